import type { PageMarks } from '../../guide/book.js';
import type { Band, Beginning, BlockKind, Inside, Item, Leading } from '../../paginate/flow.js';
import type { DomDocument, DomElement, DomNode, DomStyle } from './dom.js';
import type { Run, readLines } from './read-lines.js';

/** How an item is found again in the page. */
export interface ItemPlace {
  /** Elements that begin with it, the outermost first; empty for a line that goes on a paragraph. */
  readonly begun: readonly DomElement[];
  /** The outermost element that ends with it. */
  ended: DomElement | undefined;
  /** The text that it is a line of, and how far below the top of its block the line begins. */
  readonly line: (Run & { readonly y: number }) | undefined;
  /** How far what hangs beside it reaches below it. */
  below: number;
  /** What of it reaches out above it where it begins a page: how far, and the block that makes room for it. */
  readonly rising: { readonly block: DomElement; readonly height: number } | undefined;
}

export interface ReadFlow {
  readonly items: readonly Item[];
  readonly places: readonly ItemPlace[];
  /** The first reference to each note, by the note's id. */
  readonly references: ReadonlyMap<string, DomElement>;
  /** What of it is set in columns. */
  readonly bands: readonly Band[];
  /** What cannot be measured, in words. */
  readonly unmeasured: readonly string[];
}

export interface ReadFlowTools {
  readonly document: DomDocument;
  readonly marks: PageMarks;
  /** Height of a page's content. */
  readonly height: number;
  readonly hasFeet: boolean;
  readonly readLines: typeof readLines;
}

/**
 * Reads the vertical list of a flow that is laid out as one tall column. Which breaks are forbidden is read from the
 * computed style, so that the style sheet alone says so.
 *
 * Runs in the page, so it refers to nothing outside itself.
 */
export function readFlow(root: DomElement, tools: ReadFlowTools): ReadFlow {
  const { document, marks, height, hasFeet } = tools;
  type Draft = { -readonly [Key in keyof Item]: Item[Key] } & { inside: Inside[]; notes: string[] };
  interface Block {
    readonly kind: BlockKind | undefined;
    readonly head: number;
    readonly tail: number;
    readonly from: number;
  }
  const origin = root.getBoundingClientRect().top;
  const items: Draft[] = [];
  const places: ItemPlace[] = [];
  const unmeasured: string[] = [];
  const noted = new Map<string, DomElement>();
  /** What hangs beside the text, in the column of labels. */
  const beside: { top: number; bottom: number }[] = [];
  const open: Block[] = [];
  /** Blocks that are whole, by the items that are theirs. */
  const blocks: { kind: BlockKind; from: number; to: number }[] = [];
  const bands: Band[] = [];
  let begun: DomElement[] = [];
  let begins: Beginning | undefined;
  let breakBefore: Item['breakBefore'] = 'auto';
  let rowsSpanned = 0;

  const styleOf = (element: DomElement) => document.defaultView.getComputedStyle(element);
  const px = (value: string | undefined) => Number.parseFloat(value ?? '') || 0;
  const forbid = () => {
    if (breakBefore === 'auto') breakBefore = 'avoid';
  };
  const referencesIn = (nodes: readonly DomNode[]): DomElement[] =>
    nodes.flatMap((node) => {
      if (!hasFeet || node.nodeType !== 1) return [];
      const element = node as DomElement;
      return [
        ...(element.matches(marks.reference) ? [element] : []),
        ...Array.from(element.querySelectorAll(marks.reference)),
      ];
    });
  /** The note at the foot: where it is too tall for that, what stands for it. */
  const noteOf = (reference: DomElement) => {
    const id = decodeURIComponent((reference.getAttribute('href') ?? '').slice(1));
    return document.getElementById(id)?.dataset['foot'] ?? id;
  };

  const emit = (
    extent: { readonly top: number; readonly bottom: number },
    references: readonly DomElement[],
    rest: {
      readonly leads?: Leading | undefined;
      readonly floats?: boolean;
      readonly line?: ItemPlace['line'];
      readonly rising?: ItemPlace['rising'];
    } = {},
  ) => {
    const goingOn = open.filter(({ from }) => from < items.length);
    const repeated = goingOn.reduce((sum, block) => sum + block.head, 0);
    // What is repeated above it has room enough, and so has the top of a flow.
    const rising = repeated > 0 || items.length === 0 ? undefined : rest.rising;
    const top = Math.min(extent.top, begun[0]?.getBoundingClientRect().top ?? extent.top);
    const notes: string[] = [];
    for (const reference of references) {
      const id = noteOf(reference);
      if (noted.has(id)) continue;
      noted.set(id, reference);
      notes.push(id);
    }
    items.push({
      top: top - origin,
      bottom: extent.bottom - origin,
      inside: [],
      breakBefore,
      ...(begins ? { begins } : {}),
      ...(rest.leads ? { leads: rest.leads } : {}),
      ...(rest.floats ? { floats: true } : {}),
      head: repeated > 0 ? repeated : (rising?.height ?? 0),
      tail: goingOn.reduce((sum, block) => sum + block.tail, 0),
      notes,
    });
    places.push({ begun, ended: undefined, line: rest.line, below: 0, rising });
    [begun, begins, breakBefore] = [[], undefined, 'auto'];
  };

  const risingIn = (nodes: readonly DomNode[]): { top: number; middle: number }[] =>
    nodes.flatMap((node) => {
      if (node.nodeType !== 1) return [];
      const element = node as DomElement;
      const found = Array.from(element.querySelectorAll(marks.rising));
      return [...(element.matches(marks.rising) ? [element] : []), ...found].map((each) => {
        // A reading belongs to the line of what it stands above.
        const { top, bottom } = (each.closest('ruby') ?? each).getBoundingClientRect();
        return { top: each.getBoundingClientRect().top, middle: (top + bottom) / 2 };
      });
    });
  const risingAbove = (block: DomElement, top: number, tops: readonly number[]): ItemPlace['rising'] => {
    const rise = top - Math.min(top, ...tops);
    return rise > 0.5 ? { block, height: Math.ceil(rise) } : undefined;
  };

  /** Whether a text ends in a colon, the numbers of notes aside. */
  const isLeadIn = (nodes: readonly DomNode[]) => {
    const words = nodes.map(({ textContent }) => textContent).join('');
    const hasNotes = nodes.some(
      (node) =>
        node.nodeType === 1 &&
        ((node as DomElement).matches(marks.raised) || (node as DomElement).querySelector(marks.raised)),
    );
    return (hasNotes ? /[:：][\s\d,]*$/u : /[:：]\s*$/u).test(words);
  };
  const headings = 'h1, h2, h3, h4, h5, h6';

  /** The lines of a text, each an item. */
  const readText = (run: Run) => {
    const lines = tools.readLines(document, run);
    const edge = run.block.getBoundingClientRect().top;
    const references = referencesIn(run.nodes).map((reference) => {
      const { top, bottom } = reference.getBoundingClientRect();
      return { reference, middle: (top + bottom) / 2 };
    });
    const rising = risingIn(run.nodes);
    const from = items.length;
    const isHeading = run.block.matches(headings);
    const isInBox = open.some(({ kind }) => kind === 'box');
    const endsInColon = isLeadIn(run.nodes);
    for (const [at, { top, bottom }] of lines.entries()) {
      const isLast = at === lines.length - 1;
      // A box is broken between what it holds, never within a paragraph.
      if (at > 0 && isInBox) forbid();
      const isOwn = ({ middle }: { readonly middle: number }) =>
        (at === 0 || middle >= top) && (isLast || middle < bottom);
      const own = references.filter(isOwn);
      const tops = rising.filter(isOwn).map((each) => each.top);
      const leads = isHeading ? 'heading' : isLast && endsInColon ? 'colon' : undefined;
      begins ??= at === 0 ? 'paragraph' : undefined;
      emit(
        { top, bottom },
        own.map(({ reference }) => reference),
        { leads, line: { ...run, y: top - edge }, rising: risingAbove(run.block, top, tops) },
      );
    }
    if (!isHeading && lines.length > 1) blocks.push({ kind: 'paragraph', from, to: items.length });
    if (isHeading) forbid();
  };

  const isInline = ({ display = '' }: DomStyle) => display.startsWith('inline') || display === 'contents';
  /** Text and blocks in a block, in their order. */
  const readChildren = (block: DomElement) => {
    let run: DomNode[] = [];
    let isWhole = true;
    const flush = () => {
      const isText = run.some(
        (node) =>
          node.textContent.trim() !== '' ||
          (node.nodeType === 1 && (node as DomElement).getBoundingClientRect().height > 0),
      );
      if (isText) readText({ block, nodes: run, isWhole });
      run = [];
    };
    for (const node of Array.from(block.childNodes)) {
      if (node.nodeType === 3) run.push(node);
      if (node.nodeType !== 1) continue;
      const element = node as DomElement;
      const inner = styleOf(element);
      const isApart = inner['display'] === 'none' || inner['position'] === 'absolute';
      if (isApart || !isInline(inner)) {
        isWhole &&= isApart;
        if (!isApart) flush();
        read(element, inner);
      } else if (element.querySelector(marks.codeLine)) {
        readChildren(element);
      } else run.push(element);
    }
    flush();
  };

  const note = (what: string, element: DomElement) => {
    const name = element.tagName.toLowerCase();
    const classes = (element.getAttribute('class') ?? '').replace(/^|\s+/g, '.');
    unmeasured.push(`${what} (${name}${classes === '.' ? '' : classes}) in ${root.id}`);
  };

  /** What of an element forbids a break before it, or wishes one, and what it begins. */
  const begin = (element: DomElement, style: DomStyle) => {
    if (style['breakBefore'] === 'avoid' || element.matches('dd')) forbid();
    if (/^(?:page|left|right|recto|verso)$/.test(style['breakBefore'] ?? '') && items.length > 0) breakBefore = 'page';
    if (rowsSpanned > 0 && element.matches('tr')) {
      rowsSpanned -= 1;
      forbid();
    }
    begun.push(element);
    if (element.matches(marks.question)) begins ??= 'question';
    else if (element.matches(marks.part)) begins ??= 'part';
    else if (element.matches(marks.entry)) begins ??= 'entry';
  };

  const labelsIn = (element: DomElement) => {
    for (const label of Array.from(element.querySelectorAll(marks.hanging))) {
      if (styleOf(label)['position'] === 'absolute') hang(label);
    }
  };
  const hang = (label: DomElement) => {
    const { top, bottom } = label.getBoundingClientRect();
    if (bottom > top) beside.push({ top: top - origin, bottom: bottom - origin });
  };

  const isUnbroken = (element: DomElement, style: DomStyle, extent: number) => {
    const isPiece = /^(?:svg|img|hr|tr|thead|math)$/i.test(element.tagName) || element.matches(marks.codeLine);
    const isSideBySide = /^(?:inline-)?(?:grid|flex)$/.test(style['display'] ?? '');
    if (isSideBySide && extent > height) note('What stands side by side is taller than a page', element);
    if (isPiece || isSideBySide) return true;
    // More than half a page in one piece leaves too large a hole where it does not fit; but a figure has only its caption to be parted from.
    return style['breakInside'] === 'avoid' && extent < (element.matches(marks.figure) ? height : height * 0.6);
  };

  const kindOf = (element: DomElement): BlockKind | undefined => {
    if (element.matches(marks.box)) return 'box';
    if (element.matches('pre')) return 'code';
    if (element.matches('table')) return 'table';
    return element.matches('ul, ol, dl') ? 'list' : undefined;
  };

  const readUnbroken = (element: DomElement, extent: { top: number; bottom: number }) => {
    labelsIn(element);
    const isHead = element.matches('thead');
    const isHeading = element.matches(headings) || element.querySelector(headings) !== null;
    const isLabel = element.matches(marks.label);
    const isText = !element.matches(`tr, svg, img, hr, ${marks.codeLine}, ${marks.figure}`);
    if (isText) begins ??= 'paragraph';
    const endsInColon = isText && isLeadIn([element]);
    const leads = isHead ? 'table-head' : isHeading ? 'heading' : isLabel ? 'label' : endsInColon ? 'colon' : undefined;
    const floats =
      element.matches(marks.figure) && breakBefore === 'auto' && open.every(({ kind }) => kind === undefined);
    const tops = isText ? risingIn([element]).map(({ top }) => top) : [];
    const rising = risingAbove(element, extent.top, tops);
    const isFloating = floats && element.querySelector(marks.reference) === null;
    emit(extent, referencesIn([element]), { leads, floats: isFloating, rising });
    const spans = Array.from(element.querySelectorAll('[rowspan]')).map((cell) => Number(cell.getAttribute('rowspan')));
    rowsSpanned = Math.max(rowsSpanned, ...spans.map((rows) => rows - 1));
  };

  const readBroken = (element: DomElement, style: DomStyle) => {
    const kind = kindOf(element);
    const head = element.querySelector(':scope > thead')?.getBoundingClientRect().height ?? 0;
    const isCloned = style['boxDecorationBreak'] === 'clone' || style['webkitBoxDecorationBreak'] === 'clone';
    const [above, below] = isCloned ? [px(style['paddingTop']), px(style['paddingBottom'])] : [0, 0];
    const first = items.length;
    const block = {
      kind,
      head: head + above,
      tail: below,
      from: items.length + (kind === 'table' && head > 0 ? 1 : 0),
    };
    open.push(block);
    readChildren(element);
    open.pop();
    if (kind) blocks.push({ kind, from: block.from, to: items.length });
    if (element.matches(marks.columns)) bands.push({ from: first, to: items.length, columns: 2 });
  };

  const read = (element: DomElement, style: DomStyle): void => {
    if (style['display'] === 'none' || (hasFeet && element.matches(marks.notes))) return;
    if (style['position'] === 'absolute') {
      hang(element);
      return;
    }
    if (style['float'] !== 'none' && style['float'] !== undefined) note('A float', element);
    if (Number(style['columnCount']) > 1 || style['columnWidth'] !== 'auto') note('Columns', element);
    if (style['writingMode'] !== 'horizontal-tb') note('Vertical text', element);
    const rect = element.getBoundingClientRect();
    const before = items.length;
    begin(element, style);
    if (isUnbroken(element, style, rect.height)) readUnbroken(element, rect);
    else readBroken(element, style);
    const [last, place] = [items.at(-1), places.at(-1)];
    if (items.length > before && last && place) {
      last.bottom = Math.max(last.bottom, rect.bottom - origin);
      place.ended = element;
    } else begun = begun.filter((each) => each !== element);
    if (style['breakAfter'] === 'avoid') forbid();
    else if (style['breakAfter'] === 'page') breakBefore = 'page';
  };

  read(root, styleOf(root));
  for (const { kind, from, to } of blocks.sort((a, b) => a.from - b.from || b.to - a.to)) {
    for (let at = from + 1; at < to; at++) items[at]?.inside.push({ kind, before: at - from, after: to - at });
  }
  for (const { top, bottom } of beside) {
    for (const item of items) if (item.top > top + 1 && item.top < bottom - 1) item.besideLabel = true;
    const at = items.findLastIndex((item) => item.top < bottom - 1);
    const [last, place] = [items[at], places[at]];
    const below = bottom - (last?.bottom ?? bottom);
    if (!last || !place || below <= 0 || below >= height / 4) continue;
    last.bottom = bottom;
    place.below += below;
  }
  return { items, places, references: noted, bands: bands.filter(({ from, to }) => from < to), unmeasured };
}

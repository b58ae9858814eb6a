import type { Element, ElementContent, Root } from 'hast';
import { isForeign, isTransparent, isPhrasing as isWords } from './phrasing.js';
import { formulaMark, noteMark, runInMark } from './schema.js';

/**
 * What HTML lets authors write and its content models forbid (HTML Living Standard, "Content models"): items without a
 * list, blocks within a line, a second caption. Each part gets the place that it must have, or becomes a plain box;
 * no text is lost.
 */
export function mendNesting(root: Root): void {
  root.children = contentOf('body', root.children as ElementContent[], new Set());
}

/** Parts of a structure, with the parents in which they may stand. */
const homes: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
  figcaption: ['figure'],
  summary: ['details'],
  rt: ['ruby'],
  rp: ['ruby'],
};

/** What a structure holds alone, and the elements, from the outermost in, that anything else in it gets. */
const partsOf: Readonly<Record<string, { readonly parts: readonly string[]; readonly other: readonly string[] }>> = {
  ul: { parts: ['li'], other: ['li'] },
  ol: { parts: ['li'], other: ['li'] },
  dl: { parts: ['dt', 'dd'], other: ['dd'] },
  thead: { parts: ['tr'], other: ['tr', 'td'] },
  tbody: { parts: ['tr'], other: ['tr', 'td'] },
  tfoot: { parts: ['tr'], other: ['tr', 'td'] },
  tr: { parts: ['td', 'th'], other: ['td'] },
};

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** What may not stand anywhere within an element, beyond what its own place says. */
const exclusions: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'details'],
  caption: ['table'],
  dt: [...headings, 'section'],
  ruby: ['ruby'],
  th: [...headings, 'section'],
};

/** What stands in a line until it is known what it becomes. */
const marks: ReadonlySet<string> = new Set([noteMark, runInMark, formulaMark]);

const isPhrasing = (tagName: string): boolean => marks.has(tagName) || isWords(tagName);

/** Blocks that hold words alone. */
const textBlocks: ReadonlySet<string> = new Set([...headings, 'pre', 'rt', 'rp', 'summary']);

const isElement = (node: ElementContent | undefined, ...names: readonly string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

const isBlank = (node: ElementContent): boolean => node.type === 'text' && /^[\t\n\r ]*$/.test(node.value);

const around = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

const renamed = (node: Element, tagName: string): Element => ({ ...node, tagName });

/** Whether a node may stand in flow content only: a block, or a link or the like around one. */
const isBlock = (node: ElementContent): boolean =>
  isElement(node) && (isTransparent(node.tagName) ? node.children.some(isBlock) : !isPhrasing(node.tagName));

/** What may stand around nodes: HTML lets authors link whole blocks. */
export const tagAround = (nodes: readonly ElementContent[]): 'div' | 'span' => (nodes.some(isBlock) ? 'div' : 'span');

/** Children that are mended themselves, and may stand in this parent. */
function contentOf(parent: string, nodes: readonly ElementContent[], excluded: ReadonlySet<string>): ElementContent[] {
  const isStray = (node: ElementContent) => isElement(node) && homes[node.tagName]?.includes(parent) === false;
  const listed = wrapRuns(
    nodes,
    (node) => !isElement(node, 'li') || !isStray(node),
    (run) => around('ul', run),
  );
  return listed.flatMap((node) => (isElement(node) ? mend(isStray(node) ? asBox(node) : node, excluded) : [node]));
}

/** What is left of a part without its structure. */
function asBox(part: Element): Element {
  const { colSpan: _, rowSpan: _rows, scope: _scope, open: _open, ...properties } = part.properties;
  return { ...part, tagName: part.tagName === 'rt' || part.tagName === 'rp' ? 'span' : 'div', properties };
}

function mend(element: Element, excluded: ReadonlySet<string>): ElementContent[] {
  if (isForeign(element)) return [element];
  const { tagName } = element;
  const isExcluded = excluded.has(tagName);
  const within = new Set([...excluded, ...(exclusions[tagName] ?? [])]);
  const shell = isExcluded ? asBox(element) : element;
  const children = contentOf(shell.tagName, element.children, within);
  return isExcluded && isPhrasing(tagName) ? children : arrange({ ...shell, children });
}

/** An element whose children are mended, in the shape that its content model wants. */
function arrange(element: Element): ElementContent[] {
  const { tagName, children } = element;
  const structure = partsOf[tagName];
  if (structure) {
    const wrap = (run: ElementContent[]) =>
      structure.other.reduceRight((inner, name) => [around(name, inner)], run)[0] as Element;
    const whole = wrapRuns(children, (node) => isElement(node, ...structure.parts), wrap);
    return [descriptions({ ...element, children: whole })];
  }
  const captioned = captions[tagName];
  if (captioned) return captioned(element);
  // Without a direction it says nothing.
  if (tagName === 'bdo' && element.properties['dir'] === undefined) return arrange(renamed(element, 'span'));
  if (tagName === 'p') return [children.some(isBlock) ? renamed(element, 'div') : element];
  if (textBlocks.has(tagName)) return [{ ...element, children: wordsOf(children, tagName) }];
  const wrapsBlocks = isPhrasing(tagName) && !isTransparent(tagName) && children.some(isBlock);
  return wrapsBlocks ? children : [element];
}

/** Nodes where each run of those that are not in place is wrapped; white space begins and parts no run. */
function wrapRuns(
  nodes: readonly ElementContent[],
  inPlace: (node: ElementContent) => boolean,
  wrap: (run: ElementContent[]) => Element,
): ElementContent[] {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const end = () => {
    result.push(...(run.every(isBlank) ? run : [wrap(run)]));
    run = [];
  };
  for (const node of nodes) {
    if (isBlank(node) || !inPlace(node)) run.push(node);
    else {
      end();
      result.push(node);
    }
  }
  end();
  return result;
}

/** A description list begins with a term and ends with a description; another one is boxes. */
function descriptions(list: Element): Element {
  const parts = list.children.filter((node) => isElement(node));
  if (list.tagName !== 'dl' || (isElement(parts.at(0), 'dt') && isElement(parts.at(-1), 'dd'))) return list;
  return { ...renamed(list, 'div'), children: boxed(list.children, 'dt', 'dd') };
}

const boxed = (nodes: readonly ElementContent[], ...names: readonly string[]): ElementContent[] =>
  nodes.map((node) => (isElement(node, ...names) ? renamed(node, 'div') : node));

const captions: Readonly<Record<string, (element: Element) => ElementContent[]>> = {
  /** One caption, first or last. */
  figure(figure) {
    const content = figure.children.filter((node) => !isBlank(node));
    const caption = [content.at(0), content.at(-1)].find((node) => isElement(node, 'figcaption'));
    return [
      {
        ...figure,
        children: figure.children.flatMap((node) => (node === caption ? [node] : boxed([node], 'figcaption'))),
      },
    ];
  },
  /** One summary, first; without one there is nothing to unfold. */
  details(details) {
    const summary = details.children.find((node) => !isBlank(node));
    if (!isElement(summary, 'summary')) {
      const { open: _, ...properties } = details.properties;
      return [{ ...renamed(details, 'div'), properties, children: boxed(details.children, 'summary') }];
    }
    return [
      {
        ...details,
        children: details.children.flatMap((node) => (node === summary ? [node] : boxed([node], 'summary'))),
      },
    ];
  },
  /** Base texts, each followed by its reading. */
  ruby(ruby) {
    const content = ruby.children.filter((node) => !isBlank(node) && !isElement(node, 'rp'));
    const isPaired = content.every(
      (node, at) => !isElement(node, 'rt') || (at > 0 && !isElement(content[at - 1], 'rt')),
    );
    const children = wordsOf(ruby.children, 'ruby');
    if (isPaired && isElement(content.at(-1), 'rt')) return [{ ...ruby, children }];
    return [
      {
        ...renamed(ruby, 'span'),
        children: children.map((node) => (isElement(node, 'rt', 'rp') ? renamed(node, 'span') : node)),
      },
    ];
  },
  table: arrangedTable,
};

/** Caption, one head, bodies, one foot; what is no part of a table stands before it, as browsers set it. */
function arrangedTable(table: Element): ElementContent[] {
  const named = (...names: readonly string[]) => table.children.filter((node) => isElement(node, ...names));
  const [caption, ...others] = named('caption');
  const [head, ...heads] = named('thead');
  const [foot, ...feet] = named('tfoot');
  const rows = wrapRuns(
    [...heads, ...named('tbody', 'tr'), ...feet],
    (node) => !isElement(node, 'tr'),
    (run) => around('tbody', run),
  );
  const bodies = rows.map((node) => (isElement(node, 'thead', 'tfoot') ? renamed(node, 'tbody') : node));
  const strays = table.children.filter(
    (node) => !isBlank(node) && !isElement(node, 'caption', 'thead', 'tbody', 'tfoot', 'tr'),
  );
  const before = [...strays, ...boxed(others, 'caption')];
  const groups = [head, ...bodies, foot].filter(
    (node) => isElement(node) && node.children.some((row) => isElement(row)),
  );
  if (groups.length === 0) return [...before, ...boxed(caption ? [caption] : [], 'caption')];
  const children = [caption, ...groups].filter((node) => node !== undefined);
  return [...before, { ...table, children }];
}

/** Nodes as they may stand within a line: of blocks their words, set apart as lines of code or by a space. */
function wordsOf(nodes: readonly ElementContent[], parent: string): ElementContent[] {
  const isPart = (name: string) => parent === 'ruby' && homes[name]?.includes('ruby') === true;
  return nodes.flatMap((node, at): ElementContent[] => {
    if (!isElement(node) || isForeign(node)) return [node];
    const children = wordsOf(node.children, parent);
    if (isPhrasing(node.tagName) || isPart(node.tagName)) return [{ ...node, children }];
    if (children.length === 0 || at === nodes.length - 1) return children;
    return [...children, { type: 'text', value: parent === 'pre' ? '\n' : ' ' }];
  });
}

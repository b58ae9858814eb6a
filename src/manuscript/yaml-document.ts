import type { Point, Position } from 'unist';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { controlIn } from './control-signs.js';
import type { Slice } from './slices/scan.js';
import { describeErrors, hidesTheRest, mendYaml, type TextFault } from './yaml-faults.js';
import { exceededLimit } from './yaml-limits.js';

export interface YamlFault {
  readonly message: string;
  readonly position: Position | Point | undefined;
}

/** YAML as plain data, with the way back to the places where it is written. */
export interface YamlDocument {
  /** Undefined where the text is not YAML. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Place of a value, or of the nearest thing around it that is written down. */
  readonly placeOf: (path: readonly PropertyKey[]) => Position | undefined;
  /** Place of a key within the mapping at `path`. */
  readonly placeOfKey: (path: readonly PropertyKey[], key: string) => Position | undefined;
}

/** More aliases than that are an attack (a document that unfolds to gigabytes), never a guide. */
const aliasLimit = 20;

/** More mistakes of one text are not looked for: it is no YAML. */
const mostMended = 20;

/**
 * Reads YAML 1.2, core schema: no tags, so nothing is constructed, and dates stay text.
 *
 * @param slice - The text and where it begins in its file.
 * @param numericKeys - Keys whose numbers are numbers; everywhere else a number is text as it is written, so that
 *   `7.10` stays.
 */
export function readYaml(slice: Slice, numericKeys: ReadonlySet<unknown> = new Set()): YamlDocument {
  const exceeded = exceededLimit(slice.text);
  return exceeded ? unread(slice, exceeded) : readTrusted(slice, numericKeys);
}

/** A document of which only that is known. */
function unread(slice: Slice, fault: TextFault): YamlDocument {
  const lines = new LineCounter();
  for (const { index } of slice.text.slice(0, fault.from).matchAll(/^/gm)) lines.addNewLine(index);
  const faults = [{ message: fault.message, position: placeIn(lines, slice, fault) }];
  return { value: undefined, faults, placeOf: () => undefined, placeOfKey: () => undefined };
}

/** Reads YAML of the program's own making, which may be of any size. */
export function readTrusted(slice: Slice, numericKeys: ReadonlySet<unknown> = new Set()): YamlDocument {
  const { document, lines, faults: told } = parse(slice);
  const faults = [...told];
  const place = (from: number, to: number) => placeIn(lines, slice, { from, to });
  keepNumbersAsWritten(document, numericKeys);
  const placeOfNode = (node: unknown) => (isNode(node) && node.range ? place(node.range[0], node.range[1]) : undefined);
  faults.push(...controlFaults(document).map(({ message, node }) => ({ message, position: placeOfNode(node) })));
  const { value, aliasFault } = document.errors.some(hidesTheRest) ? {} : toData(document);
  if (aliasFault !== undefined) faults.push({ message: aliasFault, position: placeOfNode(suspectAlias(document)) });
  return {
    value,
    faults,
    placeOf: (path) => placeOfNode(nodeAt(document, path)),
    placeOfKey: (path, key) => {
      const node = nodeAt(document, path);
      const pair = isMap(node)
        ? (node.items.find((item) => isScalar(item.key) && String(item.key.value) === key) ??
          node.items.find((item) => !isScalar(item.key)))
        : undefined;
      return placeOfNode(pair?.key);
    },
  };
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly faults: readonly YamlFault[];
}

/** Mistakes that can be mended are told and mended, one after the other, so that the rest of the text is read, too. */
function parse(slice: Slice, told: readonly YamlFault[] = []): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(slice.text, {
    lineCounter: lines,
    schema: 'core',
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const tell = (faults: readonly TextFault[]): YamlFault[] => [
    ...told,
    ...faults.map((fault) => ({ message: fault.message, position: placeIn(lines, slice, fault) })),
  ];
  const mended = mendYaml(slice.text, document, slice.line);
  if (mended && told.length < mostMended) return parse({ ...slice, text: mended.text }, tell(mended.faults));
  return { document, lines, faults: tell(describeErrors(slice.text, [...document.errors, ...document.warnings])) };
}

function placeIn(lines: LineCounter, slice: Slice, { from, to }: Pick<TextFault, 'from' | 'to'>): Position {
  return { start: pointAt(lines, from, slice), end: pointAt(lines, to, slice) };
}

/** Values with control signs, which YAML can write as escapes: `"\f"`. */
function controlFaults(document: Document): { message: string; node: Node }[] {
  const faults: { message: string; node: Node }[] = [];
  visit(document, {
    Scalar(_, node) {
      const sign = typeof node.value === 'string' ? controlIn(node.value) : undefined;
      if (sign === undefined) return;
      faults.push({
        message: `This value holds the control sign ${sign}, which no output can hold. Take it out.`,
        node,
      });
    },
  });
  return faults;
}

function toData(document: Document): { value?: unknown; aliasFault?: string } {
  try {
    return { value: document.toJS({ maxAliasCount: aliasLimit }) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const isUnknown = error.message.startsWith('Unresolved');
    const what = isUnknown ? 'Nothing above is marked for this alias' : 'These aliases unfold into too much';
    return { aliasFault: `${what}. Write the value itself.` };
  }
}

/** The alias that has nothing to stand for; else the last, which unfolds all before it. */
function suspectAlias(document: Document): Node | undefined {
  let suspect: Node | undefined;
  visit(document, {
    Alias(_, alias) {
      suspect = alias;
      return alias.resolve(document) ? undefined : visit.BREAK;
    },
  });
  return suspect;
}

function keepNumbersAsWritten(document: Document, numericKeys: ReadonlySet<unknown>): void {
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && numericKeys.has(pair.key.value)) return visit.SKIP;
      return undefined;
    },
    Scalar(_, scalar) {
      if (typeof scalar.value === 'number' && scalar.source !== undefined) scalar.value = scalar.source;
    },
  });
}

/** The deepest node on the way along `path`. */
function nodeAt(document: Document, path: readonly PropertyKey[]): Node | null {
  let node: Node | null = document.contents;
  for (const step of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
    if (!isNode(next)) break;
    node = next;
  }
  return node;
}

function pointAt(lines: LineCounter, offset: number, slice: Slice): Point {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1) + slice.line - 1, column: Math.max(col, 1), offset: offset + slice.offset };
}

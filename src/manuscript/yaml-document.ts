import type { Point, Position } from 'unist';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Slice } from './slices/scan.js';

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

/** Keys whose numbers are numbers; everywhere else a number is text as it is written, so that `7.10` stays. */
const numericKeys: ReadonlySet<unknown> = new Set(['size', 'seed', 'minutes', 'minType', 'lines', 'variants']);

/**
 * Reads YAML 1.2, core schema: no tags, so nothing is constructed, and dates stay text.
 *
 * @param slice - The text and where it begins in its file.
 */
export function readYaml(slice: Slice): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(slice.text, {
    lineCounter: lines,
    schema: 'core',
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const place = (from: number, to: number): Position => ({
    start: pointAt(lines, from, slice),
    end: pointAt(lines, to, slice),
  });
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map((fault) => ({
    message: describe(fault.code, fault.message),
    position: place(...fault.pos),
  }));
  keepNumbersAsWritten(document);
  const placeOfNode = (node: unknown) => (isNode(node) && node.range ? place(node.range[0], node.range[1]) : undefined);
  const { value, aliasFault } = faults.length > 0 ? {} : toData(document);
  if (aliasFault !== undefined) faults.push({ message: aliasFault, position: placeOfNode(suspectAlias(document)) });
  return {
    value,
    faults,
    placeOf: (path) => placeOfNode(nodeAt(document, path)),
    placeOfKey: (path, key) => {
      const node = nodeAt(document, path);
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      return placeOfNode(pair?.key);
    },
  };
}

function toData(document: Document): { value?: unknown; aliasFault?: string } {
  try {
    return { value: document.toJS({ maxAliasCount: aliasLimit }) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { aliasFault: `Unexpected alias, expected values in full: ${error.message}` };
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

function keepNumbersAsWritten(document: Document): void {
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

function describe(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'Unexpected second key of the same name, expected each key once';
  if (code === 'TAG_RESOLVE_FAILED') return 'Unexpected tag, expected plain YAML: tags are not followed';
  return `Unexpected YAML, expected it well-formed: ${message.replace(/\s+/g, ' ')}`;
}

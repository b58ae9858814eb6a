import type { Nodes, Parent, PhrasingContent, Root, Text } from 'mdast';
import type { Point, Position } from 'unist';
import type { Abbreviation } from '../../guide/abbreviation.js';
import { blockText } from '../../guide/block-text.js';
import { cjk } from '../../guide/cjk.js';
import { pointWithin } from '../written-text.js';

/** What the abbreviations of a file stand for. */
export type Abbreviations = ReadonlyMap<string, string>;

/** The lines of a file that define abbreviations. */
export interface TakenAbbreviations {
  /** Of several for one, the first counts. */
  readonly meanings: Abbreviations;
  /** Where each that counts is defined. */
  readonly places: ReadonlyMap<string, Position | undefined>;
}

/** Takes the lines that define abbreviations out of trees. */
export function takeAbbreviations(trees: readonly Root[]): TakenAbbreviations {
  const found = { meanings: new Map<string, string>(), places: new Map<string, Position | undefined>() };
  for (const tree of trees) takeWithin(tree, found);
  return found;
}

function takeWithin(
  parent: Parent,
  found: { meanings: Map<string, string>; places: Map<string, Position | undefined> },
): void {
  parent.children = (parent.children as Nodes[]).filter((node) => {
    if ('children' in node) takeWithin(node, found);
    if (node.type !== 'abbreviationDefinition') return true;
    if (!found.meanings.has(node.short)) {
      found.meanings.set(node.short, node.long);
      found.places.set(node.short, node.position);
    }
    return false;
  }) as Parent['children'];
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Finds abbreviations as whole words: longer ones first, none within another word. */
function finder(abbreviations: Abbreviations): RegExp {
  const letter = String.raw`(?![${cjk.syllables}])[\p{L}\p{M}\p{N}_]`;
  const words = [...abbreviations.keys()].toSorted((one, other) => other.length - one.length).map(escaped);
  return new RegExp(`(?<!${letter})(?:${words.join('|')})(?!${letter})`, 'gu');
}

/**
 * Marks the abbreviations in a tree's text. Titles and options to choose from have none, nor has code.
 *
 * @param tree - A question, or what else is read by itself: an abbreviation is new once in it.
 * @param source - Of the file.
 * @returns Those that it found.
 */
export function settleAbbreviations(tree: Parent, abbreviations: Abbreviations, source: string): Set<string> {
  const used = new Set<string>();
  if (abbreviations.size === 0) return used;
  const pattern = finder(abbreviations);
  const text = blockText(tree as Nodes).toLowerCase();
  const known = new Set(
    [...abbreviations].flatMap(([short, long]) => (text.includes(long.toLowerCase()) ? [short] : [])),
  );
  const mark = (short: string, position: Position | undefined): Abbreviation => {
    const isNew = !known.has(short);
    known.add(short);
    used.add(short);
    const child: Text = { type: 'text', value: short, ...(position ? { position } : {}) };
    const title = abbreviations.get(short) ?? '';
    return { type: 'abbreviation', title, isNew, children: [child], ...(position ? { position } : {}) };
  };
  const within = (parent: Parent): void => {
    parent.children = parent.children.flatMap((node: Nodes): Nodes[] => {
      if (node.type === 'text') return marked(node, pattern, mark, source);
      const isOption = node.type === 'listItem' && typeof node.checked === 'boolean';
      if ('children' in node && node.type !== 'heading' && !isOption) within(node);
      return [node];
    }) as Parent['children'];
  };
  within(tree);
  return used;
}

/** A text, cut where abbreviations stand. */
function marked(
  text: Text,
  pattern: RegExp,
  mark: (short: string, position: Position | undefined) => Abbreviation,
  source: string,
): PhrasingContent[] {
  const found = [...text.value.matchAll(pattern)];
  if (found.length === 0) return [text];
  const placeOf = placesIn(text, source);
  const pieces: PhrasingContent[] = [];
  let done = 0;
  const keep = (to: number) => {
    if (to <= done) return;
    const position = placeOf(done, to);
    pieces.push({ type: 'text', value: text.value.slice(done, to), ...(position ? { position } : {}) });
  };
  for (const { index, 0: short } of found) {
    keep(index);
    done = index + short.length;
    pieces.push(mark(short, placeOf(index, done)));
  }
  keep(text.value.length);
  return pieces;
}

/**
 * Where pieces of a text stand, asked for one after the other; undefined where what was typed is not what is read,
 * sign by sign.
 */
function placesIn({ value, position }: Text, source: string): (from: number, to: number) => Position | undefined {
  const [start, end] = [position?.start, position?.end];
  if (start?.offset === undefined || end?.offset === undefined) return () => undefined;
  const { offset } = start;
  if (source.slice(offset, end.offset) !== value) return () => undefined;
  let last = { at: 0, point: start };
  const pointAt = (at: number): Point => {
    last = { at, point: { ...pointWithin(last.point, value.slice(last.at, at)), offset: offset + at } };
    return last.point;
  };
  return (from, to) => ({ start: pointAt(from), end: pointAt(to) });
}

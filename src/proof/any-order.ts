import { matchLine, type Names } from './marks.js';

/** A printed reply as a tree: a line that stands for itself, or numbered elements. */
export type Printed = string | readonly Printed[];

const numbered = /^( *\d+)[)~#] /;

/** Reads a reply as redis-cli prints it back into its elements. */
export function readPrinted(lines: readonly string[]): Printed {
  const [first = ''] = lines;
  const width = numbered.exec(first)?.[1]?.length;
  if (width === undefined) return lines.join('\n');
  const elements: string[][] = [];
  for (const line of lines) {
    if (line.trim() === '…') elements.push(['…']);
    else if (numbered.exec(line)?.[1]?.length === width) elements.push([line.slice(width + 2)]);
    else elements.at(-1)?.push(line.slice(width + 2));
  }
  return elements.map((element) => readPrinted(element));
}

/**
 * Compares replies whose elements may come in any order, at every depth.
 *
 * @returns The names with those that were given a meaning; undefined where the elements are others.
 */
export function matchAnyOrder(expected: Printed, observed: Printed, names: Names): Names | undefined {
  if (typeof expected === 'string' || typeof observed === 'string') {
    return typeof expected === 'string' && typeof observed === 'string'
      ? matchLine(expected, observed, names)
      : undefined;
  }
  const isOpen = expected.includes('…');
  const wanted = expected.filter((element) => element !== '…').toSorted(literalFirst);
  if (isOpen ? wanted.length > observed.length : wanted.length !== observed.length) return undefined;
  return assign(wanted, observed, names);
}

/** An element with marks must not take the place of one that only one line can fill. */
function literalFirst(one: Printed, other: Printed): number {
  return marksIn(one) - marksIn(other);
}

const marksIn = (printed: Printed): number =>
  typeof printed === 'string'
    ? [...printed.matchAll(/<[a-z]|≈/g)].length
    : printed.reduce((sum, each) => sum + marksIn(each), 0);

function assign(wanted: readonly Printed[], observed: readonly Printed[], names: Names): Names | undefined {
  let bound = names;
  const left = [...observed];
  for (const element of wanted) {
    const at = left.findIndex((candidate) => matchAnyOrder(element, candidate, bound) !== undefined);
    const found = at < 0 ? undefined : matchAnyOrder(element, left[at] ?? '', bound);
    if (!found) return undefined;
    bound = found;
    left.splice(at, 1);
  }
  return bound;
}

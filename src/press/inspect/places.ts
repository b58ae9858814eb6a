import type { Box, OutlineFacts, Run, WayFacts } from './facts.js';

/** "Page 12 (printed 6)", as one finds it in a viewer and on paper. */
export function pageName({ labels }: Pick<WayFacts, 'labels'>, page: number): string {
  const number = String(page + 1);
  const label = labels[page] ?? number;
  return label === number || label === '' ? `Page ${number}` : `Page ${number} (printed ${label})`;
}

/** A text as messages quote it: short. */
export function quoted(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `“${words.slice(0, 57).trimEnd()}…”` : `“${words}”`;
}

/** Whether a box has its middle within another. */
export function isWithin(inner: Box, outer: Box): boolean {
  const [x, y] = [(inner.left + inner.right) / 2, (inner.bottom + inner.top) / 2];
  return x >= outer.left && x <= outer.right && y >= outer.bottom && y <= outer.top;
}

/** A line of text: runs on one baseline, from left to right. */
export type Line = readonly Run[];

/** Runs as the lines that they stand on, from top to bottom. What is raised belongs to the line beside it. */
export function linesOf(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => b.size - a.size)) {
    const line = lines.find(([first]) => first && Math.abs(first.bottom - run.bottom) < 0.5 * first.size);
    if (line) line.push(run);
    else lines.push([run]);
  }
  return lines
    .map((line) => line.toSorted((a, b) => a.left - b.left))
    .toSorted(([a], [b]) => (b?.bottom ?? 0) - (a?.bottom ?? 0));
}

/** The text of a line, with spaces where there are gaps. */
export function textOf(line: Line): string {
  return line.reduce((text, run, at) => {
    const before = line[at - 1];
    return text + (before && run.left - before.right > 0.15 * run.size ? ' ' : '') + run.text;
  }, '');
}

/** All entries of an outline, each before those below it. */
export function outlineEntries(entries: readonly OutlineFacts[]): OutlineFacts[] {
  return entries.flatMap((entry) => [entry, ...outlineEntries(entry.children)]);
}

import type { Inspection, Run, TagFacts } from './facts.js';

/** Roles of parts of a line. */
const inline = new Set(['Span', 'NonStruct', 'Link', 'Code', 'Quote', 'Reference', 'Em', 'Strong', 'Sub', 'Private']);

/** A paragraph, heading, cell … and where its text stands. */
export interface Block {
  /** Its standard role: "P", "H3". */
  readonly role: string;
  /** Whether it belongs to a note. */
  readonly isNote: boolean;
  /** Its runs by the index of their page, pages in order. */
  readonly runs: ReadonlyMap<number, readonly Run[]>;
}

/** The blocks of a document with their text, and the block of each run. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly blockOf: ReadonlyMap<Run, Block>;
}

/** Joins the text of the pages with the tags that it belongs to. */
export function readBlocks({ tags: { elements }, pages }: Inspection): Blocks {
  const owners = new Map(elements.flatMap(({ marks }, index) => marks.map((mark) => [mark, index] as const)));
  const found = new Map<number, { block: Block; runs: Map<number, Run[]> }>();
  const blockOf = new Map<Run, Block>();
  for (const [page, { runs }] of pages.entries()) {
    for (const run of runs) {
      const owner = run.mark === undefined ? undefined : owners.get(run.mark);
      if (owner === undefined) continue;
      const index = blockIndex(elements, owner);
      const entry = found.get(index) ?? blockAt(elements, index);
      found.set(index, entry);
      entry.runs.set(page, [...(entry.runs.get(page) ?? []), run]);
      blockOf.set(run, entry.block);
    }
  }
  return { blocks: [...found.values()].map(({ block }) => block), blockOf };
}

function blockAt(elements: readonly TagFacts[], index: number): { block: Block; runs: Map<number, Run[]> } {
  const runs = new Map<number, Run[]>();
  const isNote = ancestors(elements, index).some((each) => elements[each]?.standard === 'Note');
  return { block: { role: elements[index]?.standard ?? '', isNote, runs }, runs };
}

/** The nearest element around one that is no part of a line; the outermost where all are. */
function blockIndex(elements: readonly TagFacts[], index: number): number {
  const line = ancestors(elements, index);
  return line.find((each) => !inline.has(elements[each]?.role ?? '')) ?? line.at(-1) ?? index;
}

/** Indices of an element and those around it, from the inside out. */
export function ancestors(elements: readonly TagFacts[], index: number): number[] {
  const found: number[] = [];
  for (let at: number | undefined = index; at !== undefined; at = elements[at]?.parent) found.push(at);
  return found;
}

/**
 * Indices of the pages on which a part of the document begins: those of the outline's first level, and those that
 * have a heading of the first two levels at their head.
 */
export function openings({ pdf: { outline }, pages }: Inspection, { blockOf }: Blocks): ReadonlySet<number> {
  const headed = pages.flatMap(({ runs }, page) => {
    const [highest] = runs.filter(({ isArtifact }) => !isArtifact).toSorted((a, b) => b.top - a.top);
    const role = highest && blockOf.get(highest)?.role;
    return role === 'H1' || role === 'H2' ? [page] : [];
  });
  return new Set([...outline.flatMap(({ page }) => page ?? []), ...headed]);
}

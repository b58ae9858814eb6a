import type { Anchor, FlowPlan } from './flow.js';

/** What stands in the head of a page; both are empty on an empty page, and on those of a flow without a title. */
export interface PageHead {
  /** The section. */
  readonly section: string;
  /** The question that is current: the first that begins on the page, else the one that goes on; else the section. */
  readonly question: string;
}

/** The pages of a flow, as far as their heads go. */
export interface HeadedFlow extends Pick<FlowPlan, 'id' | 'start'> {
  readonly pages: { readonly length: number };
}

/**
 * The heads of all pages, from the cover on.
 *
 * @param places - Page of each anchor, as `placeAnchors` gives it.
 */
export function pageHeads(
  anchors: readonly Anchor[],
  places: ReadonlyMap<string, number>,
  plan: readonly HeadedFlow[],
  count: number,
): PageHead[] {
  const heads = Array.from({ length: count }, (): PageHead => ({ section: '', question: '' }));
  for (const [flow, { id, start, pages }] of plan.entries()) {
    const titled = anchors
      .filter((anchor) => anchor.flow === flow && anchor.title !== undefined)
      .toSorted((a, b) => a.y - b.y);
    const section = titled.find((anchor) => anchor.id === id)?.title ?? '';
    const questions = titled.filter((anchor) => anchor.id !== id);
    let current = section;
    for (let page = start; page < start + pages.length; page++) {
      const begun = questions.filter((anchor) => places.get(anchor.id) === page);
      heads[page] = { section, question: begun[0]?.title ?? current };
      current = begun.at(-1)?.title ?? current;
    }
  }
  return heads;
}

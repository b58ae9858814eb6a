import type { Item, PageShape } from './flow.js';
import { type BreakRule, type BrokenBlock, type Draft, never, type PageRule, type Place, rules } from './rules.js';

const breakRules = rules.filter((rule): rule is BreakRule => 'breaks' in rule);
const pageRules = rules.filter((rule): rule is PageRule => 'counts' in rule);

/** What a break costs by the rules. */
export function breakCost(place: Place): number {
  return breakRules.reduce((sum, rule) => (rule.breaks(place) ? sum + rule.cost : sum), 0);
}

/** What a page costs by the rules, without the break at its end. */
export function pageCost(page: Draft): number {
  return pageRules.reduce((sum, rule) => sum + rule.cost * rule.counts(page), 0);
}

/** Names of the rules without exception that a page breaks, or the break at its end. */
export function brokenRules(page: Draft, end: Place | undefined): string[] {
  const broken = pageRules.filter((rule) => rule.cost >= never && rule.counts(page) > 0);
  return [...brokenBetween(end), ...broken.map(({ name }) => name)];
}

/** Names of the rules without exception that a break breaks. */
export function brokenBetween(place: Place | undefined): string[] {
  const broken = breakRules.filter((rule) => rule.cost >= never && place !== undefined && rule.breaks(place));
  return broken.map(({ name }) => name);
}

/**
 * The place before an item, or before a figure that stands there instead.
 *
 * @param at - Index of the first item that is on the next page, at least 1.
 * @param figure - Index of a figure that begins that page though it is an item of this one.
 * @returns undefined at the end of the flow, where no rule asks for anything.
 */
export function placeAt(
  items: readonly Item[],
  at: number,
  { line }: PageShape,
  refused: ReadonlySet<number>,
  figure?: number,
): Place | undefined {
  const [before, after] = [items[at - 1], items[figure ?? at]];
  if (!before || !after) return;
  const inside = figure === undefined ? after.inside : [];
  const blocks = inside.map((block, depth): BrokenBlock => {
    const [first, last] = [at - block.before, at + block.after - 1];
    let heads = 0;
    while (heads < block.before && items[first + heads]?.leads === 'table-head') heads++;
    return {
      kind: block.kind,
      before: block.before - heads,
      after: block.after,
      lines: ((items[last]?.bottom ?? 0) - (items[first]?.top ?? 0)) / line,
      isBetweenChildren: depth === inside.length - 1,
    };
  });
  return { before, after, blocks, isRefused: refused.has(at) };
}

import type { InspectionRule } from '../../diagnostics/finding.js';
import type { Inspection, LinkFacts, Run, WayFacts } from './facts.js';
import { isWithin, linesOf, outlineEntries, pageName, quoted, textOf } from './places.js';

/** Rules on where links and bookmarks lead: quick enough to be applied to each print. */
export const wayRules: readonly InspectionRule<WayFacts>[] = [
  {
    id: 'link-leads-somewhere',
    description: 'Every link within the document leads to a place in it.',
    reason: 'Whoever follows such a link stays where they are, and what it promised is missing.',
    severity: 'error',
    find: (pdf) =>
      pdf.links.flatMap(({ page, internal }) =>
        internal && internal.page === undefined
          ? [{ where: pageName(pdf, page), what: `A link leads to #${internal.anchor}, which is nowhere.` }]
          : [],
      ),
  },
  {
    id: 'bookmark-leads-somewhere',
    description: 'Every entry of the outline leads to a page.',
    reason: 'Readers find their way through a long document by its outline.',
    severity: 'error',
    find: ({ outline }) =>
      outlineEntries(outline).flatMap(({ title, page }) =>
        page === undefined ? [{ what: `The bookmark ${quoted(title)} leads nowhere.` }] : [],
      ),
  },
];

/** Ids that the layout gives to notes begin like this; what is no id of the author's begins with an underscore. */
const noteAnchor = /^_note-/;
const generatedAnchor = /^_/;

/** Rules that compare what is printed with where links lead. */
export const linkRules: readonly InspectionRule<Inspection>[] = [
  {
    id: 'printed-number-right',
    description: 'A page number that is printed with a link is that of the page to which the link leads.',
    reason: 'On paper a link is its number and nothing else.',
    severity: 'error',
    find: ({ pdf, pages }) =>
      joinedLinks(pdf.links).flatMap((parts) => {
        const [{ page, internal }] = parts;
        if (internal?.page === undefined) return [];
        const runs = pages[page]?.runs.filter((run) => parts.some(({ box }) => isWithin(run, box))) ?? [];
        const printed = printedNumber(runs, { anchor: internal.anchor, isRightToLeft: pdf.isRightToLeft });
        const label = pdf.labels[internal.page] ?? '';
        if (printed === undefined || printed.number === label) return [];
        const what = `${quoted(printed.title)} is said to be on page ${printed.number}, and is on page ${label}.`;
        return [{ where: pageName(pdf, page), what }];
      }),
  },
  {
    id: 'note-on-page',
    description: 'Where notes stand at the foot, each stands on the page of its first reference.',
    reason: 'A note that stands on another page is not read.',
    severity: 'warning',
    find: ({ pdf }) => {
      const references = firstReferences(pdf.links);
      const away = references.filter(({ page, internal }) => internal.page !== page);
      // Notes that are collected elsewhere are all away, but for a few that happen to be near.
      if (away.length > 0.2 * references.length) return [];
      return away.map(({ page, internal }) => ({
        where: pageName(pdf, page),
        what: `A note that is referred to here stands elsewhere: ${pageName(pdf, internal.page)}.`,
      }));
    },
  },
];

/** Links as they were written: what stands on several lines, or is drawn in several parts, is one. */
function joinedLinks(links: readonly LinkFacts[]): [LinkFacts, ...LinkFacts[]][] {
  const joined: [LinkFacts, ...LinkFacts[]][] = [];
  for (const link of links) {
    const last = joined.at(-1);
    const isMore = last?.[0].page === link.page && last[0].internal?.anchor === link.internal?.anchor;
    if (last && isMore && link.internal) last.push(link);
    else joined.push([link]);
  }
  return joined;
}

const folio = /^(?:\d+|[ivxlcdm]+)$/;

/**
 * The page number at the end of a link's text: it stands apart from what is before it, as in contents, or behind an
 * abbreviation, "p. 12".
 */
function printedNumber(
  runs: readonly Run[],
  { anchor, isRightToLeft }: { readonly anchor: string; readonly isRightToLeft: boolean },
): { number: string; title: string } | undefined {
  if (generatedAnchor.test(anchor) && !anchor.startsWith('_ask-')) return undefined;
  const lines = linesOf(runs);
  const last = lines.at(-1);
  const [before, number] = isRightToLeft ? (last?.slice(0, 2).toReversed() ?? []) : (last?.slice(-2) ?? []);
  if (!number || !before || !folio.test(number.text.trim())) return undefined;
  const gap = isRightToLeft ? before.left - number.right : number.left - before.right;
  const isApart = gap > 1.2 * number.size || /\p{L}\.$/u.test(before.text.trim());
  if (!isApart) return undefined;
  const title = [...lines.slice(0, -1), last?.filter((run) => run !== number) ?? []].map(textOf).join(' ');
  return { number: number.text.trim(), title };
}

type InternalLink = LinkFacts & { readonly internal: { readonly anchor: string; readonly page: number } };

function firstReferences(links: readonly LinkFacts[]): InternalLink[] {
  const first = new Map<string, InternalLink>();
  for (const link of links) {
    const { internal } = link;
    if (!internal || internal.page === undefined || !noteAnchor.test(internal.anchor)) continue;
    if (!first.has(internal.anchor)) first.set(internal.anchor, link as InternalLink);
  }
  return [...first.values()];
}

import type { Labels } from '../../guide/labels/index.js';
import { usualServer } from '../proofs.js';
import { places, type RenderContext } from '../render-context.js';
import type { Fill } from '../templates.js';
import { toHtml } from '../to-html.js';
import { badge } from './badge.js';
import { partLine } from './cover.js';
import { dateOf } from './dates.js';

const namesOf = (names: readonly string[], labels: Labels): string =>
  new Intl.ListFormat(labels.language).format(names);

interface Row {
  readonly term: string;
  readonly value: string;
}

function rows({ edition, labels, medium }: RenderContext, version: string): Row[] {
  const { guide } = edition;
  const server = medium.namesUsualServerOnce ? usualServer(guide) : undefined;
  const all: [string, string | undefined][] = [
    [
      labels.edition,
      edition.slug === '' ? `${labels.wholeGuide}: ${partLine(edition, labels)}` : partLine(edition, labels),
    ],
    [labels.reviewed, guide.reviewed === undefined ? undefined : dateOf(guide.reviewed, labels)],
    [labels.versions, guide.versions],
    [labels.examplesRanOn, server && labels.unlessSaid(server)],
    [
      labels.authors,
      namesOf(
        guide.authors.map(({ name }) => name),
        labels,
      ),
    ],
    [labels.audience, guide.audience],
    [labels.provenance, guide.provenance],
    [labels.licence, guide.licence],
    [labels.madeWith, `Prepbook ${version}`],
  ];
  return all.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

/** How many chosen questions each level has, easiest first. */
export function levelCounts({ edition }: RenderContext): number[] {
  const chosen = edition.sections.flatMap(({ questions }) => questions);
  return edition.guide.levels.map(({ id }) => chosen.filter(({ question }) => question.level === id).length);
}

/** The colophon: edition, review, versions, provenance, licence; and the levels with their meanings and counts. */
export function renderAbout(context: RenderContext, fill: Fill, version: string): string {
  const { edition, labels } = context;
  const counts = levelCounts(context);
  const levels = edition.guide.levels.map((level, at) => ({
    badge: toHtml([badge(context, level)]),
    meaning: level.meaning,
    count: labels.questionCount(counts[at] ?? 0),
  }));
  return fill('about.liquid', {
    anchor: places.about,
    levelsAnchor: places.levels,
    labels: { aboutThisBook: labels.aboutThisBook, levels: labels.levels },
    rows: rows(context, version),
    levels,
  });
}

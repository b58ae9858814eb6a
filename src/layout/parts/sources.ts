import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Edition, NumberedQuestion } from '../../guide/edition.js';
import type { Section } from '../../guide/guide.js';
import { type Question, textsOf } from '../../guide/question.js';
import { places, type RenderContext } from '../render-context.js';
import { pageOf } from './folio.js';
import { printedAddress } from './notes.js';

/** Ids of the sources that a question's notes link to. */
function citedBy(section: Section, question: Question): Set<string> {
  const cited = new Set<string>();
  visit({ type: 'root', children: textsOf(question) }, 'footnoteReference', (reference) => {
    for (const source of section.notes.get(reference.identifier.toLowerCase())?.sources ?? []) cited.add(source);
  });
  return cited;
}

const known = new WeakMap<Edition, ReadonlyMap<string, readonly NumberedQuestion[]>>();

/** Which chosen questions cite each source, in the order of the book. Looked up once an edition: several parts ask. */
export function citations(edition: Edition): ReadonlyMap<string, readonly NumberedQuestion[]> {
  const found = known.get(edition) ?? findCitations(edition);
  known.set(edition, found);
  return found;
}

function findCitations(edition: Edition): Map<string, NumberedQuestion[]> {
  const found = new Map<string, NumberedQuestion[]>();
  for (const { section, questions } of edition.sections) {
    for (const numbered of questions) {
      for (const source of citedBy(section, numbered.question))
        found.set(source, [...(found.get(source) ?? []), numbered]);
    }
  }
  return found;
}

/** Fewer sources than this would leave one column of two next to empty. */
const fewestInColumns = 6;

function citedIn(context: RenderContext, questions: readonly NumberedQuestion[]): ElementContent[] {
  return questions.flatMap(({ question, number }, at): ElementContent[] => {
    const page = pageOf(context, question.id, (folio) => [
      { type: 'text', value: ` (${context.labels.page}\u00a0` },
      folio,
      { type: 'text', value: ')' },
    ]);
    const link = h('a', { href: context.href(question.id) }, number);
    return [{ type: 'text', value: at === 0 ? '' : ', ' }, link, ...page];
  });
}

/** The index of sources: each work once, by title, with its address and the questions that cite it. Of this edition alone. */
export function renderSources(context: RenderContext): Element | undefined {
  const { edition, labels } = context;
  const cited = citations(edition);
  const collator = new Intl.Collator(labels.language, { numeric: true });
  const sources = edition.guide.sources
    .filter(({ id }) => cited.has(id))
    .sort((a, b) => collator.compare(a.title, b.title));
  if (sources.length === 0) return undefined;
  const items = sources.map((source) =>
    h('li', [
      h('a', { className: ['source-title'], href: source.url }, source.title),
      ' ',
      h('span', { className: ['address'] }, printedAddress(source.url)),
      ' ',
      h('span', { className: ['cited-in'] }, [`${labels.citedIn} `, ...citedIn(context, cited.get(source.id) ?? [])]),
    ]),
  );
  const columns = context.medium.hasPages && items.length >= fewestInColumns ? ['columns'] : [];
  return h('section', { className: ['chapter', 'sources'], id: places.sources }, [
    h('h2', labels.sources),
    h('p', { className: ['sources-intro'] }, labels.sourcesIntro),
    h('ul', { className: ['source-list', ...columns] }, items),
  ]);
}

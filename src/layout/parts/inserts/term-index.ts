import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { InsertRequest } from '../../../guide/insert.js';
import type { IndexTerm, TermIndex } from '../../../guide/term-index.js';
import type { RenderContext } from '../../render-context.js';
import { usePages } from '../folio.js';
import { insertTable } from './table.js';

/** "1.1, 2.4": numbers that lead to the questions. */
function numbersOf(context: RenderContext, questions: readonly string[]): ElementContent[] {
  return questions.flatMap((id, at): ElementContent[] => {
    const link = h('a', { href: context.href(id) }, context.edition.numbers.get(id) ?? '');
    const use = h('span', { className: ['insert-number'] }, [link, at < questions.length - 1 ? ',' : '']);
    return at === 0 ? [use] : [{ type: 'text', value: ' ' }, use];
  });
}

const spaced = (words: string): ElementContent => ({ type: 'text', value: words });

/** A term on paper, as indexes of books have it: what is known of it, and the pages on which it is used. */
function entry(context: RenderContext, { id, columns }: TermIndex, { text, values, questions }: IndexTerm): Element {
  const known = columns.flatMap((column) => values.get(column.id) ?? []).join(' · ');
  const anchors = questions.map((question) => context.termPlace?.(id, text, question) ?? question);
  return h('li', [
    h('code', text),
    ...(known === '' ? [] : [spaced(' '), h('span', { className: ['index-known'] }, known)]),
    spaced(' '),
    h('span', { className: ['index-pages'] }, usePages(context, anchors)),
  ]);
}

/** The terms in columns, below what stands in each entry. */
function entries(context: RenderContext, index: TermIndex, terms: readonly IndexTerm[]): ElementContent[] {
  const { labels } = context;
  const legend = [index.title ?? labels.term, ...index.columns.map(({ title }) => title), labels.pages].join(' · ');
  return [
    h('p', { className: ['index-legend'] }, legend),
    h(
      'ul',
      { className: ['insert', 'index-entries', 'columns'] },
      terms.map((term) => entry(context, index, term)),
    ),
  ];
}

function row(context: RenderContext, { columns }: TermIndex, { text, values, questions }: IndexTerm): Element[] {
  return [
    h('th', { scope: 'row' }, [h('code', text)]),
    ...columns.map(({ id }) => h('td', { className: [`insert-column-${id}`] }, values.get(id) ?? '')),
    h('td', { className: ['insert-uses'] }, numbersOf(context, questions)),
  ];
}

/** The terms that questions of this edition use, by alphabet, with what is known of each and where it is used. */
export function renderTermIndex(
  context: RenderContext,
  request: Extract<InsertRequest, { name: 'index' }>,
): ElementContent[] {
  const { edition, labels, medium } = context;
  const index = edition.guide.indexes.get(request.index);
  const collator = new Intl.Collator(labels.language, { numeric: true });
  const terms = (index?.terms ?? [])
    .map((term) => ({ ...term, questions: term.questions.filter((id) => edition.chosen.has(id)) }))
    .filter(({ questions }) => questions.length > 0)
    .sort((one, other) => collator.compare(one.text, other.text));
  if (!index || terms.length === 0) return [];
  if (medium.hasPages) return entries(context, index, terms);
  const heads = [index.title ?? labels.term, ...index.columns.map(({ title }) => title), labels.questions];
  const rows = terms.map((term) => row(context, index, term));
  return [insertTable(context, 'insert-index', heads, rows)];
}

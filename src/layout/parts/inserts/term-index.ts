import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { InsertRequest } from '../../../guide/insert.js';
import type { IndexTerm, TermIndex } from '../../../guide/term-index.js';
import type { RenderContext } from '../../render-context.js';
import { pageOf } from '../folio.js';
import { insertTable } from './table.js';

/** "1.1 (9), 2.4 (31)": numbers that lead to the questions, on paper with their pages. */
function usesOf(context: RenderContext, questions: readonly string[]): ElementContent[] {
  return questions.flatMap((id, at): ElementContent[] => {
    const link = h('a', { href: context.href(id) }, context.edition.numbers.get(id) ?? '');
    const page = pageOf(context, id, (folio) => [h('span', { className: ['insert-page'] }, ['\u00a0(', folio, ')'])]);
    const use = h('span', { className: ['insert-number'] }, [link, ...page, at < questions.length - 1 ? ',' : '']);
    return at === 0 ? [use] : [{ type: 'text', value: ' ' }, use];
  });
}

function row(context: RenderContext, { columns }: TermIndex, { text, values, questions }: IndexTerm): Element[] {
  return [
    h('th', { scope: 'row' }, [h('code', text)]),
    ...columns.map(({ id }) => h('td', { className: [`insert-column-${id}`] }, values.get(id) ?? '')),
    h('td', { className: ['insert-uses'] }, usesOf(context, questions)),
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
  const uses = medium.hasPages ? labels.questionsWithPages : labels.questions;
  const heads = [index.title ?? labels.term, ...index.columns.map(({ title }) => title), uses];
  const rows = terms.map((term) => row(context, index, term));
  return [insertTable(context, 'insert-index', heads, rows)];
}

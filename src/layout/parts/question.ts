import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { claimOf } from '../../guide/claim.js';
import type { NumberedQuestion } from '../../guide/edition.js';
import type { Labels } from '../../guide/labels/index.js';
import type { Part, Question } from '../../guide/question.js';
import { isUnanswered } from '../../guide/unanswered.js';
import { placeBesideText } from '../content/beside-text.js';
import { renderContent, renderPhrasing, type TextContext } from '../content/render-content.js';
import type { RenderContext } from '../render-context.js';
import { renderReasons, renderShort } from './answered.js';
import { renderAskedBlocks } from './asked.js';
import { badgeOf } from './badge.js';
import { dateOf } from './dates.js';
import { notesAfterQuestion } from './notes.js';

/**
 * A part with its name in the margin: trap, why, follow-up. Its own title, where it has one, opens the text; before a
 * claim, which is bold as a title is, it is set quietly.
 */
export function renderPart(
  context: RenderContext,
  textContext: TextContext,
  kind: string,
  label: string,
  part: Part,
): Element {
  const className = ['part-title', ...(claimOf(part) ? ['part-title-quiet'] : [])];
  const title =
    part.title.length > 0 ? [' ', h('span', { className }, renderPhrasing(part.title, context, textContext))] : [];
  return h('div', { className: ['part', `part-${kind}`] }, [
    h('h4', { className: ['part-head'] }, [h('span', { className: ['label'] }, label), ...title]),
    h('div', { className: ['part-body'] }, renderContent(part.content, context, { ...textContext, leastHeading: 5 })),
  ]);
}

const isCode = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'pre';

const isProof = (node: ElementContent): boolean =>
  node.type === 'element' && node.tagName === 'p' && [node.properties['className']].flat().includes('ran');

/**
 * Names the examples of an explanation in the margin, one name for blocks that follow each other directly. What a block
 * was run on stays with it.
 */
export function nameExamples(content: ElementContent[], label: string): ElementContent[] {
  let example: Element | undefined;
  return content.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (example && isProof(node)) {
      example.children.push(node);
      return [];
    }
    if (!isCode(node)) {
      example = undefined;
      return [node];
    }
    const name = example ? [] : [h('p', { className: ['label'] }, label)];
    example = h('div', { className: ['example'] }, [...name, node]);
    return [example];
  });
}

function renderMeta(context: RenderContext, { question }: NumberedQuestion): Element[] {
  // A tag is the place of a link, which the script makes: without it there is nothing to filter.
  const tagName = context.medium.isInteractive ? 'a' : 'span';
  const tags = question.tags.map((tag) => h(tagName, { className: ['tag'] }, tag));
  const marks = [...badgeOf(context, question), ...tags];
  if (marks.length === 0) return [];
  return [
    h(
      'p',
      { className: ['question-meta'] },
      marks.flatMap((each, at) => (at === 0 ? [each] : [' ', each])),
    ),
  ];
}

function renderHead(context: RenderContext, textContext: TextContext, numbered: NumberedQuestion): Element {
  const { question, number } = numbered;
  const title = h('span', { className: ['question-title'] }, renderPhrasing(question.title, context, textContext));
  const link = h(
    'a',
    { className: ['permalink'], href: context.href(question.id), ariaLabel: `${context.labels.permalink}: ${number}` },
    number,
  );
  const mark = context.medium.isInteractive ? link : number;
  return h('div', { className: ['question-head'] }, [
    h('h3', [h('span', { className: ['question-number'] }, mark), ' ', title]),
    ...renderMeta(context, numbered),
  ]);
}

/** Says when a question was last reviewed, where that was on another day than the rest of the guide. */
const renderReview = (labels: Labels, date: string): Element =>
  h('p', { className: ['review-date'] }, `${labels.reviewed}: ${dateOf(date, labels)}`);

/** What answers a choice that can be marked is folded: one chooses first. */
function unfolding(
  { medium, labels }: RenderContext,
  { choice }: Question,
  answer: ElementContent[],
): ElementContent[] {
  if (!choice || !medium.isInteractive) return answer;
  return [h('details', { className: ['choice-answer'] }, [h('summary', labels.answer), ...answer])];
}

/** One question with its answer, its parts always in the same order. On screen its notes stand beside it. */
export function renderQuestion(context: RenderContext, textContext: TextContext, numbered: NumberedQuestion): Element {
  const { question } = numbered;
  const { labels } = context;
  const head = renderHead(context, textContext, numbered);
  // In the order in which they are read, which is that of the notes' numbers.
  const asked = renderAskedBlocks(context, textContext, question);
  const unanswered = isUnanswered(question) ? [h('p', { className: ['unanswered'] }, labels.unanswered)] : [];
  const said = renderShort(context, textContext, question);
  const short = said.length > 0 ? [h('div', { className: ['short'] }, said)] : [];
  const reasons = renderReasons(context, textContext, question);
  const explanation = renderContent(question.explanation, context, textContext);
  placeBesideText(explanation);
  const answer = [
    ...unanswered,
    ...short,
    ...reasons,
    ...nameExamples(explanation, labels.example),
    ...question.traps.map((trap) => renderPart(context, textContext, 'trap', labels.trap, trap)),
    ...(question.why ? [renderPart(context, textContext, 'why', labels.why, question.why)] : []),
    ...question.followUps.map((part) => renderPart(context, textContext, 'follow-up', labels.followUp, part)),
    ...(question.reviewed === undefined ? [] : [renderReview(labels, question.reviewed)]),
  ];
  return h('article', { className: ['question'], id: question.id, dataLevel: question.level }, [
    h('div', { className: ['question-text'] }, [head, ...asked, ...unfolding(context, question, answer)]),
    ...notesAfterQuestion(context, textContext),
  ]);
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Choice, offersOptions } from '../../guide/choice.js';
import { bareText } from '../content/bare-text.js';
import { renderAskedBlocks } from '../parts/asked.js';
import { folio } from '../parts/folio.js';
import { type AskedQuestion, askId } from './quiz-paper.js';
import { type QuizTexts, renderHead } from './quiz-texts.js';

/** Lines for an answer to the easiest question, and how many more the hardest gets. */
const fewest = 3;
const more = 5;

/** Room to write by level: from 3 lines for the easiest to 8 for the hardest. */
function linesFor({ context }: QuizTexts, level: string | undefined): number {
  const { levels } = context.edition.guide;
  const rank = levels.findIndex(({ id }) => id === level);
  return fewest + Math.round((more * Math.max(0, rank)) / Math.max(1, levels.length - 1));
}

/** What is ticked needs no line; a number, or a word or two, needs one. */
const linesForChoice = (choice: Choice): number => (offersOptions(choice) ? 0 : 1);

/** A question with all that is asked, room to write, and the page of its answer. */
export function renderAsked(texts: QuizTexts, asked: AskedQuestion, lines: number | undefined): Element {
  const { question, section } = asked;
  const { labels } = texts.context;
  const count = question.choice ? linesForChoice(question.choice) : (lines ?? linesFor(texts, question.level));
  const prompt = renderAskedBlocks(texts.context, bareText(section.file), question);
  const answer = h('a', { href: `#${question.id}` }, [`${labels.answerOn}\u00a0`, folio(question.id)]);
  const room = Array.from({ length: count }, () => h('div', { className: ['write'] }));
  return h('article', { className: ['question', 'asked'], id: askId(question.id) }, [
    renderHead(texts, asked, [answer]),
    ...prompt,
    ...(count > 0 ? [h('div', { className: ['room'] }, room)] : []),
  ]);
}

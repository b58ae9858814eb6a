import type { Element } from 'hast';
import { h } from 'hastscript';
import { bareText } from '../content/bare-text.js';
import { rightWords } from '../parts/answered.js';
import type { AskedQuestion } from './quiz-paper.js';
import type { QuizTexts } from './quiz-texts.js';

/** What is right of each choice, a line each, for whoever marks a paper by hand; nothing where no question is a choice. */
export function renderAnswerKey({ context }: QuizTexts, asked: readonly AskedQuestion[]): Element[] {
  const choices = asked.filter(({ question }) => question.choice !== undefined);
  if (choices.length === 0) return [];
  const lines = choices.map(({ question, section, place }) =>
    h('li', [
      h('a', { href: `#${question.id}` }, [h('span', { className: ['key-number'] }, String(place))]),
      ' ',
      h('span', { className: ['key-right'] }, rightWords(context, bareText(section.file), question)),
    ]),
  );
  return [h('ul', { className: ['answer-key'] }, lines)];
}

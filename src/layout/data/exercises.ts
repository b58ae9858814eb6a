import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RootContent } from 'mdast';
import { type Choice, offersOptions } from '../../guide/choice.js';
import type { Edition, NumberedQuestion } from '../../guide/edition.js';
import type { Exercise, ExerciseChoice, ExerciseSet } from '../../guide/exercise.js';
import type { Section } from '../../guide/guide.js';
import { labelsFor } from '../../guide/labels/index.js';
import { shortOf } from '../../guide/question.js';
import { deckIdOf } from '../../guide/release.js';
import { renderContent, renderPhrasing, type TextContext } from '../content/render-content.js';
import { textContextOf } from '../deck/question-note.js';
import type { LayoutOptions } from '../layout-options.js';
import { placeNotes } from '../parts/notes.js';
import { packPicturesByContent } from '../pictures.js';
import { dataMedium } from '../render/media.js';
import { prepareContext } from '../render/prepare-context.js';
import type { RenderContext } from '../render-context.js';
import { toHtml } from '../to-html.js';
import { plainText } from './plain-text.js';

/** Makes exercises of an edition, for programs that mark answers; what is no choice is answered in words. */
export async function makeExercises(
  edition: Edition,
  options: Pick<LayoutOptions, 'rehypePlugins' | 'allowedMarkup'>,
): Promise<ExerciseSet> {
  const { url, pictures } = packPicturesByContent(deckIdOf(edition.guide));
  const own = { proofAt: () => undefined, pictureUrl: url };
  const { context } = await prepareContext(edition, dataMedium, options, own);
  const exercises = edition.sections.flatMap(({ section, questions }) =>
    questions.map((numbered) => exerciseOf(context, section, numbered)),
  );
  return { title: edition.guide.title, exercises, pictures };
}

function exerciseOf(context: RenderContext, section: Section, { question, number }: NumberedQuestion): Exercise {
  const textContext = textContextOf(section, question.id);
  const html = (content: readonly RootContent[]) => toHtml(renderContent(content, context, textContext));
  // In the order of the texts, which is that of the notes' numbers.
  const title = renderPhrasing(question.title, context, textContext);
  const prompt = html(question.prompt ?? []);
  const choice = question.choice && choiceOf(question.choice, context, textContext);
  const answer = [...shortOf(question), ...question.explanation].map((node) => html([node])).join('');
  return {
    id: question.id,
    name: `${number} ${plainText(title).replace(/\s+/g, ' ')}`,
    section: section.title,
    tags: [...(question.level === undefined ? [] : [question.level]), ...question.tags],
    question: toHtml([h('p', title)]) + prompt,
    ...(choice ? { choice } : {}),
    answer: answer + toHtml(placeNotes(context, textContext)),
  };
}

function choiceOf(choice: Choice, context: RenderContext, textContext: TextContext): ExerciseChoice {
  const html = (content: readonly RootContent[]) => toHtml(renderContent(content, context, textContext));
  if (!offersOptions(choice)) return { ...choice, explanation: html(choice.explanation) };
  const { kind, isFixed } = choice;
  const words = choice.options.map(({ content }): ElementContent[] => renderPhrasing(content, context, textContext));
  const isTrue = choice.options.some(({ isRight }, at) => isRight && saysTrue(words[at] ?? [], context));
  const options = choice.options.map(({ explanation, isRight, staysLast }, at) => ({
    ...{ isRight, staysLast },
    content: toHtml(words[at] ?? []),
    explanation: html(explanation),
  }));
  return { kind, isFixed, options, isTrue };
}

const saysTrue = (words: readonly ElementContent[], { labels }: RenderContext): boolean =>
  [labels, labelsFor('en')].some(({ isTrue }) =>
    plainText(words).trim().toLowerCase().startsWith(isTrue.toLowerCase()),
  );

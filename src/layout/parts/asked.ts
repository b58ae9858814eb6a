import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Choice, mayMove, type OptionChoice, offersOptions, optionLetter } from '../../guide/choice.js';
import type { Question } from '../../guide/question.js';
import { renderContent, renderPhrasing, type TextContext } from '../content/render-content.js';
import type { RenderContext } from '../render-context.js';

/** What one is to do with a choice: choose one, choose all, write. */
function taskOf(choice: Choice, { labels }: RenderContext): string {
  switch (choice.kind) {
    case 'multiple':
      return labels.chooseAll;
    case 'number':
      return labels.writeNumber;
    case 'text':
      return labels.writeWords;
    case 'single':
    case 'true-false':
      return labels.chooseOne;
  }
}

/** An option with the control that chooses it. Which are right is said where the script reads it, and nobody else. */
function chosenBy(content: readonly ElementContent[], choice: OptionChoice, place: number, name: string): Element[] {
  const type = choice.kind === 'multiple' ? 'checkbox' : 'radio';
  const control = h('input', { type, name, value: optionLetter(place) });
  return [h('label', [control, ' ', h('span', [...content])])];
}

/** The options, lettered by their places. */
function renderOptions(context: RenderContext, textContext: TextContext, choice: OptionChoice, id: string): Element {
  const moves = context.medium.shufflesOptions && mayMove(choice);
  const items = choice.options.map(({ content, isRight, staysLast }, place) => {
    const words = renderPhrasing(content, context, textContext);
    if (!context.medium.isInteractive) return h('li', moves && staysLast ? { dataLast: '' } : {}, words);
    return h('li', isRight ? { dataRight: '' } : {}, chosenBy(words, choice, place, `choice-${id}`));
  });
  return h('ol', { className: ['options'], type: 'A', ...(moves ? { dataShuffle: '' } : {}) }, items);
}

/** What an answer that is typed is compared with, for the script. */
function accepts(choice: Exclude<Choice, OptionChoice>): Record<string, string> {
  if (choice.kind === 'text') return { dataAccepts: JSON.stringify(choice.accepted) };
  return { dataValue: String(choice.value), dataTolerance: String(choice.tolerance) };
}

/** A choice that the page's script marks; without it one can still choose, and unfold the answer. */
function renderControls(context: RenderContext, choice: Choice, offered: readonly Element[]): Element {
  const { check } = context.labels.screen;
  const task = taskOf(choice, context);
  const typed = offersOptions(choice)
    ? []
    : [
        h('p', { className: ['typed'] }, [
          h('input', {
            type: 'text',
            ariaLabel: task,
            autoComplete: 'off',
            ...(choice.kind === 'number' ? { inputMode: 'decimal' } : {}),
            ...accepts(choice),
          }),
        ]),
      ];
  return h('fieldset', { className: ['question-choice'] }, [
    h('legend', task),
    ...offered,
    ...typed,
    h('p', { className: ['choice-check', 'scripted'] }, [
      h('button', { type: 'button', dataDo: 'check' }, check),
      ' ',
      h('span', { className: ['choice-result'], role: 'status' }),
    ]),
  ]);
}

/** What is to be chosen from; nothing of an open question. */
function renderChoice(context: RenderContext, textContext: TextContext, { choice, id }: Question): Element[] {
  if (!choice) return [];
  const offered = offersOptions(choice) ? [renderOptions(context, textContext, choice, id)] : [];
  if (context.medium.isInteractive) return [renderControls(context, choice, offered)];
  // Of several right ones, or none that are offered, whoever is asked has to know.
  const isPlain = choice.kind === 'single' || choice.kind === 'true-false';
  const task = isPlain ? [] : [h('p', { className: ['choice-task'] }, taskOf(choice, context))];
  return [h('div', { className: ['question-choice'] }, [...task, ...offered])];
}

/** What is asked below the title, and what it offers to choose from; nothing where the title asks all. */
export function renderAskedBlocks(context: RenderContext, textContext: TextContext, question: Question): Element[] {
  const { prompt = [] } = question;
  const blocks = prompt.length > 0 ? renderContent(prompt, context, textContext) : [];
  return [
    ...(blocks.length > 0 ? [h('div', { className: ['question-prompt'] }, blocks)] : []),
    ...renderChoice(context, textContext, question),
  ];
}

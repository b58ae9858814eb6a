import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type ChoiceOption, offersOptions, optionLetter, rightOptions, typedAnswer } from '../../guide/choice.js';
import { type Question, shortOf } from '../../guide/question.js';
import { renderContent, renderPhrasing, type TextContext } from '../content/render-content.js';
import type { RenderContext } from '../render-context.js';

type Placed = ChoiceOption & { readonly place: number };

const letterOf = ({ place }: Placed, { medium }: RenderContext): Element[] =>
  medium.lettersOptions ? [h('span', { className: ['option-letter'] }, optionLetter(place))] : [];

/** Parted by what parts the options of one answer: none of them is a sentence. */
const listed = (parts: readonly ElementContent[][]): ElementContent[] =>
  parts.flatMap((part, at) => [...(at === 0 ? [] : [{ type: 'text', value: ' · ' } as const]), ...part]);

/** The words of what is right: "B `"object"`", of several each, of what is typed the answer. Nothing of an open question. */
export function rightWords(context: RenderContext, textContext: TextContext, { choice }: Question): ElementContent[] {
  if (!choice) return [];
  if (!offersOptions(choice)) return [{ type: 'text', value: typedAnswer(choice) }];
  return listed(
    rightOptions(choice).map((option) => {
      const letter = letterOf(option, context);
      const space = letter.length > 0 ? [{ type: 'text', value: ' ' } as const] : [];
      return [...letter, ...space, ...renderPhrasing(option.content, context, textContext)];
    }),
  );
}

/** The short answer: of a choice first what is right. */
export function renderShort(context: RenderContext, textContext: TextContext, question: Question): ElementContent[] {
  const right = rightWords(context, textContext, question);
  const label = h('span', { className: ['label'] }, context.labels.answer);
  return [
    ...(right.length > 0 ? [h('p', { className: ['right-answer'] }, [label, ' ', ...right])] : []),
    ...renderContent(shortOf(question), context, textContext),
  ];
}

/** Why options are right or wrong, an item each, by their letters; nothing where the author says nothing of them. */
export function renderReasons(context: RenderContext, textContext: TextContext, { choice }: Question): Element[] {
  if (!choice) return [];
  if (!offersOptions(choice)) {
    const { explanation } = choice;
    if (explanation.length === 0) return [];
    return [h('div', { className: ['option-reason'] }, renderContent(explanation, context, textContext))];
  }
  const told = choice.options.flatMap((option, place) => (option.explanation.length > 0 ? [{ ...option, place }] : []));
  if (told.length === 0) return [];
  const items = told.map((option) => {
    const head = [...letterOf(option, context), h('span', renderPhrasing(option.content, context, textContext))];
    const words = head.flatMap((node, at) => (at === 0 ? [node] : [{ type: 'text', value: ' ' } as const, node]));
    return h('li', [
      h('p', { className: ['option-name'] }, words),
      ...renderContent(option.explanation, context, textContext),
    ]);
  });
  return [h('ul', { className: ['option-reasons'] }, items)];
}

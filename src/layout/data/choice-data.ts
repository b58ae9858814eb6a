import { type Choice, offersOptions, optionLetter, typedAnswer } from '../../guide/choice.js';
import type { Question } from '../../guide/question.js';
import type { ChoiceData, QuestionData, RichText } from './data-schema.js';

type Render = (content: NonNullable<Question['prompt']>) => RichText;

/** A choice as data. */
export function choiceData(choice: Choice, render: Render): ChoiceData {
  if (offersOptions(choice)) {
    return {
      kind: choice.kind,
      fixed: choice.isFixed,
      options: choice.options.map(({ content, explanation, isRight, staysLast }) => ({
        ...render([{ type: 'paragraph', children: [...content] }]),
        right: isRight,
        last: staysLast,
        ...(explanation.length > 0 ? { explanation: render(explanation) } : {}),
      })),
    };
  }
  const explanation = choice.explanation.length > 0 ? { explanation: render(choice.explanation) } : {};
  if (choice.kind === 'text') return { kind: 'text', accepted: [...choice.accepted], ...explanation };
  return { kind: 'number', value: choice.value, tolerance: choice.tolerance, ...explanation };
}

/** Options as lines of a table: "A. …". */
export function offeredLines({ choice }: Pick<QuestionData, 'choice'>): string[] {
  if (!choice || !('options' in choice)) return [];
  return choice.options.map(({ text }, place) => `${optionLetter(place)}. ${text}`);
}

/** What is right, a line each: of options with their letters. */
export function rightLines({ choice }: Pick<QuestionData, 'choice'>): string[] {
  if (!choice) return [];
  if ('options' in choice) return offeredLines({ choice }).filter((_, place) => choice.options[place]?.right);
  return [typedAnswer({ ...choice, explanation: [] })];
}

/** Why options are right or wrong, a line each. */
export function reasonLines({ choice }: Pick<QuestionData, 'choice'>): string[] {
  if (!choice) return [];
  if (!('options' in choice)) return choice.explanation ? [choice.explanation.text] : [];
  return choice.options.flatMap(({ explanation }, place) =>
    explanation ? [`${optionLetter(place)}. ${explanation.text}`] : [],
  );
}

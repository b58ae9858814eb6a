import type { ScreenWords } from '../../guide/labels/screen/words.js';
import { areWordsRight, isNumberRight } from '../typed.js';

const marks = ['is-right', 'is-wrong'] as const;

const optionsOf = (field: Element) =>
  [...field.querySelectorAll<HTMLElement>('.options > li')].map((item) => ({
    item,
    isRight: item.dataset['right'] !== undefined,
    isChosen: item.querySelector('input')?.checked === true,
  }));

/** Whether what was typed is right; undefined where nothing was. */
function isTypedRight({ value, dataset }: HTMLInputElement): boolean | undefined {
  if (value.trim() === '') return undefined;
  const { accepts, value: right, tolerance } = dataset;
  if (accepts !== undefined) return areWordsRight(value, JSON.parse(accepts) as string[]);
  return isNumberRight(value, Number(right), Number(tolerance));
}

/** Whether what is chosen is right: all that is, and nothing else; undefined where nothing is chosen. */
function isChosenRight(field: Element): boolean | undefined {
  const typed = field.querySelector<HTMLInputElement>('.typed input');
  if (typed) return isTypedRight(typed);
  const options = optionsOf(field);
  if (!options.some(({ isChosen }) => isChosen)) return undefined;
  return options.every(({ isRight, isChosen }) => isRight === isChosen);
}

/**
 * Marks what a reader chose or typed, and unfolds the answer.
 *
 * @returns Whether it is right; undefined where nothing is chosen, which is said.
 */
export function markChoice(question: HTMLElement, words: ScreenWords): boolean | undefined {
  const field = question.querySelector('fieldset.question-choice');
  const result = field?.querySelector('.choice-result');
  if (!field || !result) return undefined;
  const isRight = isChosenRight(field);
  if (isRight === undefined) {
    result.textContent = field.querySelector('legend')?.textContent ?? '';
    return undefined;
  }
  for (const option of optionsOf(field)) {
    option.item.classList.toggle('is-right', option.isRight);
    option.item.classList.toggle('is-wrong', option.isChosen && !option.isRight);
  }
  result.textContent = isRight ? words.isRight : words.isWrong;
  result.className = `choice-result ${isRight ? marks[0] : marks[1]}`;
  unfoldAnswer(question);
  return isRight;
}

/** Unfolds the answer of a choice; other answers are open. */
export function unfoldAnswer(question: HTMLElement): void {
  const answer = question.querySelector<HTMLDetailsElement>('details.choice-answer');
  if (answer) answer.open = true;
}

/** Puts a choice back as it was: nothing chosen, nothing marked, the answer folded. */
export function clearChoice(question: HTMLElement): void {
  for (const marked of question.querySelectorAll('.question-choice .is-right, .question-choice .is-wrong')) {
    marked.classList.remove(...marks);
  }
  for (const input of question.querySelectorAll<HTMLInputElement>('.question-choice input')) {
    if (input.type === 'text') input.value = '';
    else input.checked = false;
  }
  const result = question.querySelector('.choice-result');
  if (result) result.textContent = '';
  const answer = question.querySelector<HTMLDetailsElement>('details.choice-answer');
  if (answer) answer.open = false;
}

import type { Paragraph, PhrasingContent, RootContent } from 'mdast';

/** One of the answers that a choice offers. */
export interface ChoiceOption {
  /** One line. */
  readonly content: readonly PhrasingContent[];
  /** Why it is right or wrong; empty where its author says nothing. */
  readonly explanation: readonly RootContent[];
  readonly isRight: boolean;
  /** Whether it speaks of those above it, and so stays where it stands: "None of the above". */
  readonly staysLast: boolean;
}

/** A question that offers its answers: one of them is right, or several are. */
export interface OptionChoice {
  readonly kind: 'single' | 'multiple' | 'true-false';
  readonly options: readonly ChoiceOption[];
  /** Whether the options keep the order in which they are written. */
  readonly isFixed: boolean;
}

/** A number to be written. */
export interface NumberChoice {
  readonly kind: 'number';
  readonly value: number;
  /** By how much an answer may be off, in either direction. */
  readonly tolerance: number;
  readonly explanation: readonly RootContent[];
}

/** A word or two to be written. */
export interface TextChoice {
  readonly kind: 'text';
  /** Each counts as right, in whatever case; the first is the one that is told. */
  readonly accepted: readonly string[];
  readonly explanation: readonly RootContent[];
}

/** What makes a question one that can be marked without reading: options, or an answer in a few signs. */
export type Choice = OptionChoice | NumberChoice | TextChoice;

/** Whether a choice offers its answers. */
export const offersOptions = (choice: Choice | undefined): choice is OptionChoice =>
  choice !== undefined && 'options' in choice;

/** A, B, …, Z, AA: what the option at a place, from 0, is called. */
export function optionLetter(place: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (place % 26));
  return place < 26 ? letter : optionLetter(Math.floor(place / 26) - 1) + letter;
}

/** The options that are right, each with its place from 0. */
export const rightOptions = ({ options }: OptionChoice): readonly (ChoiceOption & { readonly place: number })[] =>
  options.flatMap((option, place) => (option.isRight ? [{ ...option, place }] : []));

/** The right number or word as it is told: "42 ± 0.5". */
export function typedAnswer(choice: NumberChoice | TextChoice): string {
  if (choice.kind === 'text') return choice.accepted[0] ?? '';
  return choice.tolerance === 0 ? String(choice.value) : `${choice.value} ± ${choice.tolerance}`;
}

/** What a choice offers, as blocks: a paragraph an option. */
export function offeredBlocks(choice: Choice | undefined): RootContent[] {
  if (!offersOptions(choice)) return [];
  return choice.options.map(({ content }): Paragraph => ({ type: 'paragraph', children: [...content] }));
}

/** Why each option is right or wrong. */
export function explainedBlocks(choice: Choice | undefined): readonly RootContent[] {
  if (choice === undefined) return [];
  return 'options' in choice ? choice.options.flatMap(({ explanation }) => explanation) : choice.explanation;
}

/** Whether the options of a choice may stand in another order. */
export const mayMove = ({ kind, isFixed }: OptionChoice): boolean => !isFixed && kind !== 'true-false';

/** A choice whose options stand in another order: those that speak of the others stay last, fixed ones all stay. */
export function reordered(choice: OptionChoice, shuffle: <Item>(items: readonly Item[]) => Item[]): OptionChoice {
  if (!mayMove(choice)) return choice;
  const [last, others] = [
    choice.options.filter(({ staysLast }) => staysLast),
    choice.options.filter(({ staysLast }) => !staysLast),
  ];
  return { ...choice, options: [...shuffle(others), ...last] };
}

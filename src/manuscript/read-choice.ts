import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Choice, ChoiceOption } from '../guide/choice.js';
import { type Labels, labelsFor } from '../guide/labels/index.js';
import type { ChoiceDraft, Label } from './draft.js';
import { firstLine } from './first-line.js';
import { plainText } from './plain-text.js';

/** Labels of choices: that a question is one, and that its options keep their order. */
export const choiceLabel = 'choice';
const fixedLabel = 'fixed';

/** What a question asks, cut where its options stand. */
export interface CutChoice {
  readonly prompt: readonly RootContent[];
  readonly answer: readonly RootContent[];
  readonly choice: ChoiceDraft | undefined;
  /** Without those that speak of the choice. */
  readonly tags: readonly Label[];
  /** The label that says that it is a choice, where no options stand below it. */
  readonly emptyChoice: Label | undefined;
}

/** The blocks of a question before they are cut: with an answer that is named, or without. */
interface Uncut {
  readonly prompt: readonly RootContent[];
  readonly answer: readonly RootContent[];
  readonly tags: readonly Label[];
}

const isTaskList = (node: RootContent): node is List =>
  node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean');

const hasRight = ({ children }: List): boolean => children.some(({ checked }) => checked === true);

/**
 * Finds the options of a question: its first block, if that is a list with boxes of which one is ticked; where the
 * label line says `choice`, its first list with boxes, and what precedes that is asked. What follows is the answer.
 */
export function cutChoice({ prompt, answer, tags }: Uncut, own: Labels): CutChoice {
  const label = tags.find(({ text }) => text === choiceLabel);
  const asked = prompt.length > 0 ? prompt : answer;
  const at = label
    ? asked.findIndex(isTaskList)
    : asked.slice(0, 1).findIndex((node) => isTaskList(node) && hasRight(node));
  const list = asked[at];
  if (list?.type !== 'list') return { prompt, answer, tags, choice: undefined, emptyChoice: label };
  const isFixed = tags.some(({ text }) => text === fixedLabel);
  return {
    prompt: asked.slice(0, at),
    answer: [...asked.slice(at + 1), ...(prompt.length > 0 ? answer : [])],
    choice: { list, choice: choiceOf(list, isFixed, own) },
    tags: tags.filter(({ text }) => text !== choiceLabel && text !== fixedLabel),
    emptyChoice: undefined,
  };
}

function choiceOf(list: List, isFixed: boolean, own: Labels): Choice {
  const [first] = list.children;
  const typed = list.children.length === 1 && first?.checked === true ? typedChoice(first) : undefined;
  if (typed) return typed;
  const options = list.children.map((item) => optionOf(item, own));
  const isOne = options.filter(({ isRight }) => isRight).length === 1;
  const kind = !isOne ? 'multiple' : isTrueFalse(options, own) ? 'true-false' : 'single';
  return { kind, options, isFixed };
}

/** The words of an option in one form: for comparing. */
export const optionWords = (content: readonly PhrasingContent[]): string =>
  plainText(content)
    .replace(/[\s.。]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const tables = (own: Labels): readonly Labels[] => [own, labelsFor('en')];

const isTrueFalse = (options: readonly ChoiceOption[], own: Labels): boolean => {
  const words = options.map(({ content }) => optionWords(content)).sort();
  return tables(own).some((labels) => {
    const both = [labels.isTrue, labels.isFalse].map((word) => word.toLowerCase()).sort();
    return words.length === both.length && words.every((word, at) => word === both[at]);
  });
};

interface Item {
  readonly line: readonly PhrasingContent[];
  readonly rest: RootContent[];
}

/**
 * An item's first paragraph is the option, however its lines are wrapped, up to a line break that is meant; the rest of
 * the item is its explanation.
 */
function itemOf({ children: [first, ...others] }: ListItem, cut: typeof firstLine): Item {
  if (first?.type !== 'paragraph') return { line: [], rest: first ? [first, ...others] : [] };
  const { line, rest } = cut(first.children);
  const position = first.position ? { position: first.position } : {};
  const below: Paragraph[] = rest.length > 0 ? [{ type: 'paragraph', children: rest, ...position }] : [];
  return { line, rest: [...below, ...others] };
}

/** A paragraph up to its first hard line break. */
function firstStretch(nodes: readonly PhrasingContent[]): { line: PhrasingContent[]; rest: PhrasingContent[] } {
  const at = nodes.findIndex(({ type }) => type === 'break');
  const line = at < 0 ? nodes : nodes.slice(0, at);
  return { line: line.map(inOneLine), rest: at < 0 ? [] : nodes.slice(at + 1) };
}

/** A node whose text goes on where its lines were wrapped. */
function inOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === 'text') return { ...node, value: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') };
  return 'children' in node ? { ...node, children: node.children.map(inOneLine) } : node;
}

function optionOf(item: ListItem, own: Labels): ChoiceOption {
  const { line, rest } = itemOf(item, firstStretch);
  const words = optionWords(line);
  const staysLast = tables(own).some(({ aboveOptions }) => aboveOptions.includes(words));
  return { content: line, explanation: rest, isRight: item.checked === true, staysLast };
}

const number = String.raw`[+−-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const numberForm = new RegExp(`^(${number})(?:\\s*(?:±|\\+/?-)\\s*(${number}))?$`, 'i');

const numberOf = (text: string): number => Number(text.replace('−', '-'));

/** `= 42 ± 0.5`, or `= SETNX | SET NX`, in the item's first line. */
function typedChoice(item: ListItem): Choice | undefined {
  const { line, rest: explanation } = itemOf(item, firstLine);
  const [, written] = /^=\s*(\S.*)$/s.exec(plainText(line).trim()) ?? [];
  if (written === undefined) return undefined;
  const [, value, tolerance = '0'] = numberForm.exec(written) ?? [];
  if (value !== undefined) {
    return { kind: 'number', value: numberOf(value), tolerance: Math.abs(numberOf(tolerance)), explanation };
  }
  const accepted = written.split('|').map((form) => form.trim());
  return { kind: 'text', accepted: accepted.filter((form) => form !== ''), explanation };
}

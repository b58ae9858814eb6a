import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Part, Question } from '../../guide/question.js';
import { bareFlow } from '../content/bare-flow.js';
import { cutPhrasing } from '../content/sentences.js';
import { setPhrasing } from '../content/set-content.js';
import type { Setting } from '../setting.js';

/** What a paragraph says first: its bold beginning, where it has one. */
function boldStart({ children }: Paragraph): readonly PhrasingContent[] | undefined {
  const [first] = children;
  return first?.type === 'strong' ? first.children : undefined;
}

function itemStart({ children }: ListItem): readonly PhrasingContent[] | undefined {
  const paragraph = children.find((child) => child.type === 'paragraph');
  return paragraph && (boldStart(paragraph) ?? paragraph.children);
}

function startsOf(node: RootContent): (readonly PhrasingContent[])[] {
  const starts = node.type === 'list' ? node.children.map(itemStart) : [];
  if (node.type === 'paragraph') starts.push(boldStart(node));
  return starts.filter((start) => start !== undefined);
}

function trapStart({ title, content }: Part): (readonly PhrasingContent[])[] {
  if (title.length > 0) return [title];
  const paragraph = content.find((node) => node.type === 'paragraph');
  return paragraph ? [paragraph.children] : [];
}

const saysSomething = (check: readonly ElementContent[]): boolean => check.some((node) => textOf(node).trim() !== '');

/** The first sentence, without the sign that ends it: it stands in a list. */
function firstSentence(content: readonly ElementContent[], language: string): ElementContent[] {
  const sentence = [...(cutPhrasing(content, language, 'sentence')[0] ?? [])];
  const last = sentence.at(-1);
  if (last?.type === 'text')
    sentence[sentence.length - 1] = { ...last, value: last.value.replace(/[\s.:;,。：]+$/u, '') };
  return sentence;
}

/**
 * What a good answer covers, for whoever listens: the bold beginnings and the list items of the explanation (where it
 * has none, the sentences of the short answer), and the traps.
 *
 * @returns A phrase each, at least one.
 */
export function checksOf(setting: Setting, question: Question, file: string): ElementContent[][] {
  const { language } = setting.edition.guide;
  const phrase = (content: readonly PhrasingContent[]) => setPhrasing(content, setting, bareFlow(file));
  const first = (content: readonly PhrasingContent[]) => firstSentence(phrase(content), language);
  const explained = question.explanation.flatMap(startsOf).map(first).filter(saysSomething);
  const traps = question.traps.flatMap(trapStart).map(first).filter(saysSomething);
  if (explained.length > 0) return [...explained, ...traps];
  const sentences = cutPhrasing(phrase(question.short.children), language, 'sentence');
  return [...sentences.map((sentence) => firstSentence(sentence, language)), ...traps];
}

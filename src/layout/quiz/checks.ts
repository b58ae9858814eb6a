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

function startsOf(node: RootContent): (readonly PhrasingContent[] | undefined)[] {
  if (node.type === 'paragraph') return [boldStart(node)];
  return node.type === 'list' ? node.children.map(itemStart) : [];
}

function trapStart({ title, content }: Part): readonly PhrasingContent[] | undefined {
  return title.length > 0 ? title : content.find((node) => node.type === 'paragraph')?.children;
}

/** The first sentence, without the sign that ends it: it stands in a list. */
function firstSentence(content: readonly ElementContent[], language: string): ElementContent[] {
  const sentence = [...(cutPhrasing(content, language, 'sentence')[0] ?? [])];
  const last = sentence.at(-1);
  if (last?.type === 'text')
    sentence[sentence.length - 1] = { ...last, value: last.value.replace(/[\s.:;,。：]+$/u, '') };
  return sentence;
}

/**
 * What a good answer covers, for whoever listens: the bold beginnings and the list items of the explanation, and the
 * traps. Of a question that has none of these, the sentences of its short answer.
 *
 * @returns A phrase each, at least one.
 */
export function checksOf(setting: Setting, question: Question, file: string): ElementContent[][] {
  const { language } = setting.edition.guide;
  const flow = bareFlow(file);
  const starts = [...question.explanation.flatMap(startsOf), ...question.traps.map(trapStart)];
  const checks = starts
    .flatMap((start) => (start ? [firstSentence(setPhrasing(start, setting, flow), language)] : []))
    .filter((check) => check.some((node) => textOf(node).trim() !== ''));
  if (checks.length > 0) return checks;
  const sentences = cutPhrasing(setPhrasing(question.short.children, setting, flow), language, 'sentence');
  return sentences.map((sentence) => firstSentence(sentence, language));
}

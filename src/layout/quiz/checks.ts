import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { List, ListItem, Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import { blockText } from '../../guide/block-text.js';
import { claimOf } from '../../guide/claim.js';
import type { DefinitionList } from '../../guide/definition-list.js';
import type {} from '../../guide/node-data.js';
import { type Part, type Question, shortOf } from '../../guide/question.js';
import { bareText } from '../content/bare-text.js';
import { renderPhrasing } from '../content/render-content.js';
import { cutPhrasing } from '../content/sentences.js';
import { rightWords } from '../parts/answered.js';
import type { RenderContext } from '../render-context.js';

/** What whoever listens ticks: a box, or (`lead`) the words that lead into the boxes after it. */
export interface Check {
  /** `said` is of the short answer, `point` of the explanation; `weak` and `strong` are whole answers. */
  readonly kind: 'said' | 'lead' | 'point' | 'rule' | 'trap' | 'weak' | 'strong';
  readonly content: readonly ElementContent[];
}

type Sentences = (content: readonly PhrasingContent[]) => ElementContent[][];

const textOfAll = (content: readonly ElementContent[]): string => content.map((node) => textOf(node)).join('');

const isStrong = (node: ElementContent | undefined): boolean => node?.type === 'element' && node.tagName === 'strong';

/** Whether nothing is to follow: a quotation mark or a bracket may stand behind the full stop. */
const isEnded = (content: readonly ElementContent[]): boolean =>
  /[.!?…。！？؟]["'”’»)\]]*\s*$/u.test(textOfAll(content));

/** Without certain signs at the end. */
function trimmed(content: readonly ElementContent[], signs: RegExp): ElementContent[] {
  const last = content.at(-1);
  if (last?.type !== 'text') return [...content];
  return [...content.slice(0, -1), { ...last, value: last.value.replace(signs, '') }];
}

/** The first sentence; where that is no more than a name in bold, with the sentence that says what is meant by it. */
function firstOf(sentences: readonly ElementContent[][]): ElementContent[][] {
  const [first = []] = sentences;
  const isName = isStrong(first[0]) && textOfAll(first.slice(1)).trim() === '';
  return sentences.slice(0, isName ? 2 : 1);
}

const check = (kind: Check['kind'], sentences: readonly ElementContent[][]): Check[] => {
  const content = trimmed(sentences.flat(), /\s+$/u);
  return textOfAll(content).trim() === '' ? [] : [{ kind, content }];
};

/** A paragraph is a point where it begins in bold; a sentence that it leaves open leads into the list that follows. */
function checksOfParagraph({ children }: Paragraph, next: RootContent | undefined, cut: Sentences): Check[] {
  const sentences = cut(children);
  const point = children[0]?.type === 'strong' ? firstOf(sentences) : [];
  const last = sentences.slice(point.length).at(-1) ?? [];
  const leads = next?.type === 'list' && !isEnded(last);
  return [...check('point', point), ...(leads ? check('lead', [last]) : [])];
}

function checksOfItem({ children }: ListItem, cut: Sentences): Check[] {
  const paragraph = children.find((child) => child.type === 'paragraph');
  return paragraph ? check('point', firstOf(cut(paragraph.children))) : [];
}

/** The items of a list; those of one sentence that runs through them stand without the signs between them. */
function checksOfList({ children }: List, cut: Sentences): Check[] {
  const items = children.flatMap((item) => checksOfItem(item, cut));
  if (items.every(({ content }) => isEnded(content))) return items;
  return items.map(({ kind, content }) => ({ kind, content: trimmed(content, /[.;,。；，、؛،]+$/u) }));
}

/** What the short answer says: its sentences, its items or rows; of code the first line, of a picture what it shows. */
function checksOfShort(short: RootContent, cut: Sentences): Check[] {
  const said = (content: readonly PhrasingContent[]) => cut(content).flatMap((sentence) => check('said', [sentence]));
  if (short.type === 'list') return checksOfList(short, cut).map(({ content }) => ({ kind: 'said', content }));
  if (short.type === 'table') return short.children.slice(1).flatMap((row) => check('said', [cellsOf(row, cut)]));
  if (short.type === 'definitionList') return definedIn(short, cut).flatMap((content) => check('said', content));
  if (short.type === 'blockquote') return short.children.flatMap((node) => checksOfShort(node, cut));
  if (short.type === 'code') {
    const [first = '', ...more] = short.value.trim().split('\n');
    return said([
      { type: 'inlineCode', value: first },
      ...(more.length > 0 ? [{ type: 'text', value: ' …' } as const] : []),
    ]);
  }
  const content = short.type === 'paragraph' ? said(short.children) : [];
  return content.length > 0 ? content : said([{ type: 'text', value: blockText(short) }]);
}

/** Each description of a list as one line, behind the term above it. */
function definedIn({ children }: DefinitionList, cut: Sentences): ElementContent[][][] {
  let term: ElementContent[] = [];
  return children.flatMap((node) => {
    if (node.type === 'definitionTerm') {
      term = [h('strong', cut(node.children).flat()), { type: 'text', value: ': ' }];
      return [];
    }
    const paragraph = node.children.find((child) => child.type === 'paragraph');
    return paragraph ? [[[...term, ...cut(paragraph.children).flat()]]] : [];
  });
}

/** The cells of a row as one line. */
const cellsOf = ({ children }: TableRow, cut: Sentences): ElementContent[] =>
  children.flatMap((cell, at): ElementContent[] => [
    ...(at === 0 ? [] : [{ type: 'text', value: ' · ' } as const]),
    ...cut(cell.children).flat(),
  ]);

const space: ElementContent = { type: 'text', value: ' ' };

/** The word for what is to be ticked, before its text. */
const named = (kind: Check['kind'], name: string, content: readonly ElementContent[]): Check[] =>
  check(kind, [[h('span', { className: ['check-name'] }, `${name}:`), space, ...content]]);

/** A trap by its claim, else by its name and the first sentence that tells it. */
function checksOfTrap(trap: Part, name: string, cut: Sentences): Check[] {
  const claim = claimOf(trap);
  if (claim) return named('trap', name, cut(claim.children).flat());
  const { title, content } = trap;
  const paragraph = content.find((node) => node.type === 'paragraph');
  const [first = []] = paragraph ? cut(paragraph.children) : [];
  const head = title.length > 0 ? [h('strong', cut(title).flat()), ...(first.length > 0 ? [space] : [])] : [];
  return named('trap', name, [...head, ...first]);
}

const sentencesFor = (context: RenderContext, file: string): Sentences => {
  const { language } = context.edition.guide;
  return (content) => cutPhrasing(renderPhrasing(content, context, bareText(file)), language, 'sentence');
};

/**
 * What a good answer covers, for whoever listens: the sentences of the short answer; of the explanation the rule, the
 * paragraphs that begin in bold and the items of lists, by their first sentence; and the traps.
 *
 * @returns In the order in which the question says them, at least one.
 */
export function checksOf(context: RenderContext, question: Question, file: string): Check[] {
  const cut = sentencesFor(context, file);
  const { labels } = context;
  const { explanation, traps } = question;
  const right = rightWords(context, bareText(file), question);
  return [
    ...check('said', [right]),
    ...shortOf(question).flatMap((short) => checksOfShort(short, cut)),
    ...explanation.flatMap((node, at) => {
      if (node.type === 'list') return checksOfList(node, cut);
      if (node.type !== 'paragraph') return [];
      if (node.data?.runIn === 'rule') return named('rule', labels.rule, cut(node.children).flat());
      return checksOfParagraph(node, explanation[at + 1], cut);
    }),
    ...traps.flatMap((trap) => checksOfTrap(trap, labels.trap, cut)),
  ];
}

/** What a weak and a strong answer say, as far as the author tells, in the author's order. */
export function verdictsOf(context: RenderContext, { why }: Question, file: string): Check[] {
  const cut = sentencesFor(context, file);
  return (why?.content ?? []).flatMap((node) => {
    const kind = node.type === 'paragraph' ? node.data?.runIn : undefined;
    if (node.type !== 'paragraph' || (kind !== 'weak' && kind !== 'strong')) return [];
    return named(kind, context.labels[kind], cut(node.children).flat());
  });
}

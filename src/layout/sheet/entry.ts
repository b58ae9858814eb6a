import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { RootContent } from 'mdast';
import { claimOf } from '../../guide/claim.js';
import type { NumberedQuestion } from '../../guide/edition.js';
import { type Part, type Question, shortOf } from '../../guide/question.js';
import type { LeftOut } from '../../guide/sheet.js';
import { shortTitleOf } from '../../guide/short-title.js';
import { renderContent, renderPhrasing, type TextContext } from '../content/render-content.js';
import { rightWords } from '../parts/answered.js';
import { smallBadgeOf } from '../parts/badge.js';
import type { RenderContext } from '../render-context.js';
import { blocksInBook, derivedBlocks, isMarked, lossOf } from './blocks.js';
import { linesOfText, type PieceKind, type Pieces } from './pieces.js';

/** What the parts of one question need to know. */
interface Place {
  readonly context: RenderContext;
  readonly textContext: TextContext;
  readonly pieces: Pieces;
  /** The question's number. */
  readonly question: string;
}

const text = (content: readonly ElementContent[]): string => content.map((node) => textOf(node)).join('');

const renderBlocks = ({ context, textContext }: Place, content: readonly RootContent[]): ElementContent[] =>
  renderContent(content, context, textContext);

/** Words of a title or a paragraph, without its block around them. */
const renderWords = ({ context, textContext }: Place, content: readonly RootContent[]): ElementContent[] =>
  renderPhrasing(content, context, textContext);

const linesOfBlock = (node: RootContent, content: readonly ElementContent[]): number => {
  if (node.type === 'code') return node.value.split('\n').length;
  if (node.type === 'table') return node.children.length + linesOfText(text(content));
  return linesOfText(text(content));
};

/** Enters an element as a piece that can be left out. */
function asPiece({ pieces, question }: Place, kind: PieceKind, loss: keyof LeftOut, lines: number, element: Element) {
  element.properties['dataPiece'] = String(pieces.add({ kind, loss, question, lines }));
  return element;
}

/** A block as a piece; nothing of one of which nothing is to be seen, such as code that only steps of a runner make. */
function renderBlock(place: Place, node: RootContent, kind: PieceKind, loss = lossOf(node)): Element[] {
  const content = renderBlocks(place, [node]);
  const isEmpty = node.type === 'code' && text(content).trim() === '';
  if (isEmpty) return [];
  const className = node.type === 'paragraph' ? 'sheet-text' : 'sheet-block';
  return [asPiece(place, kind, loss, linesOfBlock(node, content), h('div', { className: [className] }, content))];
}

/** What was written for the sheet, block by block. */
function renderWritten(place: Place, { content }: Part): Element[] {
  return content.flatMap((node, at) => {
    const isText = node.type === 'paragraph' || node.type === 'list' || node.type === 'heading';
    return renderBlock(place, node, isText ? 'written' : 'written-block', at === 0 ? 'answers' : lossOf(node));
  });
}

/** A title that a sentence follows ends as a sentence does. */
const closed = (title: ElementContent[]): ElementContent[] =>
  /[.!?…:;。！？؟][\p{Pe}\p{Pf}"']*\s*$/u.test(text(title)) ? title : [...title, { type: 'text', value: '.' }];

const label = (words: string): Element => h('span', { className: ['label'] }, `${words}:`);

const space: ElementContent = { type: 'text', value: ' ' };

const isParagraph = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' && node.tagName === 'p';

/** A part with its name and its title in the first line of its text. */
function opened(name: string, title: ElementContent[], content: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = content.filter(({ type }) => type === 'element');
  const head = [label(name), ...(title.length > 0 ? [space, h('span', { className: ['part-title'] }, title)] : [])];
  if (!isParagraph(first)) return [h('p', head), ...(first ? [first] : []), ...rest];
  return [{ ...first, children: [...head, space, ...first.children] }, ...rest];
}

const linesOf = (content: readonly ElementContent[], nodes: readonly RootContent[]): number =>
  linesOfText(text(content)) + nodes.filter(({ type }) => type === 'code' || type === 'table').length;

/** A trap: what it claims, where its author says so, else all of it. */
function renderTrap(place: Place, part: Part): Element {
  const name = place.context.labels.trap;
  const claim = claimOf(part);
  const [words] = claim?.children ?? [];
  const content =
    words?.type === 'strong'
      ? [h('p', [label(name), space, ...renderWords(place, words.children)])]
      : opened(name, titleBefore(place, part), renderBlocks(place, part.content));
  const lines = linesOf(content, claim ? [] : part.content);
  return asPiece(place, 'trap', 'traps', lines, h('div', { className: ['trap'] }, content));
}

function titleBefore(place: Place, { title, content }: Part): ElementContent[] {
  const words = renderWords(place, title);
  return content.length > 0 && words.length > 0 ? closed(words) : words;
}

function renderFollowUp(place: Place, part: Part): Element {
  const { followUp } = place.context.labels;
  const content = opened(followUp, renderWords(place, part.title), renderBlocks(place, part.content));
  const element = h('div', { className: ['follow-up'] }, content);
  return asPiece(place, 'follow-up', 'followUps', linesOf(content, part.content), element);
}

/** What is right of a choice, as the first of its answer. */
function renderRight(place: Place, words: readonly ElementContent[]): Element {
  const content = h('p', [label(place.context.labels.answer), space, ...words]);
  const element = h('div', { className: ['sheet-text', 'right-answer'] }, content);
  return asPiece(place, 'answer', 'answers', linesOfText(text(words)), element);
}

/** What is taken from the answer of a question for which no sheet was written. */
function renderDerived(place: Place, question: Question): Element[] {
  const { rule, marked, tables, examples, followUps } = derivedBlocks(question);
  const answer = shortOf(question).flatMap((node) => renderBlock(place, node, 'answer', 'answers'));
  const right = rightWords(place.context, place.textContext, question);
  const named = right.length > 0 ? [renderRight(place, right)] : [];
  return [
    ...(question.prompt ?? []).flatMap((node) => renderBlock(place, node, isMarked(node) ? 'marked' : 'asked')),
    ...named,
    ...answer,
    ...(rule ? renderBlock(place, rule, 'rule') : []),
    ...marked.flatMap((node) => renderBlock(place, node, 'marked')),
    ...tables.flatMap((node) => renderBlock(place, node, 'table')),
    ...examples.flatMap((node, at) => renderBlock(place, node, at === 0 ? 'example' : 'further')),
    ...question.traps.map((trap) => renderTrap(place, trap)),
    ...followUps.map((part) => renderFollowUp(place, part)),
  ];
}

/** Records what the book has of a question and its sheet does not. */
function recordOmissions({ pieces, question: number }: Place, question: Question): void {
  const { marked, tables, examples, followUps } = derivedBlocks(question);
  const derived = question.sheet ? [] : [...marked, ...tables, ...examples];
  const asked = question.sheet ? 0 : followUps.length;
  if (question.sheet?.content.length === 0) pieces.recordOmission({ kind: 'answers', question: number });
  for (const kind of blocksInBook(question, derived)) pieces.recordOmission({ kind, question: number });
  for (let more = asked; more < question.followUps.length; more++) {
    pieces.recordOmission({ kind: 'followUps', question: number });
  }
}

function renderTitle(place: Place, { question, number }: NumberedQuestion, rank: 2 | 3): Element {
  const { context } = place;
  return h('div', { className: ['entry-head'] }, [
    h(`h${rank}`, [
      h('span', { className: ['entry-number'] }, number),
      ' ',
      h('span', { className: ['entry-title'] }, renderWords(place, shortTitleOf(question))),
    ]),
    ...smallBadgeOf(context, question),
  ]);
}

/** One question on a sheet, with every piece that could be shown. */
export function renderEntry(
  context: RenderContext,
  textContext: TextContext,
  pieces: Pieces,
  numbered: NumberedQuestion,
  rank: 2 | 3,
): Element {
  const { question, number } = numbered;
  const place: Place = { context, textContext, pieces, question: number };
  recordOmissions(place, question);
  return h('article', { className: ['entry'], id: question.id, dataLevel: question.level }, [
    renderTitle(place, numbered, rank),
    ...(question.sheet ? renderWritten(place, question.sheet) : renderDerived(place, question)),
  ]);
}

import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Paragraph, RootContent } from 'mdast';
import type { NumberedQuestion } from '../../guide/edition.js';
import type { Part } from '../../guide/question.js';
import { renderContent, renderPhrasing, type TextContext } from '../content/render-content.js';
import { levelOf, smallBadge } from '../parts/badge.js';
import type { RenderContext } from '../render-context.js';
import { blocksForSheet, blocksInBook, isPicture, lossOf, type SheetBlock } from './blocks.js';
import { repliesOf } from './dialogue.js';
import { cutFirstSentence } from './first-sentence.js';
import { linesOfText, type Pieces } from './pieces.js';

/** What the parts of one question need to know. */
interface Place {
  readonly context: RenderContext;
  readonly textContext: TextContext;
  readonly pieces: Pieces;
  /** The question's number. */
  readonly question: string;
}

/** Marks an element as (a part of) a piece that can be left out. */
function asPiece(element: Element, index: number): Element {
  element.properties['dataPiece'] = String(index);
  return element;
}

const renderBlocks = ({ context, textContext }: Place, content: readonly RootContent[]): ElementContent[] =>
  renderContent(content, context, textContext);

/** Words of a title or a paragraph, without its block around them. */
const renderWords = ({ context, textContext }: Place, content: readonly RootContent[]): ElementContent[] =>
  renderPhrasing(content, context, textContext);

/** The short answer: its first sentence, and the rest of it where there is room. */
function renderAnswer(place: Place, { question }: NumberedQuestion): Element {
  const { short } = question;
  return short.type === 'paragraph' && !isPicture(short)
    ? renderSentences(place, short)
    : renderAnswerBlock(place, short);
}

/** A short answer of another kind: a list by its first item and the others, anything else as a whole. */
function renderAnswerBlock(place: Place, node: RootContent): Element {
  const { pieces, question } = place;
  const content = renderBlocks(place, [node]);
  const items = node.type === 'list' ? content.flatMap(itemsOf) : [];
  const [first, ...others] = items;
  const lines = first ? linesOfText(textOf(first)) : linesOfBlock(node, content);
  const lead = pieces.add({ kind: 'lead', loss: 'answers', question, lines });
  for (const item of others) {
    asPiece(item, pieces.add({ kind: 'rest', loss: 'rests', question, lines: linesOfText(textOf(item)), needs: lead }));
  }
  const block = h('div', { className: ['answer', 'sheet-block'] }, content);
  if (node.type === 'code') markReplies(block, place, lead);
  return asPiece(block, lead);
}

const itemsOf = (node: ElementContent): Element[] =>
  node.type === 'element' ? node.children.filter((child): child is Element => child.type === 'element') : [];

function renderSentences(place: Place, short: Paragraph): Element {
  const { pieces, context } = place;
  const words = renderWords(place, short.children);
  const { first, rest } = cutFirstSentence(words, context.edition.guide.language);
  const tell = (kind: 'lead' | 'rest', content: ElementContent[], needs?: number) =>
    pieces.add({
      kind,
      loss: kind === 'lead' ? 'answers' : 'rests',
      question: place.question,
      lines: linesOfText(text(content)),
      needs,
    });
  const lead = tell('lead', first);
  const more = rest.length > 0 ? [asPiece(h('span', rest), tell('rest', rest, lead))] : [];
  return asPiece(h('p', { className: ['answer'] }, [h('span', first), ...more]), lead);
}

const text = (content: readonly ElementContent[]): string => content.map((node) => textOf(node)).join('');

/** What answers the commands of a dialogue: it is the first to go, and the commands stay. */
function markReplies(block: Element, place: Place, needs: number): void {
  const replies = repliesOf(block);
  if (replies.length === 0) return;
  const { pieces, question } = place;
  const index = pieces.add({ kind: 'replies', loss: 'replies', question, lines: replies.length, needs });
  for (const reply of replies) asPiece(reply, index);
}

const linesOfBlock = (node: RootContent, content: readonly ElementContent[]): number => {
  if (node.type === 'code') return node.value.split('\n').length;
  if (node.type === 'table') return node.children.length + linesOfText(text(content));
  return linesOfText(text(content));
};

function renderBlock(place: Place, { node, kind }: SheetBlock): Element {
  const { pieces, question } = place;
  const content = renderBlocks(place, [node]);
  const block = h('div', { className: ['sheet-block'] }, content);
  const lines = linesOfBlock(node, content);
  const index = pieces.add({ kind, loss: lossOf(node), question, lines });
  if (node.type === 'code') markReplies(block, place, index);
  return asPiece(block, index);
}

/** The first sentence of what a part says; nothing where that only introduces a list, an example or a table. */
function sentenceOf(place: Place, part: Part): ElementContent[] {
  const [paragraph] = part.content;
  if (paragraph?.type !== 'paragraph') return [];
  const { first } = cutFirstSentence(renderWords(place, paragraph.children), place.context.edition.guide.language);
  return /[:：]\s*$/u.test(text(first)) ? [] : first;
}

/** A title that a sentence follows ends as a sentence does. */
const closed = (title: ElementContent[]): ElementContent[] =>
  /[.!?…:;。！？؟][\p{Pe}\p{Pf}"']*\s*$/u.test(text(title)) ? title : [...title, { type: 'text', value: '.' }];

const label = (words: string): Element => h('span', { className: ['label'] }, words);

/** A trap: its name, and in a sentence what it is; one without a name is told by its sentence, if it has one. */
function renderTrap(place: Place, part: Part): Element[] {
  const { pieces, question, context } = place;
  const title = renderWords(place, part.title);
  const sentence = sentenceOf(place, part);
  const named = title.length > 0;
  if (!named && sentence.length === 0) {
    pieces.recordOmission({ kind: 'traps', question });
    return [];
  }
  const shown = named ? title : sentence;
  const lines = linesOfText(text(shown));
  const index = pieces.add({ kind: 'trap', loss: 'traps', question, lines });
  const told = named && sentence.length > 0 ? [tellTrap(place, sentence, index)] : [];
  const words = named ? [h('span', { className: ['part-title'] }, closed(title))] : sentence;
  const trap = h('p', { className: ['trap'] }, [label(context.labels.trap), ' ', ...words, ...told]);
  return [asPiece(trap, index)];
}

function tellTrap({ pieces, question }: Place, sentence: ElementContent[], needs: number): Element {
  const lines = linesOfText(text(sentence));
  const index = pieces.add({ kind: 'trap-told', loss: undefined, question, lines, needs });
  return asPiece(h('span', [' ', ...sentence]), index);
}

/** A follow-up and its answer in a sentence: one that cannot be answered so stays in the book. */
function renderFollowUp(place: Place, part: Part): Element[] {
  const { pieces, question, context } = place;
  const [title, sentence] = [renderWords(place, part.title), sentenceOf(place, part)];
  if (title.length === 0 || sentence.length === 0) {
    pieces.recordOmission({ kind: 'followUps', question });
    return [];
  }
  const lines = linesOfText(text([...title, ...sentence]));
  const index = pieces.add({ kind: 'follow-up', loss: 'followUps', question, lines });
  const asked = h('span', { className: ['part-title'] }, title);
  const words = [label(context.labels.followUp), ' ', asked, ' ', ...sentence];
  return [asPiece(h('p', { className: ['follow-up'] }, words), index)];
}

function renderTitle(place: Place, { question, number }: NumberedQuestion, rank: 2 | 3): Element {
  const { context } = place;
  return h('div', { className: ['entry-head'] }, [
    h(`h${rank}`, [
      h('span', { className: ['entry-number'] }, number),
      ' ',
      h('span', { className: ['entry-title'] }, renderWords(place, question.title)),
    ]),
    smallBadge(context, levelOf(context, question.level)),
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
  const blocks = blocksForSheet(question);
  for (const kind of blocksInBook(question, blocks)) pieces.recordOmission({ kind, question: number });
  return h('article', { className: ['entry'], id: question.id, dataLevel: question.level }, [
    renderTitle(place, numbered, rank),
    renderAnswer(place, numbered),
    ...blocks.map((block) => renderBlock(place, block)),
    ...question.traps.flatMap((trap) => renderTrap(place, trap)),
    ...question.followUps.flatMap((part) => renderFollowUp(place, part)),
  ]);
}

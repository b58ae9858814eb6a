import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { BoxFit } from '../../guide/fit.js';
import { cutPhrasing } from '../content/sentences.js';

const isPiece = (node: Element): boolean => node.properties['dataPiece'] !== undefined;

/** Marks a block's sentences as pieces, so that it can be cut after any of them. */
function cutBySentence(block: Element, language: string): void {
  block.children = cutPhrasing(block.children, language, 'sentence').map((sentence) =>
    h('span', { dataPiece: '' }, sentence),
  );
}

/**
 * Marks the pieces of a text: sentences of paragraphs, items of lists, other blocks whole. What comes first stays
 * longest.
 */
export function cutByPiece(content: readonly ElementContent[], language: string): void {
  for (const node of content) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'p') cutBySentence(node, language);
    else if (node.tagName === 'ul' || node.tagName === 'ol') {
      for (const item of node.children) if (item.type === 'element') item.properties['dataPiece'] = '';
    } else node.properties['dataPiece'] = '';
  }
}

/** As {@link cutByPiece}; code that is an answer by itself can be cut after each line. */
export function cutShort(content: readonly ElementContent[], language: string): void {
  cutByPiece(content, language);
  for (const block of content) {
    if (block.type !== 'element' || block.tagName !== 'pre') continue;
    delete block.properties['dataPiece'];
    visit(block, 'element', (node) => {
      if ([node.properties['className']].flat().includes('line')) node.properties['dataPiece'] = '';
    });
  }
}

/** Marks the words of the first piece, for a text of which not even that fits. */
export function cutFirstByWord(content: readonly ElementContent[], language: string): void {
  const first = piecesOf(content)[0];
  if (!first) return;
  first.children = cutPhrasing(first.children, language, 'word').map((word) => h('span', { dataWord: '' }, word));
}

function piecesOf(content: readonly ElementContent[]): Element[] {
  const found: Element[] = [];
  visit({ type: 'root', children: [...content] }, 'element', (node) => {
    if (!isPiece(node)) return undefined;
    found.push(node);
    return SKIP;
  });
  return found;
}

/** How many pieces a text has. */
export const piecesIn = (content: readonly ElementContent[]): number => piecesOf(content).length;

function wordsOf(piece: Element): Element[] {
  return piece.children.filter(
    (child): child is Element => child.type === 'element' && child.properties['dataWord'] !== undefined,
  );
}

/** Whether nothing is left of a block that held pieces. */
const isEmpty = (node: ElementContent): boolean =>
  node.type === 'element' && node.children.every((child) => child.type === 'text' && child.value.trim() === '');

function without(content: readonly ElementContent[], dropped: ReadonlySet<Element>): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (dropped.has(node)) return [];
    const children = without(node.children, dropped);
    const emptied = children.length < node.children.length && isEmpty({ ...node, children });
    if (emptied) return [];
    const { dataPiece, dataWord, ...properties } = node.properties;
    // What only marked a piece or a word is not needed any more.
    const isMark = (dataPiece !== undefined || dataWord !== undefined) && Object.keys(properties).length === 0;
    return isMark && node.tagName === 'span' ? children : [{ ...node, properties, children }];
  });
}

/** What a fit leaves of a text, without the marks of pieces and words. */
export function keepPieces(content: readonly ElementContent[], fit: BoxFit): ElementContent[] {
  const pieces = piecesOf(content);
  const dropped = new Set(pieces.slice(fit.pieces));
  if (fit.words !== undefined)
    for (const word of pieces.slice(0, 1).flatMap(wordsOf).slice(fit.words)) dropped.add(word);
  return without(content, dropped);
}

/** Whether a fit leaves something out. */
export function isShortened(content: readonly ElementContent[], fit: BoxFit): boolean {
  return fit.words !== undefined || fit.pieces < piecesOf(content).length;
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageMap } from '../../guide/book.js';
import { claimOf } from '../../guide/claim.js';
import type { EditionSection, NumberedQuestion } from '../../guide/edition.js';
import type { BoxFit } from '../../guide/fit.js';
import { type Part, shortOf } from '../../guide/question.js';
import { bareText } from '../content/bare-text.js';
import { settleLineEnds } from '../content/line-ends.js';
import { renderContent, renderPhrasing } from '../content/render-content.js';
import { rightWords } from '../parts/answered.js';
import { renderAskedBlocks } from '../parts/asked.js';
import { badgeOf } from '../parts/badge.js';
import type { RenderContext } from '../render-context.js';
import { shorten } from '../running-head.js';
import type { Corner } from './card-sheet.js';
import { cutFirstByWord, cutShort, isShortened, keepPieces, piecesIn } from './pieces.js';

/** A question as a card: what stands on its sides, in pieces. */
export interface Card {
  readonly numbered: NumberedQuestion;
  readonly sectionTitle: string;
  /** Which question a back answers, where there is a short title for it. */
  readonly shortTitle: readonly ElementContent[];
  readonly front: readonly ElementContent[];
  readonly back: readonly ElementContent[];
}

/** What cards need to know beside the render context. */
export interface CardContext {
  readonly context: RenderContext;
  /** Pages of the whole book, where they are known. */
  readonly pages: PageMap | undefined;
}

/** Letters of a section's title that stand on a card in one line or two. */
const titleLetters = 56;

const space: ElementContent = { type: 'text', value: ' ' };

/** What a trap says on a card: what it claims, where its author says so, else all of it. */
function trapContent({ context }: CardContext, trap: Part, file: string): ElementContent[] {
  const textContext = bareText(file);
  const name = h('span', { className: ['card-label'] }, `${context.labels.trap}:`);
  const [claimed] = claimOf(trap)?.children ?? [];
  if (claimed?.type === 'strong')
    return [h('p', [name, space, ...renderPhrasing(claimed.children, context, textContext)])];
  const title = renderPhrasing(trap.title, context, textContext);
  const content = renderContent(trap.content, context, textContext);
  if (title.length > 0) return [h('p', { className: ['card-trap-title'] }, [name, space, ...title]), ...content];
  const [first, ...others] = content.filter(({ type }) => type === 'element');
  const opens = first?.type === 'element' && first.tagName === 'p' ? first : undefined;
  if (opens) return [{ ...opens, children: [name, space, ...opens.children] }, ...others];
  return [h('p', { className: ['card-trap-title'] }, name), ...(first ? [first] : []), ...others];
}

/** Renders what a question's card says, in pieces that can be left out from the end. */
export function renderCard(cardContext: CardContext, { section }: EditionSection, numbered: NumberedQuestion): Card {
  const { context } = cardContext;
  const { question } = numbered;
  const { language } = context.edition.guide;
  const textContext = bareText(section.file);
  const title = h(
    'h2',
    { className: ['card-title'], dataPiece: '' },
    renderPhrasing(question.title, context, textContext),
  );
  const short = renderContent(shortOf(question), context, textContext);
  cutShort(short, language);
  const asked = renderAskedBlocks(context, textContext, question);
  for (const { children } of asked) cutShort(children, language);
  const right = rightWords(context, textContext, question);
  const front = [title, ...(asked.length > 0 ? [h('div', { className: ['card-prompt'] }, asked)] : [])];
  const traps = question.traps.map((trap) =>
    h('div', { className: ['card-trap'], dataPiece: '' }, trapContent(cardContext, trap, section.file)),
  );
  const answer = right.length > 0 ? [h('p', { className: ['right-answer'], dataPiece: '' }, right)] : [];
  const back = [h('div', { className: ['card-short'] }, [...answer, ...short]), ...traps];
  for (const side of [front, back]) {
    settleLineEnds({ type: 'root', children: [...side] }, context.medium);
    cutFirstByWord(side, language);
  }
  const shortTitle = question.sheet ? renderPhrasing(question.sheet.title, context, textContext) : [];
  return { numbered, sectionTitle: shorten(section.title, titleLetters), shortTitle, front, back };
}

/** Where the rest of a shortened text is: "… in the book, p. 31"; where the page is not known, by the number. */
function restPlace({ context, pages }: CardContext, { question, number }: NumberedQuestion): string {
  const { inBook, page: sign } = context.labels;
  const page = pages?.get(question.id);
  return page ? `… ${inBook}, ${sign}\u00a0${page}` : `… ${inBook} ${number}`;
}

/** Ids of a card's back, to which its front leads. */
const backId = (id: string): string => `_back-${id}`;

/** A side of a card: which one, and what is to become of it. */
export interface SideOptions {
  readonly side: 'front' | 'back';
  readonly corner: Corner;
  /** Sizes to try, in points, falling. */
  readonly sizes: readonly number[];
  /** Undefined while the texts are to be fitted. */
  readonly fit: BoxFit | undefined;
}

export const fitKey = (side: 'front' | 'back', id: string): string => `${side} ${id}`;

function renderText(card: Card, { side, sizes, fit }: SideOptions): Element {
  const content = card[side];
  const className = ['card-text'];
  if (fit) return h('div', { className, style: `--size: ${fit.size}pt` }, keepPieces(content, fit));
  const dataFit = fitKey(side, card.numbered.question.id);
  // A trap goes before an answer is set smaller.
  const dataNeeded = side === 'back' ? piecesIn(content.slice(0, 1)) : undefined;
  return h('div', { className, dataFit, dataSizes: sizes.join(' '), dataNeeded }, [...content]);
}

/**
 * The foot of a side: the section in front, the book's page behind; where a text is cut, its place in the book instead.
 * While texts are fitted it has both, so that the room it takes is enough for either.
 */
function renderFoot(cardContext: CardContext, card: Card, { side, fit }: SideOptions): Element {
  const page = cardContext.pages?.get(card.numbered.question.id);
  const behind = page ? `${cardContext.context.labels.page}\u00a0${page}` : '';
  const usual = h('span', side === 'front' ? card.sectionTitle : behind);
  const rest = h('span', { className: ['card-rest'] }, h('bdi', restPlace(cardContext, card.numbered)));
  if (!fit) return h('p', { className: ['card-foot'] }, [usual, rest]);
  return h('p', { className: ['card-foot'] }, isShortened(card[side], fit) ? rest : usual);
}

/** Renders one side of a card in its place on the sheet. Each side leads to the other. */
export function renderSide(cardContext: CardContext, card: Card, options: SideOptions): Element {
  const { context } = cardContext;
  const { question, number } = card.numbered;
  const { side, corner } = options;
  const isFront = side === 'front';
  const [own, other] = isFront ? [question.id, backId(question.id)] : [backId(question.id), question.id];
  return h(
    'article',
    { className: ['card', `card-${side}`], id: own, style: `left: ${corner.left}mm; top: ${corner.top}mm` },
    [
      h('div', { className: ['card-head'] }, [
        h('a', { className: ['card-number'], href: `#${other}` }, number),
        ...(isFront || card.shortTitle.length === 0
          ? []
          : [h('span', { className: ['card-name'] }, [...card.shortTitle])]),
        ...badgeOf(context, question),
      ]),
      renderText(card, options),
      renderFoot(cardContext, card, options),
    ],
  );
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { OutlineEntry, PageMap, PrintBook } from '../../guide/book.js';
import type { Edition } from '../../guide/edition.js';
import type { BoxFit } from '../../guide/fit.js';
import { stripInvisible } from '../content/invisible.js';
import type { PaperOptions } from '../print.js';
import { derivedMeta, preparePrint } from '../print-shell.js';
import { besideBookMedium } from '../render/media.js';
import { toHtml } from '../to-html.js';
import { type Card, type CardContext, fitKey, renderCard, renderSide } from './card.js';
import { type CardSheet, cardSheetOf, cornersOf } from './card-sheet.js';
import { renderMarks } from './marks.js';
import type { CardOptions } from './options.js';
import { isShortened } from './pieces.js';

/**
 * Points: all cards are set in the first where that goes, and only a text that has no room goes down, to the floor below
 * which nobody reads with ease.
 */
const frontSizes = [13, 11, 9.5, 8, 7];
const backSizes = [9.5, 9, 8.5, 8, 7.5, 7];

export interface CardsOptions extends PaperOptions {
  readonly cards: CardOptions;
  /** Pages of the whole book on this paper in this theme, where they are known. */
  readonly bookPages: PageMap | undefined;
}

/** Cards whose texts are yet to be fitted. */
export interface CardsDraft {
  /** The document whose boxes are to be fitted. */
  readonly html: string;
  /** The cards as they are printed. A missing fit is an error of ours. */
  readonly book: (fits: readonly BoxFit[]) => PrintBook;
  /** The guide's numbers of the cards that say less than they are to: the rest is in the book. */
  readonly shortened: (fits: readonly BoxFit[]) => readonly string[];
}

/** What a set of cards is made of. */
interface Parts {
  readonly edition: Edition;
  readonly cardContext: CardContext;
  readonly sheet: CardSheet;
  readonly options: CardOptions;
  readonly cards: readonly Card[];
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

type FitOf = (key: string) => BoxFit | undefined;

/** Fronts and backs of the cards of one sheet. */
function sidesOf(
  { cardContext, sheet }: Parts,
  cards: readonly Card[],
  fitOf: FitOf,
): { fronts: Element[]; backs: Element[] } {
  const { direction } = cardContext.context.edition.guide;
  const sides = cards.map((card, at) => {
    const corners = cornersOf(sheet, at, direction);
    const { id } = card.numbered.question;
    const renderOne = (side: 'front' | 'back') =>
      renderSide(cardContext, card, {
        side,
        corner: corners[side],
        sizes: side === 'front' ? frontSizes : backSizes,
        fit: fitOf(fitKey(side, id)),
      });
    return { front: renderOne('front'), back: renderOne('back') };
  });
  return { fronts: sides.map(({ front }) => front), backs: sides.map(({ back }) => back) };
}

/** A sheet's own line: which it is, and how to print it so that the sides meet. */
function renderNote({ cardContext, options }: Parts, at: number, of: number): Element {
  const { labels, edition } = cardContext.context;
  const how = options.fold
    ? labels.printFolded
    : options.flip === 'short'
      ? labels.printShortEdge
      : labels.printLongEdge;
  const words = [labels.sheetOf(at + 1, of), how, stripInvisible(edition.guide.title)];
  return h('p', { className: ['sheet-note'] }, words.join(' · '));
}

/** Whether a back is printed upside down: where paper is turned over its upper edge, the short one unless it lies. */
const isTurned = ({ paper }: CardSheet, { flip = 'long' }: CardOptions): boolean =>
  flip === (paper.width > paper.height ? 'long' : 'short');

/** The pages of all sheets: front, back, front, back; of folded cards one page a sheet. */
function renderSheets(parts: Parts, fitOf: FitOf): Element[] {
  const { sheet, options, cards } = parts;
  const sheets = chunks(cards, sheet.count);
  return sheets.flatMap((own, at) => {
    const { fronts, backs } = sidesOf(parts, own, fitOf);
    const frame = [renderMarks(sheet), renderNote(parts, at, sheets.length)];
    if (options.fold) {
      // A card's sides follow each other, for those who hear the document.
      const pairs = fronts.flatMap((front, card) => [front, ...backs.slice(card, card + 1)]);
      return [h('section', { className: ['sheet'] }, [...pairs, ...frame])];
    }
    const turned = isTurned(sheet, options) ? ['sheet-turned'] : [];
    return [
      h('section', { className: ['sheet'] }, [...fronts, ...frame]),
      h('section', { className: ['sheet', ...turned] }, backs),
    ];
  });
}

function outlineOf({ sections }: Edition): OutlineEntry[] {
  return sections.map(({ section, questions }) => ({
    title: stripInvisible(`${section.number} ${section.title}`),
    anchor: questions[0]?.question.id ?? '',
    children: questions.map(({ question, number }) => ({
      title: stripInvisible(`${number} ${question.titleText}`),
      anchor: question.id,
      children: [],
    })),
  }));
}

function pageCss({ paper, card }: CardSheet): string {
  return [
    `@page { size: ${paper.width}mm ${paper.height}mm; margin: 0; }`,
    `:root { --page-width: ${paper.width}mm; --page-height: ${paper.height}mm;`,
    ` --card-width: ${card.width}mm; --card-height: ${card.height}mm; }`,
  ].join('\n');
}

/**
 * Renders an edition as cards: the question on the front, short answer and traps on the back, both sides of a sheet one
 * after the other.
 *
 * @throws ToolError where a character of the cards is in no font.
 */
export async function renderCards(edition: Edition, options: CardsOptions): Promise<CardsDraft> {
  const sheet = cardSheetOf(options.paper, options.cards);
  const room = { line: sheet.card.width, page: sheet.card.width };
  const { context, finish } = await preparePrint(
    edition,
    ['cards.css'],
    besideBookMedium(options.bookPages),
    options,
    room,
  );
  const cardContext: CardContext = { context, pages: options.bookPages };
  const cards = edition.sections.flatMap((part) =>
    part.questions.map((numbered) => renderCard(cardContext, part, numbered)),
  );
  const parts: Parts = { edition, cardContext, sheet, options: options.cards, cards };
  const unfitted = renderSheets(parts, () => undefined);
  const fill = await finish(toHtml(unfitted), pageCss(sheet));
  const write = (body: readonly Element[], bodyClass: string) =>
    fill('paper.liquid', { bodyClass, places: [], body: toHtml(body) });
  return {
    html: write(unfitted, 'fitting'),
    shortened: (fits) => shortenedOf(cards, lookUp(fits)),
    book(fits) {
      const html = write(renderSheets(parts, lookUp(fits)), 'fitted');
      return {
        meta: derivedMeta(edition, context.labels, { words: context.labels.cards, name: 'cards' }),
        html: () => html,
        outline: outlineOf(edition),
        ranges: [{ anchor: edition.sections[0]?.questions[0]?.question.id ?? '', style: 'decimal' }],
      };
    },
  };
}

function shortenedOf(cards: readonly Card[], fitOf: (key: string) => BoxFit): string[] {
  const isCut = (card: Card, side: 'front' | 'back') =>
    isShortened(card[side], fitOf(fitKey(side, card.numbered.question.id)));
  return cards.filter((card) => isCut(card, 'front') || isCut(card, 'back')).map(({ numbered }) => numbered.number);
}

function lookUp(fits: readonly BoxFit[]): (key: string) => BoxFit {
  const byKey = new Map(fits.map((fit) => [fit.key, fit]));
  return (key) => {
    const fit = byKey.get(key);
    if (!fit) throw new Error(`No fit for the card side "${key}"`);
    return fit;
  };
}

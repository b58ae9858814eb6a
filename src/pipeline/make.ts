import type { Edition } from '../guide/edition.js';
import { book } from './layouts/book.js';
import { cards } from './layouts/cards.js';
import { cheatSheet } from './layouts/cheat-sheet.js';
import { deck } from './layouts/deck.js';
import type { Made, Maker, Making } from './layouts/layout.js';
import { quiz } from './layouts/quiz.js';
import type { Wanted } from './request.js';
import type { Format, Layout } from './types.js';

const makers: Readonly<Record<Layout, Partial<Record<Format, Maker>>>> = {
  book: { ...book, ...deck },
  'cheat-sheet': cheatSheet,
  cards: { ...cards, ...deck },
  quiz,
};

/** Makes the artifacts of an edition, one after the other, in memory. */
export async function makeArtifacts(edition: Edition, wanted: Wanted, making: Making): Promise<Made[]> {
  const made: Made[] = [];
  for (const format of wanted.formats) {
    const maker = makers[wanted.layout][format];
    if (!maker) throw new Error(`The layout ${wanted.layout} has no maker of ${format}`);
    made.push(...[await maker(edition, wanted, making)].flat());
  }
  return made;
}

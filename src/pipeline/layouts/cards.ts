import { type CardOptions, cardsDefinition } from '../../layout/cards/options.js';
import { answeredOnly } from './answered-only.js';
import { deck } from './deck.js';
import { defineLayout, layoutOptions, type Renderer } from './layout.js';
import { loadLayout } from './load.js';
import { printPdf } from './print-pdf.js';

/** Numbers that a line of the summary names before it counts the rest. */
const mostNamed = 12;

/** What the summary of a build says of cards that leave something to the book. */
function notesOf(shortened: readonly string[], pagesAreKnown: boolean): string[] {
  if (shortened.length === 0) return [];
  const cards = shortened.length === 1 ? '1 card is' : `${shortened.length} cards are`;
  const more = shortened.length - mostNamed;
  const named = [...shortened.slice(0, mostNamed), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
  const pages = pagesAreKnown ? '' : '; on which page they can say once that book is made';
  return [`${cards} shortened: ${named}. The rest is in the book on the same paper${pages}.`];
}

const pdf: Renderer<CardOptions> = async (edition, { paper, options }, context) => {
  const { renderCards } = await loadLayout();
  context.onStage({ name: 'layout', detail: 'cards' });
  const bookPages = await context.bookPages();
  const draft = await renderCards(edition, { ...layoutOptions(context), paper, cards: options, bookPages });
  context.onStage({ name: 'print', detail: 'fitting texts' });
  const fits = await context.press.fit(draft.html);
  const printed = await printPdf(context, draft.book(fits), paper);
  return { ...printed, notes: notesOf(draft.shortened(fits), bookPages !== undefined) };
};

export const cards = defineLayout({
  ...cardsDefinition,
  defaults: ['pdf'],
  renderers: { pdf: answeredOnly(pdf), ...deck },
});

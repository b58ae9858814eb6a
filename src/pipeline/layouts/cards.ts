import { defaultPaper } from '../../guide/paper.js';
import { type CardOptions, setCards } from '../../layout/index.js';
import { readBookPages } from '../book-pages.js';
import { fileName, look, type Maker } from './layout.js';

/** `cards`, `cards-3x3`, `cards-fold`: what is not the default is told. */
function nameOf({ grid, flip, fold }: CardOptions): string {
  const parts = [grid === '2x4' ? '' : grid, fold ? 'fold' : '', flip === 'short' && !fold ? 'short' : ''];
  return ['cards', ...parts.filter((part) => part !== '')].join('-');
}

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

const pdf: Maker = async (edition, wanted, making) => {
  const { paper, cards: options } = wanted;
  making.onStage({ name: 'layout', detail: 'cards' });
  const bookPages = await readBookPages(edition.guide, wanted, making.theme);
  const draft = await setCards(edition, { ...look(making), paper, cards: options, bookPages });
  making.onStage({ name: 'print', detail: 'fitting texts' });
  const fits = await making.press.fit(draft.html);
  const book = draft.book(fits);
  const onProgress = (pass: number) => making.onStage({ name: 'print', detail: `pass ${pass}` });
  const { bytes, pages } = await making.press.print(book, { paper, onProgress });
  const path = fileName(edition, 'pdf', nameOf(options), paper.name === defaultPaper.name ? '' : paper.name);
  const notes = notesOf(draft.shortened(fits), bookPages !== undefined);
  return { format: 'pdf', artifact: { path, mediaType: 'application/pdf', bytes, pages }, notes };
};

/** Cards to cut out: the question on the front, the answer on the back. */
export const cards = { pdf } as const;

import { defaultPaper } from '../../guide/paper.js';
import { type CardOptions, setCards } from '../../layout/index.js';
import { readBookPages } from '../book-pages.js';
import { fileName, look, type Maker } from './layout.js';

/** `cards`, `cards-3x3`, `cards-fold`: what is not the default is told. */
function nameOf({ grid, flip, fold }: CardOptions): string {
  const parts = [grid === '2x4' ? '' : grid, fold ? 'fold' : '', flip === 'short' && !fold ? 'short' : ''];
  return ['cards', ...parts.filter((part) => part !== '')].join('-');
}

const pdf: Maker = async (edition, wanted, making) => {
  const { paper, cards: options } = wanted;
  making.onStage({ name: 'layout', detail: 'cards' });
  const bookPages = await readBookPages(edition.guide, wanted, making.theme);
  const draft = await setCards(edition, { ...look(making), paper, cards: options, bookPages });
  making.onStage({ name: 'print', detail: 'fitting texts' });
  const book = draft.book(await making.press.fit(draft.html));
  const onProgress = (pass: number) => making.onStage({ name: 'print', detail: `pass ${pass}` });
  const { bytes, pages } = await making.press.print(book, { paper, onProgress });
  const path = fileName(edition, 'pdf', nameOf(options), paper.name === defaultPaper.name ? '' : paper.name);
  return { format: 'pdf', artifact: { path, mediaType: 'application/pdf', bytes, pages } };
};

/** Cards to cut out: the question on the front, the answer on the back. */
export const cards = { pdf } as const;

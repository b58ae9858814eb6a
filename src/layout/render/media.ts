import { h } from 'hastscript';
import type { PageMap } from '../../guide/book.js';
import { printedShare } from '../../guide/diagram-size.js';
import type { Medium, NoteStyle } from '../render-context.js';
import { besideBook, linked, onSheet, withPage } from './references.js';

/** What says again, for the eye, where a link leads: it is neither reached by the keyboard nor read out. */
const seenOnly = { tabIndex: -1, ariaHidden: 'true' };

const listedNotes: Pick<NoteStyle, 'reference' | 'note' | 'list' | 'addresses' | 'address' | 'frame'> = {
  addresses: 'whole',
  address: seenOnly,
  reference: { role: 'doc-noteref' },
  note: (id, body) => h('li', { id, className: ['note'] }, body),
  list: (notes) => [h('ol', { className: ['note-list'] }, notes)],
  frame: (ariaLabel) => ({ role: 'group', ariaLabel }),
};

/** A way back says where it leads, for those who hear it. */
const spokenBack = (ariaLabel: string) => ({ role: 'doc-backlink', ariaLabel });

/** A book on paper: numbers of pages take the place of links. */
export const printMedium: Medium = {
  hasPages: true,
  hasInnerLinks: true,
  keepsIds: true,
  isInteractive: false,
  breaksPages: true,
  scrolls: false,
  folds: false,
  groupsTerms: true,
  abbreviations: 'written-out',
  lettersOptions: true,
  shufflesOptions: false,
  hasLineBlocks: true,
  replies: 'beside',
  namesUsualServerOnce: true,
  drawsInLines: true,
  inlinesPictures: true,
  diagramShare: printedShare,
  breaksWithoutTrace: true,
  keepsPieces: true,
  codeThemes: 'light',
  formulas: 'labelled',
  numbersFigures: 'all',
  // The PDF's tags would hold a figure within a figure, the outer one without a text.
  figure: { role: 'presentation' },
  notes: {
    ...listedNotes,
    addresses: 'host',
    // A PDF has no links that are not read out: one that is hidden would belong to no tag.
    address: {},
    place: 'section',
    back: () => ({}),
    // The browser tags no footnote as one: asides are what the press makes notes of. Items of a list they are not.
    note: (id, body) => h('aside', { id, className: ['note'], role: 'complementary' }, body),
    list: (notes) => [h('div', { className: ['note-list'] }, notes)],
  },
  refer: withPage,
};

/** Cheat sheets. */
export const sheetMedium: Medium = {
  ...printMedium,
  replies: 'close',
  diagramShare: 0.6,
  abbreviations: 'alone',
  lettersOptions: false,
  numbersFigures: 'named',
  refer: onSheet,
};

/**
 * What is printed beside the book and holds parts of its text: cards, quizzes.
 *
 * @param pages - Printed page numbers of the whole book, where they are to be printed.
 */
export const besideBookMedium = (pages?: PageMap): Medium => ({
  ...printMedium,
  abbreviations: 'alone',
  breaksPages: false,
  keepsIds: false,
  replies: 'below',
  namesUsualServerOnce: false,
  numbersFigures: 'named',
  refer: besideBook(pages),
});

/** The HTML page, which can be read whole without its script. */
export const pageMedium: Medium = {
  hasPages: false,
  hasInnerLinks: true,
  keepsIds: true,
  isInteractive: true,
  breaksPages: false,
  scrolls: true,
  folds: true,
  groupsTerms: false,
  abbreviations: 'titled',
  lettersOptions: true,
  shufflesOptions: false,
  hasLineBlocks: false,
  replies: 'below',
  namesUsualServerOnce: false,
  drawsInLines: true,
  inlinesPictures: true,
  diagramShare: 1,
  breaksWithoutTrace: false,
  keepsPieces: true,
  codeThemes: 'both',
  formulas: 'mathml',
  numbersFigures: 'all',
  figure: {},
  notes: { ...listedNotes, place: 'question', back: spokenBack },
  refer: linked,
};

/** Files for e-readers, many of which draw SVG within text badly. */
export const packageMedium: Medium = {
  ...pageMedium,
  isInteractive: false,
  scrolls: false,
  folds: false,
  abbreviations: 'written-out',
  drawsInLines: false,
  inlinesPictures: false,
  codeThemes: 'light',
  notes: {
    place: 'section',
    addresses: 'whole',
    address: seenOnly,
    reference: { epubType: 'noteref', role: 'doc-noteref' },
    back: spokenBack,
    // As EPUB wants what pops up.
    note: (id, body) =>
      h('aside', { id, className: ['note'], epubType: 'footnote', role: 'doc-footnote' }, [h('div', body)]),
    list: (notes) => notes,
    frame: () => ({}),
  },
};

/** Notes to be learnt: each stands alone, and nothing in it leads anywhere but to the web. */
export const deckMedium: Medium = {
  ...pageMedium,
  lettersOptions: false,
  shufflesOptions: true,
  abbreviations: 'written-out',
  keepsPieces: false,
  formulas: 'tex',
  numbersFigures: 'named',
  hasInnerLinks: false,
  keepsIds: false,
  isInteractive: false,
  scrolls: false,
  inlinesPictures: false,
  notes: {
    ...listedNotes,
    // Without links of its own a card has no keyboard to lead past this one.
    address: { ariaHidden: 'true' },
    place: 'section',
    back: () => ({}),
    note: (_id, body) => h('li', { className: ['note'] }, body),
  },
  refer: besideBook(),
};

/** Text for other programs, which highlight code as they do their own. */
export const dataMedium: Medium = {
  ...deckMedium,
  lettersOptions: true,
  shufflesOptions: false,
  folds: false,
  drawsInLines: false,
  codeThemes: 'none',
};

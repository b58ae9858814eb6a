import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageMap } from '../../guide/book.js';
import type { Edition } from '../../guide/edition.js';
import type { Labels } from '../../guide/labels/index.js';
import { tagAround } from '../content/nesting.js';
import { decidedElsewhere } from '../elsewhere.js';
import { folio } from '../parts/folio.js';
import type { Reference, RenderReference } from '../render-context.js';

/** Words of a reference, as a link where they lead somewhere. */
function wordsOf({ words, isVersion }: Reference, href: string | undefined): Element {
  const className = [isVersion ? 'version' : 'reference'];
  return h(href === undefined ? 'span' : 'a', href === undefined ? { className } : { className, href }, [...words]);
}

type Parts = readonly (readonly (string | Element)[])[];

/** "→ 3.1, p. 41", as far as number and page are known. */
function whereabouts({ guide }: Edition, parts: Parts): ElementContent[] {
  if (parts.length === 0) return [];
  const arrow = guide.direction === 'rtl' ? '←' : '→';
  const words = parts.flatMap((part, at) => (at === 0 ? part : [', ', ...part]));
  return [
    { type: 'text', value: ' ' },
    decidedElsewhere(
      h('span', { className: ['see'] }, [h('span', { className: ['arrow'] }, `${arrow}\u00a0`), ...words]),
    ),
  ];
}

const numberPart = (number: string | undefined): string[][] =>
  number === undefined || number === '' ? [] : [[number]];

/** "Figure 3, p. 41" of what words have named with its number; "→ Figure 3, p. 41" and "→ 3.1, p. 41" of others. */
function onPage(
  { number, block, isNumbered }: Reference,
  edition: Edition,
  page: (string | Element)[],
): ElementContent[] {
  if (isNumbered) return [{ type: 'text', value: ', ' }, h('span', { className: ['on-page'] }, page)];
  return whereabouts(edition, [...numberPart(block ?? number), page]);
}

/** Where a reader can follow a link: the words are one. */
export const linked: RenderReference = (reference, { href }) => [wordsOf(reference, href(reference.anchor))];

/** In a book on paper: with number and page. */
export const withPage: RenderReference = (reference, { edition, labels, href }) => {
  const { anchor, isVersion } = reference;
  const link = wordsOf(reference, href(anchor));
  if (isVersion) return [link];
  return [link, ...onPage(reference, edition, [`${labels.page}\u00a0`, folio(anchor)])];
};

/**
 * On a sheet, which has neither chapters nor appendices: with the number of a question or a section of these sheets;
 * any other reference is the words that it was.
 */
export const onSheet: RenderReference = (reference, { edition, href }) => {
  const { words, owner, number } = reference;
  if (number === undefined) return [...words];
  return [wordsOf(reference, href(owner)), ...whereabouts(edition, numberPart(number))];
};

/**
 * In a document that holds parts of the book only: with the guide's number, and with the book's page where that is known.
 *
 * @param pages - Printed page numbers of the whole book.
 */
export const besideBook =
  (pages?: PageMap): RenderReference =>
  (reference, { edition, labels, medium, href }) => {
    const { anchor, owner, number, block, isVersion, isBeside } = reference;
    const leads = medium.hasInnerLinks && edition.chosen.has(owner);
    const link = wordsOf(reference, leads ? href(owner) : undefined);
    if (isVersion) return [link];
    const page = pages?.get(anchor) ?? pages?.get(owner);
    if (page) return [link, ...onPage(reference, edition, [`${labels.page}\u00a0${page}`])];
    return [link, ...whereabouts(edition, numberPart(isBeside ? block : number))];
  };

/** What is said of a reference to a question or section that this edition leaves out. */
export function leftOutReference(words: readonly ElementContent[], name: string, labels: Labels): ElementContent[] {
  const remark = decidedElsewhere(h('span', { className: ['see'] }, ` (${labels.leftOut(name)})`));
  return [h(tagAround(words), { className: ['left-out'] }, [...words, remark])];
}

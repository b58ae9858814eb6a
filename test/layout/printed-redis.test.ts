import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/guide/edition.js';
import { labelsFor } from '../../src/guide/labels/index.js';
import { figuresOf } from '../../src/guide/numbered.js';
import { type Paper, parsePaper } from '../../src/guide/paper.js';
import { renderPrintBook } from '../../src/layout/index.js';
import { inspectPdf, type OutlineFacts, openPress, type PdfFacts, type Press } from '../../src/press/index.js';
import { linesOf, type Page, readPages } from '../support/pdf-pages.js';
import { bodyOf, folioOf, isWithin, pagesWithHeading, printedContents, textBox } from '../support/printed-book.js';
import { editionOf } from '../support/set-pages.js';

const labels = labelsFor('en');
let press: Press;

beforeAll(async () => {
  press = await openPress({ env: process.env });
});
afterAll(async () => press.close());

const paperOf = (name: string): Paper => {
  const paper = parsePaper(name);
  if (!paper) throw new Error(`No paper ${name}`);
  return paper;
};

const flat = (outline: readonly OutlineFacts[]): OutlineFacts[] =>
  outline.flatMap((entry) => [entry, ...flat(entry.children)]);

/** A title as lines of type give it back: code beside other signs can stand a hair apart. */
const dense = (text: string): string => text.replace(/\s/g, '');

// Each paper once, and the book whole and cut: they do not depend on one another.
describe.each([
  ['a4', undefined],
  ['a5', ['mid']],
] as const)('the Redis guide on %s, levels: %s', (name, levels) => {
  let edition: Edition;
  let facts: PdfFacts;
  let pages: readonly Page[];

  beforeAll(async () => {
    const paper = paperOf(name);
    edition = await editionOf('content/redis', levels);
    const book = await renderPrintBook(edition, { paper, theme: 'classic', version: '0.0.0' });
    const { bytes } = await press.print(book, { paper });
    [facts, pages] = [await inspectPdf(bytes), await readPages(bytes)];
  }, 120_000);

  const questions = () => edition.sections.flatMap((part) => part.questions);

  it('has an entry in the contents for every section and question, in order', () => {
    const anchors = printedContents(pages, labels.contents).map(({ anchor }) => anchor);
    const expected = edition.sections.flatMap(({ section, questions: own }) => [
      section.id,
      ...own.map(({ question }) => question.id),
    ]);
    expect(anchors.filter((anchor) => expected.includes(anchor))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(4);
  });

  it('names in every entry the number that is printed on the page where the heading stands', () => {
    const entries = printedContents(pages, labels.contents);
    // The contents have short titles.
    const headings = new Map(
      questions().map(({ question, number }) => [question.id, `${number} ${question.titleText}`]),
    );
    const wrong = entries.filter(({ anchor, title, number }) => {
      if (anchor.startsWith('_figure-')) return false;
      const [page, ...others] = pagesWithHeading(pages, headings.get(anchor) ?? title);
      const place = page === undefined ? undefined : pages[page];
      return others.length > 0 || place === undefined || folioOf(place) !== number;
    });
    expect(wrong).toEqual([]);
  });

  it('lists its figures with the pages on which their captions stand', () => {
    const listed = printedContents(pages, labels.contents).filter(({ anchor }) => anchor.startsWith('_figure-'));
    const wrong = listed.filter(({ title, number }) => {
      const page = pages.slice(5).find((each) => folioOf(each) === number);
      const [figure = '', ...words] = title.split(' ');
      return !page || !dense(linesOf(bodyOf(page)).join(' ')).includes(dense(`Figure ${figure} ${words.join(' ')}`));
    });
    expect(wrong).toEqual([]);
    const chosen = figuresOf(edition.guide).filter(
      ({ owner }) => !edition.numbers.has(owner) || edition.chosen.has(owner),
    );
    expect(listed).toHaveLength(chosen.length < 5 ? 0 : chosen.length);
  });

  it('leads every entry to the page whose number it names', () => {
    const entries = printedContents(pages, labels.contents);
    const target = (anchor: string) => facts.links.find(({ internal }) => internal?.anchor === anchor)?.internal?.page;
    expect(entries.map(({ anchor }) => facts.labels[target(anchor) ?? -1])).toEqual(
      entries.map(({ number }) => number),
    );
  });

  it('labels every page as it is numbered', () => {
    const printed = [...pages.entries()].filter(([, page]) => page.runs.length > 0);
    expect(printed.map(([at]) => facts.labels[at])).toEqual(printed.map(([, page]) => folioOf(page)));
    // What is blank, the back of the cover first of all, is counted all the same.
    const numbers = facts.labels.slice(2);
    expect(new Set(numbers).size).toBe(pages.length - 2);
  });

  it('has an outline that is its headings, in their places', () => {
    const entries = flat(facts.outline);
    const places = entries.map(({ title }) => pagesWithHeading(pages, title)[0]);
    expect(places).toEqual(entries.map(({ page }) => page));
    const titles = questions().map(({ question, number }) => dense(`${number} ${question.titleText}`));
    expect(entries.map(({ title }) => dense(title)).filter((title) => /^\d+\.\d/.test(title))).toEqual(titles);
  });

  it('has no link that leads nowhere', () => {
    const internal = facts.links.filter((link) => link.internal !== undefined);
    expect(internal.length).toBeGreaterThan(20);
    expect(internal.filter((link) => link.internal?.page === undefined)).toEqual([]);
  });

  it('embeds its fonts as subsets, none drawn glyph by glyph', () => {
    expect(facts.fonts.length).toBeGreaterThan(3);
    expect(facts.fonts.filter(({ embedded, subset, type }) => !embedded || !subset || type === 'Type3')).toEqual([]);
  });

  it('keeps its text inside the margins', () => {
    // The cover, page 0, is on the right.
    const outside = pages
      .slice(1)
      .flatMap((page, at) =>
        bodyOf(page).filter((run) => run.size < 20 && !isWithin(run, textBox(page, paperOf(name), at % 2 === 0))),
      );
    expect(outside).toEqual([]);
  });

  it('says of every reference to a question left out that it is', () => {
    const text = pages.flatMap((page) => linesOf(bodyOf(page))).join(' ');
    const remarks = [...text.matchAll(/\((\d+\.\d+), not in this edition\)/g)].map(([, number]) => number);
    const chosen = new Set(questions().map(({ number }) => number));
    expect(remarks.filter((number) => number !== undefined && chosen.has(number))).toEqual([]);
    expect(remarks.length > 0).toBe(levels !== undefined);
  });
});

import { describe, expect, it } from 'vitest';
import { folioOf, headOf, pagesWithHeading, printedContents } from '../support/printed-book.js';
import { attribute, elements, hasClass, textOf } from '../support/trees.js';
import { builtGuides } from './built-guide.js';

const built = builtGuides('R01');

describe('contents that fill several pages', () => {
  const questions = () =>
    printedContents(built('R01').pdf.pages, 'Contents').filter(({ anchor }) => anchor.startsWith('drawer-'));

  it('take two pages or more', () => {
    const pages = built('R01').pdf.pages.filter((page) => headOf(page).endsWith('Contents'));
    expect(pages.length).toBeGreaterThanOrEqual(2);
  });

  it('name for every question the number that is printed where its heading stands', () => {
    const { pages } = built('R01').pdf;
    expect(questions().map(({ anchor }) => anchor)).toEqual(
      Array.from({ length: 96 }, (_, at) => `drawer-${String(at + 1).padStart(2, '0')}`),
    );
    const printed = questions().map(({ title, number }) => ({ title, number }));
    const actual = questions().map(({ title }) => {
      const [page = -1, ...more] = pagesWithHeading(pages, title);
      return { title, number: more.length === 0 && pages[page] ? folioOf(pages[page]) : 'not found once' };
    });
    expect(printed).toEqual(actual);
  });

  it('agree with the labels that a viewer shows for the pages', () => {
    const { pages, facts } = built('R01').pdf;
    expect(facts.labels).toEqual(pages.map(folioOf));
    const labels = questions().map(({ title }) => facts.labels[pagesWithHeading(pages, title)[0] ?? -1]);
    expect(labels).toEqual(questions().map(({ number }) => number));
  });

  it('leave the one work that all answers cite a single entry among the sources', () => {
    const guide = built('R01');
    const printed = guide.pdf.pages.filter((page) => headOf(page).endsWith('Sources')).flatMap(({ runs }) => runs);
    expect(printed.filter(({ text }) => text.includes('The book of drawers'))).toHaveLength(1);
    for (const tree of [guide.html.tree, guide.epub.documents.get('sources.xhtml')]) {
      const titles = tree ? elements(tree, hasClass('source-title')) : [];
      expect(titles.map((title) => [textOf(title), attribute(title, 'href')])).toEqual([
        ['The book of drawers', 'https://example.org/drawers'],
      ]);
    }
  });
});

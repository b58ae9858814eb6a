import type { Element, Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import type { OutlineFacts } from '../../src/press/inspect/facts.js';
import { bodyOf, folioOf, pagesWithHeading, printedContents, textBox } from '../support/printed-book.js';
import { runningBrowser } from '../support/running-browser.js';
import { elements, hasClass, textOf } from '../support/trees.js';
import { type BuiltGuide, builtGuides } from './built-guide.js';
import { itIsCleanEpub, itIsCleanInPort } from './epub-checks.js';
import { longTitles } from './long-titles.js';

const built = builtGuides('R04', 'R06', 'N19');

const words = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim();
const wordsOf = (tree: Nodes | undefined, match: string | ((element: Element) => boolean)): string[] =>
  tree ? elements(tree, match).map(words) : [];

/** What a page shows of a text: a selector that makes an emoji of a sign is not drawn. */
const asDrawn = (text: string): string => text.replaceAll('\ufe0f', '');

const flat = (outline: readonly OutlineFacts[]): string[] =>
  outline.flatMap(({ title, children }) => [title, ...flat(children)]);

/** The numbered titles of a guide's questions at every place where they stand. */
function everywhere({ html, pdf, epub }: BuiltGuide): Record<string, string[]> {
  const isNumbered = (title: string) => /^\d+\.\d+ /.test(title);
  const withoutLevel = (title: string) => title.replace(/ \([^()]*\)$/, '');
  return {
    'heading of the page': wordsOf(html.main, hasClass('question-head')).map((head) =>
      head.replace(/ ?(Easy|Middling|Hard) Copy link Print$/, ''),
    ),
    'contents of the page': wordsOf(html.main, hasClass('entry-question')),
    'contents on paper': printedContents(pdf.pages, 'Contents')
      .map(({ title }) => title)
      .filter(isNumbered),
    outline: flat(pdf.facts.outline).filter(isNumbered),
    'heading of the package': wordsOf(epub.documents.get('section-1.xhtml'), 'h2'),
    'contents of the package': wordsOf(epub.documents.get('nav.xhtml'), 'a').filter(isNumbered).map(withoutLevel),
  };
}

function expectEverywhere(guide: BuiltGuide, titles: readonly string[]): void {
  const numbered = titles.map((title, at) => `1.${at + 1} ${title}`);
  const places = everywhere(guide);
  const expected = Object.keys(places).map((place) => [place, numbered] as const);
  expect(places).toEqual({ ...Object.fromEntries(expected), 'contents on paper': numbered.map(asDrawn) });
  for (const title of titles) expect(pagesWithHeading(guide.pdf.pages, asDrawn(title))).toHaveLength(1);
}

describe('titles that hold code', () => {
  it('read the same, sign by sign, wherever a title stands', () => {
    expectEverywhere(built('R04'), [
      'What does Result<T, E> hold?',
      'When is <template> drawn?',
      'Is a < b && b > c one test or two?',
      'How is &amp; written, and how is an R&D sign?',
    ]);
  });

  itIsCleanEpub(() => built('R04'));
});

describe('titles that hold emoji', () => {
  const emoji = /\p{Extended_Pictographic}/u;

  it('keep signs and words wherever a title stands', () => {
    expectEverywhere(built('R06'), [
      '🔑 Who keeps the spare one?',
      'Which lamp 💡 stays on?',
      'Is the yard closed in ice ⚠️?',
    ]);
  });

  it('are drawn by embedded fonts that have the signs, in contents and heading', () => {
    const { facts, pages } = built('R06').pdf;
    expect(facts.fonts.filter(({ embedded, type }) => !embedded || type === 'Type3')).toEqual([]);
    expect(facts.fonts.map(({ characters }) => characters).join('')).toSatisfy((drawn: string) =>
      ['🔑', '💡', '⚠'].every((sign) => drawn.includes(sign)),
    );
    const signs = pages.map((page) => bodyOf(page).filter(({ text }) => emoji.test(text)).length);
    // Three in the contents; three in the section's own contents, three in headings and one in an answer.
    expect(signs.filter((count) => count > 0)).toEqual([3, 7]);
  });

  it('leave no sign behind that stands for nothing', () => {
    const { pages, facts } = built('R06').pdf;
    const printed = pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
    expect(printed + flat(facts.outline).join('')).not.toMatch(/\p{Cc}|\ufffd/u);
  });

  itIsCleanInPort(() => built('R06'));
});

describe('titles longer than a line, and words longer than one', () => {
  const browser = runningBrowser();
  const joined = (text: string): string => text.replace(/\s+/g, '');
  const numbered = longTitles.map((title, at) => `1.${at + 1} ${title}`);

  const reachingOver = `[
    ...[...document.querySelectorAll('main *, section *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 80)),
    ...(document.documentElement.scrollWidth > innerWidth ? ['the document'] : []),
  ]`;

  /** What of a document reaches over the right edge of a screen. */
  async function over(html: string, width: number): Promise<string[]> {
    const page = await browser().newPage();
    try {
      await page.setViewport({ width, height: 800 });
      await page.setContent(html);
      return (await page.evaluate(reachingOver)) as string[];
    } finally {
      await page.close();
    }
  }

  it('are whole wherever a title stands, and no word of them is added or lost', () => {
    const { 'contents on paper': onPaper = [], ...elsewhere } = everywhere(built('N19'));
    expect(elsewhere).toEqual(Object.fromEntries(Object.keys(elsewhere).map((place) => [place, numbered])));
    // Where a word is broken, two lines have one word.
    expect(onPaper.map(joined)).toEqual(numbered.map(joined));
  });

  it('have in the contents the number of their page', () => {
    const { pages } = built('N19').pdf;
    const entries = printedContents(pages, 'Contents').filter(({ title }) => /^1\.\d /.test(title));
    const folios = longTitles.map((title) => {
      const page = pages.findLast(({ runs }) => joined(runs.map(({ text }) => text).join('')).includes(joined(title)));
      return page && folioOf(page);
    });
    expect(entries.map(({ number }) => number)).toEqual(folios);
  });

  it('stay inside the margins of the paper', () => {
    for (const page of built('N19').pdf.pages.filter((each) => folioOf(each) !== '')) {
      const outside = bodyOf(page).filter(({ right }) => right > textBox(page).right + 0.4);
      expect(outside.map(({ text }) => text)).toEqual([]);
    }
  });

  it('stay inside the screen of a telephone', async () => {
    expect(await over(built('N19').html.source, 390)).toEqual([]);
  });

  it('stay inside a small reader', async () => {
    const { documents, files } = built('N19').epub;
    const css = [...files]
      .filter(([path]) => path.endsWith('.css'))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
    expect(documents.size).toBeGreaterThan(3);
    for (const path of documents.keys()) {
      const xhtml = new TextDecoder().decode(files.get(path));
      expect({ path, over: await over(`${xhtml}<style>${css.join('')}</style>`, 320) }).toEqual({ path, over: [] });
    }
  });

  itIsCleanEpub(() => built('N19'));
});

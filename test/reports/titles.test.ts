import type { Element, Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import type { OutlineFacts } from '../../src/press/inspect.js';
import { bodyOf, pagesWithHeading, printedContents } from '../support/printed-book.js';
import { elements, hasClass, textOf } from '../support/trees.js';
import { type BuiltGuide, builtGuides } from './built-guide.js';
import { itIsCleanEpub, itIsCleanInPort } from './epub-checks.js';

const built = builtGuides('R04', 'R06');

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

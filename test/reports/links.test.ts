import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { pagesWithHeading } from '../support/printed-book.js';
import { attribute, byId, elements, textOf } from '../support/trees.js';
import { type BuiltGuide, builtGuides, epubLinks, texts, told } from './built-guide.js';
import { itIsCleanEpub, itIsCleanInPort } from './epub-checks.js';

const built = builtGuides('R26', 'R28');

const sections = ({ html, epub }: BuiltGuide, path: string): Root[] => [html.main, epub.documents.get(path) as Root];
const addresses = (element: Element): [string, string | undefined][] =>
  elements(element, 'a')
    .filter((link) => attribute(link, 'role') !== 'doc-noteref' && attribute(link, 'class') !== 'permalink')
    .map((link) => [textOf(link), attribute(link, 'href')]);

describe('addresses with signs that are not allowed in one', () => {
  const escaped: readonly [string, string][] = [
    ['a space', 'https://example.org/a%20b'],
    ['a pipe', 'https://example.org/a%7Cb'],
    ['brackets', 'https://example.org/list%5B1%5D'],
    ['a brace', 'https://example.org/%7Bid%7D/x'],
    ['a quote', 'https://example.org/?q=%22x%22'],
    ['a percent', 'https://example.org/100%25'],
  ];

  it('are escaped and lead to the same place', () => {
    for (const tree of sections(built('R26'), 'section-1.xhtml'))
      expect(addresses(byId(tree, 'escaped'))).toEqual(expect.arrayContaining(escaped.map((pair) => [...pair])));
    const printed = built('R26').pdf.facts.links.map(({ external }) => external);
    expect(printed).toEqual(expect.arrayContaining(escaped.map(([, href]) => href)));
  });

  it('are escaped among notes and sources too', () => {
    const address = 'https://example.org/x%7Cy?z=%5B1%5D';
    const { html, epub, pdf } = built('R26');
    for (const tree of [html.main, epub.documents.get('sources.xhtml') as Root])
      expect(elements(byId(tree, '_sources'), 'a').map((link) => attribute(link, 'href'))).toContain(address);
    expect(pdf.facts.links.map(({ external }) => external)).toContain(address);
  });
});

describe('addresses that are only patterns', () => {
  it('are text or are told, and every address that is left is valid', () => {
    for (const tree of sections(built('R26'), 'section-1.xhtml'))
      expect(addresses(byId(tree, 'patterns')).filter(([, href]) => !href?.includes('#_note'))).toEqual(
        expect.arrayContaining([['without a scheme', 'https://www.example.org/start%7Cend']]),
      );
    const all = [
      ...epubLinks(built('R26')).map(({ href }) => href),
      ...built('R26').pdf.facts.links.flatMap(({ external }) => external ?? []),
    ];
    const external = all.filter((href) => /^[a-z]+:/.test(href));
    expect(external.filter((href) => !URL.canParse(href) || /[\s"<>\\^`{|}]/.test(href))).toEqual([]);
    expect(external.length).toBeGreaterThan(10);
  });

  it('are told with their places', () => {
    expect(told(built('R26'))).toMatchInlineSnapshot(`
      [
        "addresses.md:20:8 link-well-formed: \`https://{host}:8080/path\` is not a valid address, so this is printed as text. Write the whole address, \`https://…\`, or put an example in backticks.",
        "addresses.md:20:55 link-well-formed: \`http://\` is not a valid address, so this is printed as text. Write the whole address, \`https://…\`, or put an example in backticks.",
        "addresses.md:20:75 link-well-formed: \`http://localhost:port/\` is not a valid address, so this is printed as text. Write the whole address, \`https://…\`, or put an example in backticks.",
        "addresses.md:20:165 link-well-formed: \`https:\\example.org\\a\` is not a valid address, so this is printed as text. Write the whole address, \`https://…\`, or put an example in backticks.",
        "addresses.md:22:8 link-well-formed: The address \`tel:+00 …\` has a space in it, so this is printed as text. Write \`%20\` for the space.",
        "addresses.md:22:41 link-well-formed: The address \`mailto:some …\` has a space in it, so this is printed as text. Write \`%20\` for the space.",
      ]
    `);
  });

  it('keep all their words', () => {
    for (const text of Object.values(texts(built('R26')))) {
      expect(text).toContain('These: a space, a pipe, brackets, a brace, a quote, a percent.');
      expect(text).toContain('These: a host to fill in, no host, a port in words, without a scheme, a backslash.');
      for (const word of ['Telephone', 'mail', 'Source with a pipe']) expect(text).toContain(word);
    }
  });

  itIsCleanInPort(() => built('R26'));
});

describe('links between the files of a guide', () => {
  it('arrive at the question or its section in the page and the package', () => {
    const expected = (prefix: string) => [
      ['its question', `${prefix}#target`],
      ['the file itself', `${prefix}#second`],
      ['a heading by its slug', `${prefix}#target`],
    ];
    const { html, epub } = built('R28');
    expect(addresses(byId(html.main, 'leading')).slice(0, 3)).toEqual(expected(''));
    expect(addresses(byId(epub.documents.get('section-1.xhtml') as Root, 'leading'))).toEqual(
      expected('section-2.xhtml'),
    );
    for (const [tree, id] of [
      [html.main, 'target'],
      [epub.documents.get('section-2.xhtml') as Root, 'target'],
    ] as const)
      expect(textOf(byId(tree, id))).toContain('marker DUNLIN');
  });

  it('arrive on the right page of the PDF', () => {
    const { facts, pages } = built('R28').pdf;
    const [heading] = pagesWithHeading(pages, 'Where do they arrive?');
    expect(heading).toBeGreaterThan(0);
    const inside = facts.links.filter(({ internal }) => internal?.anchor === 'target' || internal?.anchor === 'second');
    expect(inside.length).toBeGreaterThanOrEqual(6);
    expect(inside.map(({ internal }) => internal?.page)).toEqual(inside.map(() => heading));
  });

  it('that lead out of it are text, and are told with their places', () => {
    for (const tree of sections(built('R28'), 'section-1.xhtml')) {
      const question = byId(tree, 'leading-out');
      expect(textOf(question)).toContain('To a script, to a folder, to the licence and to a file that is gone.');
      expect(
        addresses(question).filter(([, href]) => !href?.startsWith('https://example.org/') && !href?.startsWith('#_')),
      ).toEqual([]);
    }
    expect(told(built('R28'))).toMatchInlineSnapshot(`
      [
        "01-first.md:20:4 link-well-formed: \`extras/solve.py\` is no section or chapter of the guide, so this is printed as text. Link to a place of the guide, \`#id\`, or to a whole address, \`https://…\`",
        "01-first.md:20:36 link-well-formed: \`extras/\` is no section or chapter of the guide, so this is printed as text. Link to a place of the guide, \`#id\`, or to a whole address, \`https://…\`",
        "01-first.md:20:60 link-well-formed: \`../LICENSE\` lies outside the guide, so this is printed as text. Link to a place of the guide, \`#id\`, or to a whole address, \`https://…\`",
        "01-first.md:20:93 link-well-formed: \`03-third.md\` is no section or chapter of the guide, so this is printed as text. Link to a place of the guide, \`#id\`, or to a whole address, \`https://…\`",
      ]
    `);
  });

  it('leave neither a file nor a folder of the author in any output', () => {
    const { html, pdf, epub } = built('R28');
    const documents = [...epub.files]
      .filter(([path]) => /\.(xhtml|opf|css)$/.test(path))
      .map(([, file]) => Buffer.from(file).toString());
    const links = pdf.facts.links.map(
      ({ external, internal, description }) => `${external} ${internal?.anchor} ${description}`,
    );
    for (const file of [html.source, pdf.text, ...documents, ...links])
      expect(file).not.toMatch(/\.md\b|file:|fixtures|extras/);
    expect(documents.length).toBeGreaterThan(5);
  });

  itIsCleanEpub(() => built('R28'));
});

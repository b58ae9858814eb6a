import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { attribute, byId, elements, textOf } from '../support/trees.js';
import { builtGuides, texts, trees } from './built-guide.js';

const built = builtGuides('R14', 'R15', 'R16', 'R17');

/** The question in the page and in the package. */
function inMarkup(guide: string, question: string): [string, Element][] {
  const holders = trees(built(guide)).filter(([path]) => path === 'html' || path.startsWith('section-'));
  return holders.map(([path, tree]) => [path, byId(tree, question)]);
}
const wordsIn = (element: Element, tag: string): string[] => elements(element, tag).map(textOf);

describe('tildes that mean "about" or "to"', () => {
  it('stay, and strike nothing out', () => {
    for (const text of Object.values(texts(built('R14')))) {
      expect(text).toContain('Usually ~20 crates, in 4~6 rows, and they stay there.');
      expect(text).toMatch(
        /A full cart weighs ~900 kg; an empty one 80~95 kg. The lists are in ~\/carts and ~\/crates/,
      );
      expect(text).toContain('~8 to 9~10');
    }
  });

  it('leave two tildes their meaning', () => {
    for (const [, question] of inMarkup('R14', 'crates')) expect(wordsIn(question, 'del')).toEqual(['really']);
    for (const text of Object.values(texts(built('R14')))) expect(text).toContain('This word is really struck');
  });
});

describe('emphasis beside full-width brackets and colons', () => {
  it('is emphasis', () => {
    for (const [, question] of inMarkup('R15', 'key')) {
      expect(wordsIn(question, 'strong')).toEqual(['「鍵」', '大切（たいせつ）', '注意：']);
      expect(wordsIn(question, 'em')).toEqual(['『本』']);
    }
  });

  it('leaves no asterisk in any format', () => {
    for (const text of Object.values(texts(built('R15')))) {
      expect(text).toContain('は戸を開けるものです。');
      expect(text).not.toContain('*');
    }
  });
});

describe('bare addresses before full-width punctuation', () => {
  const addresses = [
    'https://example.org/guide',
    'https://example.org/notes',
    'https://example.org/faq',
    'http://www.example.org/start',
  ];

  it('end where the address ends, in the page and the package', () => {
    for (const [, question] of inMarkup('R16', 'where')) {
      const links = elements(
        question,
        (node) => attribute(node, 'class') === 'external' && !textOf(node).includes('手册'),
      );
      expect(links.map((link) => attribute(link, 'href')?.replace('https://www.', 'http://www.'))).toEqual(addresses);
      expect(links.map(textOf)).toEqual([...addresses.slice(0, 3), 'www.example.org/start']);
    }
  });

  it('end there on paper', () => {
    const external = built('R16').pdf.facts.links.flatMap(({ external: address }) =>
      address?.includes('manual') ? [] : (address ?? []),
    );
    expect([...new Set(external)].map((address) => address.replace('https://www.', 'http://www.'))).toEqual(addresses);
  });

  it('leave the sentences after them text', () => {
    for (const text of Object.values(texts(built('R16')))) {
      const dense = text.replaceAll(' ', '');
      expect(dense).toContain('https://example.org/guide。第二章可以略过。');
      expect(dense).toContain('（https://example.org/notes）和https://example.org/faq，里面有例子。');
      expect(dense).toContain('www.example.org/start、都可以打开。');
    }
  });
});

describe('line ends within Chinese text', () => {
  it('are no spaces in any format', () => {
    const { html, epub, pdf } = texts(built('R17'));
    for (const text of [html, epub, pdf]) {
      expect(text).toContain('队列是先进先出的数据结构，最早进来的元素最先出去。');
      expect(text).toContain('列表里的一项也可以写成两行。');
    }
    for (const text of [html, epub])
      expect(text).toContain('源文件里的一个段落写成几行，印出来仍然是一个没有空格的段落。');
  });

  it('are a space beside Latin words', () => {
    for (const text of Object.values(texts(built('R17'))))
      expect(text).toContain('与 English words 相邻的换行保留空格。');
  });
});

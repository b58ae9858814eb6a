import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { elements, textOf } from '../support/trees.js';
import { builtGuides, texts, told, trees } from './built-guide.js';
import { itIsCleanEpub, itIsCleanInPort } from './epub-checks.js';

const built = builtGuides('small-syntax');
const guide = () => built('small-syntax');

/** The texts of elements, on the page and in each document of the package that has any. */
const each = (name: string): Record<string, string[]> =>
  Object.fromEntries(
    trees(guide())
      .map(([document, tree]) => [document, elements(tree, name).map((node: Element) => textOf(node))] as const)
      .filter(([, found]) => found.length > 0),
  );

describe('small signs in every output', () => {
  it('mark words', () => {
    const { html, 'section-1.xhtml': section } = each('mark');
    expect(section).toEqual(['plain words', 'marked', ...(section ?? []).slice(2)]);
    expect(html).toEqual(expect.arrayContaining(['plain words', 'between two signs', 'in it', 'a name in it']));
    for (const [name, text] of Object.entries(texts(guide()))) {
      expect(text, name).toContain('neither a == b nor x==y==z');
      expect(text.replaceAll(/a == b|x==y==z/g, ''), name).not.toContain('==');
    }
  });

  it('list terms with what they mean', () => {
    for (const [name, tree] of trees(guide()).filter(([document]) => /^html$|^section-/.test(document))) {
      const [list] = elements(tree, (element) => element.tagName === 'dl' && textOf(element).includes('Pail'));
      const parts = (list?.children ?? []).filter((node) => node.type === 'element');
      expect(
        parts.map(({ tagName }) => tagName),
        name,
      ).toEqual(['dt', 'dd', 'dd', 'dt', 'dd', 'dt', 'dd']);
      expect(textOf(parts[3] as Element), name).toBe('Cup or mug');
      expect(elements({ type: 'root', children: [parts[6] as Element] }, 'li'), name).toHaveLength(2);
    }
    for (const [name, text] of Object.entries(texts(guide())))
      expect(text, name).toMatch(/Pail ?holds ten litres ?or, in the north, twelve/);
  });

  it('are emoji by their names', () => {
    for (const [name, text] of Object.entries(texts(guide()))) {
      expect(text, name).toContain('but user:1000:name at 10:30:45.');
      expect(text.replace(/\s/g, ''), name).toMatch(/🚀,\(👍\),❤\ufe0f?and✅,/u);
    }
  });

  it('are notes that are written where they belong', () => {
    for (const [name, text] of Object.entries(texts(guide()))) {
      expect(text, name).toMatch(/Its note is written where it belongs, with a source/);
      expect(text, name).not.toContain('^[');
    }
    const { html } = each('sup');
    expect(html).toEqual(expect.arrayContaining(['1']));
  });

  it('say what abbreviations stand for', () => {
    const { html: page, ...others } = texts(guide());
    expect(page).toContain('a TTL lives as long as its TTL says, as WWW pages');
    for (const [name, text] of Object.entries(others))
      expect(text, name).toMatch(
        /a TTL \(time to live\) lives as long as its TTL says, as WWW \(World Wide Web\) pages/,
      );
    const titles = elements(guide().html.main, 'abbr').map(({ properties }) => [
      properties['title'],
      properties['className'],
    ]);
    expect(titles).toEqual([
      ['time to live', ['new']],
      ['time to live', undefined],
      ['World Wide Web', ['new']],
    ]);
    expect(guide().html.source).not.toContain('data-use');
  });

  it('leave nothing to be told', () => {
    expect(told(guide())).toEqual([]);
  });

  itIsCleanEpub(guide);
  itIsCleanInPort(guide);
});

import { describe, expect, it } from 'vitest';
import { byId, elements, hasClass } from '../support/trees.js';
import { builtGuides, texts, told } from './built-guide.js';
import { itIsCleanEpub } from './epub-checks.js';

const built = builtGuides('any-block');

describe('an answer that begins with another block than text', () => {
  const guide = () => built('any-block');

  it('has that block as its short answer, on the page and in the package', () => {
    const section = guide().epub.documents.get('section-1.xhtml');
    expect(section).toBeDefined();
    for (const tree of [guide().html.main, ...(section ? [section] : [])]) {
      const firsts = ['list', 'table', 'code', 'plain', 'quote', 'picture', 'html', 'text'].map((id) => {
        const [short] = elements(byId(tree, id), hasClass('short'));
        const [first] = (short?.children ?? []).filter((node) => node.type === 'element');
        return `${id}: ${first?.tagName}`;
      });
      expect(firsts).toMatchSnapshot();
    }
  });

  it('is whole in every format', () => {
    for (const text of Object.values(texts(guide()))) {
      for (const words of [
        'The second says another',
        'all keys',
        'A name is a name.',
        'holds a quarter',
        'WHERE name LIKE',
      ])
        expect(text).toContain(words);
    }
  });

  it('is told in a warning', () => {
    expect(told(guide())).toMatchSnapshot();
  });

  itIsCleanEpub(guide);
});

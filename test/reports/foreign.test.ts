import { describe, expect, it } from 'vitest';
import { elements, textOf } from '../support/trees.js';
import { builtGuides, texts, told, trees } from './built-guide.js';
import { itIsCleanEpub } from './epub-checks.js';

const built = builtGuides('N03', 'N18');

describe('control signs in the text', () => {
  const guide = () => built('N03');

  it('are in no output', () => {
    const { html, epub, pdf } = guide();
    const files = [html.source, ...[...epub.files.values()].map((file) => Buffer.from(file).toString('utf8'))];
    const isText = (file: string) => file.startsWith('<') || file.startsWith('{');
    for (const text of [...files.filter(isText), pdf.text]) {
      expect(text.match(/(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}\u2028\u2029]/gu)).toBeNull();
    }
  });

  it('join no words, and cost none', () => {
    for (const text of Object.values(texts(guide()))) {
      expect(text).toContain('What does a form feed do in a title?');
      for (const words of ['MARKA a b.', 'bell c d,', 'backspace e f,', 'tab line g h,', 'escape i [1mj,', 'dash k l,'])
        expect(text).toContain(words);
      for (const words of ['delete m n,', 'line mark q r,', 'MARKB.', "printf 'u v' # MARKC"])
        expect(text).toContain(words);
    }
  });

  it('are told, each with its name and place', () => {
    expect(told(guide())).toMatchSnapshot();
  });

  itIsCleanEpub(guide);
});

describe('small signs', () => {
  const guide = () => built('N18');

  it('of HTML are shown', () => {
    const holding = trees(guide()).filter(([, tree]) => textOf(tree).includes('MARKDL'));
    expect(holding.map(([name]) => name)).toEqual(['html', 'section-1.xhtml']);
    for (const [, tree] of holding) {
      const words = (tag: string) => elements(tree, tag).map((element) => textOf(element));
      expect(words('kbd')).toEqual(['Ctrl', 'C']);
      expect(words('mark')).toEqual(['marked', 'marked']);
      expect(words('abbr')).toContain('WWW');
      expect(words('ruby')).toEqual(['漢kan']);
      expect(words('summary')).toContain('More about water');
      expect(words('dt').slice(0, 2)).toEqual(['Pail', 'Cup']);
      expect(elements(tree, 'sub').map((element) => textOf(element))).toContain('2');
      expect(elements(tree, 'sup').map((element) => textOf(element))).toContain('3');
    }
  });

  it('of times, keys and names stay as they are written', () => {
    for (const text of Object.values(texts(guide())))
      expect(text).toContain('at 10:30:45, user:1000:name, std::vector, ::1.');
  });

  it('of other dialects are read, or printed as they stand and told', () => {
    for (const text of Object.values(texts(guide())))
      for (const mark of ['MARKCOLON', 'MARKFENCE', 'MARKAFTER', 'MARKDETAILS']) expect(text).toContain(mark);
    expect(told(guide())).toMatchSnapshot();
  });

  itIsCleanEpub(guide);
});

import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { labelsFor, quotesFor } from '../../src/guide/labels/index.js';
import { quotationPlugins } from '../../src/manuscript/quotation.js';

const set = (language: string, text: string): string => {
  const processor = unified()
    .use(remarkParse)
    .use(quotationPlugins(quotesFor(language, labelsFor(language))));
  return textOf(processor.runSync(processor.parse(text)));
};

describe('quotation marks', () => {
  it('are those of the language', () => {
    expect(set('en', `She said "it's *late*", didn't she?`)).toBe('She said “it’s late”, didn’t she?');
    expect(set('en-GB', '"Now"')).toBe('“Now”');
    expect(set('de', 'Er rief "Halt", dann „nein“.')).toBe('Er rief „Halt“, dann „nein“.');
  });

  it('open where a word begins, close elsewhere, and are apostrophes within words', () => {
    expect(set('en', `("a" and "b")—"c", the riders' 'own' key's`)).toBe('(“a” and “b”)—“c”, the riders’ ‘own’ key’s');
    expect(set('en', `"\`GET\` is cheap" and "*so* is \`SET\`"`)).toBe('“GET is cheap” and “so is SET”');
    expect(set('en', `'Tis the '90s rock 'n' roll`)).toBe('’Tis the ’90s rock ‘n’ roll');
    expect(set('de', `Das ist's: 'so' geht's`)).toBe('Das ist’s: ‚so‘ geht’s');
  });

  it('leave a sign of inches behind a figure', () => {
    expect(set('en', `a 12" pipe, called "12" for short`)).toBe('a 12" pipe, called “12” for short');
  });

  it('are looked at block by block', () => {
    expect(set('en', '"open\n\nnext"')).toBe('“opennext”');
  });

  it('are set in the titles of pictures, which are captions, and of links', () => {
    const processor = unified()
      .use(remarkParse)
      .use(quotationPlugins(quotesFor('en', labelsFor('en'))));
    const tree = processor.runSync(
      processor.parse(`![It's](a.png "The pool's 'end'") ![b](b.png) [c](# 'So "c"')`),
    ) as Root;
    expect(tree.children[0]).toMatchObject({
      children: [
        { alt: "It's", title: 'The pool’s ‘end’' },
        { type: 'text' },
        { title: null },
        { type: 'text' },
        { title: 'So “c”' },
      ],
    });
  });

  it('stay as typed in a language without a table', () => {
    expect(set('fi', `"Nyt", sanoi hän`)).toBe(`"Nyt", sanoi hän`);
  });

  it('leave code, dashes, dots and back ticks alone', () => {
    expect(set('en', "`a !== 'b'` and --stat, then ... a ``tick''")).toContain(`a !== 'b'`);
    expect(set('en', 'use --stat ... now')).toBe('use --stat ... now');
  });
});

import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { quotationPlugins } from '../../src/manuscript/quotation.js';

const set = (language: string, text: string): string => {
  const processor = unified().use(remarkParse).use(quotationPlugins(language));
  return textOf(processor.runSync(processor.parse(text)));
};

describe('quotation marks', () => {
  it('are those of the language', () => {
    expect(set('en', `She said "it's *late*", didn't she?`)).toBe('She said “it’s late”, didn’t she?');
    expect(set('en-GB', '"Now"')).toBe('“Now”');
    expect(set('de', 'Er rief "Halt", dann „nein“.')).toBe('Er rief „Halt“, dann „nein“.');
  });

  it('stay as typed in a language without a table', () => {
    expect(set('fi', `"Nyt", sanoi hän`)).toBe(`"Nyt", sanoi hän`);
  });

  it('leave code, dashes, dots and back ticks alone', () => {
    expect(set('en', "`a !== 'b'` and --stat, then ... a ``tick''")).toContain(`a !== 'b'`);
    expect(set('en', 'use --stat ... now')).toBe('use --stat ... now');
  });
});

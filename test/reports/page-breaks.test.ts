import { describe, expect, it } from 'vitest';
import { builtGuides, texts, told } from './built-guide.js';
import { itIsCleanEpub } from './epub-checks.js';

const built = builtGuides('page-breaks');

/** Index of the page of the book that holds a word. */
const pageOf = (word: string): number =>
  built('page-breaks').pdf.pages.findIndex(({ runs }) => runs.some(({ text }) => text.includes(word)));

describe('a page break that an author wants', () => {
  it('begins a page before text and before code', () => {
    expect(pageOf('MARKBEFORE')).toBeGreaterThan(0);
    expect([pageOf('MARKAFTER'), pageOf('MARKCODE')]).toEqual([pageOf('MARKBEFORE') + 1, pageOf('MARKBEFORE') + 2]);
  });

  it('begins a page before a heading of a chapter', () => {
    const marks = ['MARKTEXT', 'A heading', 'MARKHEADED', 'A smaller one', 'MARKSMALL'];
    const first = pageOf('MARKTEXT');
    expect(marks.map((mark) => pageOf(mark) - first)).toEqual([0, 1, 1, 2, 2]);
  });

  it('is told where no page can begin', () => {
    expect(told(built('page-breaks')).filter((message) => message.includes('comment-known'))).toEqual([
      'breaks.md:29:3 comment-known: `<!-- page break -->` breaks no page here.',
      'breaks.md:35:1 comment-known: `<!-- page break -->` breaks no page here.',
      'more.md:5:1 comment-known: `<!-- page break -->` breaks no page here.',
      'more.md:21:1 comment-known: `<!-- page break -->` breaks no page here.',
    ]);
  });

  it('leaves no trace elsewhere', () => {
    for (const text of Object.values(texts(built('page-breaks')))) expect(text).not.toMatch(/page.?break/i);
    expect(built('page-breaks').html.source).not.toContain('class="page-break"');
  });

  itIsCleanEpub(() => built('page-breaks'));
});

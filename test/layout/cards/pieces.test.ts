import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { cutByPiece, cutFirstByWord, cutShort, isShortened, keepPieces } from '../../../src/layout/cards/pieces.js';
import { cutPhrasing } from '../../../src/layout/content/sentences.js';
import { toHtml } from '../../../src/layout/to-html.js';

const text = (value: string): ElementContent => ({ type: 'text', value });
const cut = (content: ElementContent[], language: string, granularity: 'sentence' | 'word') =>
  cutPhrasing(content, language, granularity).map(toHtml);

describe('sentences', () => {
  it('end where the language ends them, and not within what is marked', () => {
    const content = [text('It is '), h('code', 'a. B? C!'), text(' here. And '), h('em', 'there.'), text(' Then?')];
    expect(cut(content, 'en', 'sentence')).toEqual([
      'It is <code>a. B? C!</code> here. ',
      'And <em>there.</em> ',
      'Then?',
    ]);
    const codes = [text('It looks. '), h('code', 'SCAN'), text(' walks. '), h('code', 'ttl. X'), text(' ends.')];
    expect(cut(codes, 'en', 'sentence')).toHaveLength(2);
    expect(cut([text('See e.g. '), h('code', 'get'), text('.')], 'en', 'sentence')).toHaveLength(1);
    expect(cut([text('山です。川です。')], 'ja', 'sentence')).toEqual(['山です。', '川です。']);
  });

  it('are whole again when put together', () => {
    const content = [text('“One.” Two… '), h('b', 'three'), text('! (Four.) 5.5 six')];
    for (const granularity of ['sentence', 'word'] as const)
      expect(cut(content, 'en', granularity).join('')).toBe(toHtml(content));
  });

  it('are made of words that keep their signs', () => {
    expect(cut([text('Yes, “it” is.')], 'en', 'word')).toEqual(['Yes, “', 'it” ', 'is.']);
  });
});

describe('a short answer', () => {
  const kept = (content: ElementContent[], pieces: number) => {
    cutShort(content, 'en');
    cutFirstByWord(content, 'en');
    return toHtml(keepPieces(content, { key: 'k', size: 7, pieces, words: undefined }));
  };

  it('that is code can be cut after each line', () => {
    const code = () => [
      h(
        'pre',
        { className: ['code'] },
        h('code', [h('span', { className: ['line'] }, 'a'), h('span', { className: ['line'] }, 'b')]),
      ),
    ];
    expect(kept(code(), 2)).toBe(toHtml(code()));
    expect(kept(code(), 1)).toBe('<pre class="code"><code><span class="line">a</span></code></pre>');
  });

  it('that is a table stays whole', () => {
    const table = () => [h('div', { className: ['table'] }, h('table', h('tr', h('td', 'a'))))];
    expect(kept(table(), 1)).toBe(toHtml(table()));
  });
});

describe('pieces', () => {
  const sample = () => {
    const content = [
      h('p', 'One two. Three.'),
      h('ul', [h('li', 'a'), h('li', 'b')]),
      h('div', [h('p', { dataPiece: '' }, 'Five.'), h('table', { dataPiece: '', className: ['t'] })]),
    ];
    cutByPiece(content.slice(0, 2), 'en');
    cutFirstByWord(content, 'en');
    return content;
  };
  const kept = (pieces: number, words?: number) => toHtml(keepPieces(sample(), { key: 'k', size: 7, pieces, words }));

  it('leave no trace where all are kept', () => {
    expect(kept(6)).toBe(
      '<p>One two. Three.</p><ul><li>a</li><li>b</li></ul><div><p>Five.</p><table class="t"></table></div>',
    );
    expect(isShortened(sample(), { key: 'k', size: 7, pieces: 6 })).toBe(false);
  });

  it('go from the end, with what held nothing else', () => {
    expect(kept(5)).toBe('<p>One two. Three.</p><ul><li>a</li><li>b</li></ul><div><p>Five.</p></div>');
    expect(kept(3)).toBe('<p>One two. Three.</p><ul><li>a</li></ul>');
    expect(kept(2)).toBe('<p>One two. Three.</p>');
    expect(kept(1)).toBe('<p>One two. </p>');
    expect(isShortened(sample(), { key: 'k', size: 7, pieces: 5 })).toBe(true);
  });

  it('end within the first after a word', () => {
    expect(kept(1, 1)).toBe('<p>One </p>');
    expect(kept(1, 0)).toBe('');
    expect(isShortened(sample(), { key: 'k', size: 7, pieces: 1, words: 1 })).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asWritten, withGaps } from '../../../src/bind/anki/as-written.js';
import { plainText } from '../../../src/bind/anki/plain-text.js';

test.each([
  ['{{ name }}', '<span>{</span>{ name <span>}</span>}'],
  ['{{{', '<span>{</span><span>{</span>{'],
  ['[sound:a.mp3]', '<span>[</span>sound:a.mp3]'],
  ['[anki:tts lang=en]x[/anki:tts]', '<span>[</span>anki:tts lang=en]x<span>[</span>/anki:tts]'],
  ['[[type:Front]]', '<span>[</span>[type:Front]]'],
  ['[latex]x[/latex]', '<span>[</span>latex]x<span>[</span>/latex]'],
  ['[$]x[/$] [$$]y[/$$]', '<span>[</span>$]x<span>[</span>/$] <span>[</span>$$]y<span>[</span>/$$]'],
  [
    String.raw`find \( -name \) \[x\]`,
    String.raw`find <span>\</span>( -name <span>\</span>) <span>\</span>[x<span>\</span>]`,
  ],
  ['<img alt="[sound:x] {{y}}">', '<img alt="&#91;sound:x] &#123;{y&#125;}">'],
  ['<img alt="a > {{b}}">{{c}}', '<img alt="a > &#123;{b&#125;}"><span>{</span>{c<span>}</span>}'],
])('%s is set apart', (html, expected) => {
  expect(asWritten(html)).toBe(expected);
});

test.each([
  [
    String.raw`<span class="tex">\(x^{y^{z}}\)</span>`,
    String.raw`<span class="tex tex2jax_process mathjax_process">\(x^{y^{z} }\)</span>`,
  ],
  [
    String.raw`<span class="tex">\[{{c1::x}}\]</span>`,
    String.raw`<span class="tex tex2jax_process mathjax_process">\[{ {c1::x} }\]</span>`,
  ],
  [
    String.raw`<span class="tex">\([sound:x] [latex] [$]\)</span> \(`,
    String.raw`<span class="tex tex2jax_process mathjax_process">\([{}sound:x] [{}latex] [{}$]\)</span> <span>\</span>(`,
  ],
])('the formula %s stays one, for MathJax to set', (html, expected) => {
  expect(asWritten(html)).toBe(expected);
});

test('a formula ends no gap and begins no hint', () => {
  const html = String.raw`<strong class="gap">as <span class="tex">\(f^{a^{b}}::c\)</span></strong>`;
  const expected = String.raw`{{c1::as <span class="tex tex2jax_process mathjax_process">\(f^{a^{b} }: :c\)</span>}}`;
  expect(withGaps(html)).toEqual({ text: expected, gaps: 1 });
});

test.each(['{a:{b:1}', 'a[0] [x]', '$1 and $2', 'C:\\new', '<p>a</p>', 'a::b'])('%s stays as it is', (html) => {
  expect(asWritten(html)).toBe(html);
});

test('no text says anything to Anki, and every text is shown as it is written', () => {
  const sign = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    'sound:',
    '[type:',
    'latex',
    '$',
    '/',
    '\\',
    '(',
    ')',
    ':',
    'a',
    '<b>',
    '</b>',
    '\u001f',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const html = signs.join('');
      const field = asWritten(html);
      expect(field).not.toMatch(/\{\{|\}\}|\[sound:|\[\[type:|\[\/?latex\]|\[\/?\$\$?\]|\\[()[\]]/);
      expect(field).not.toContain('\u001f');
      expect(plainText(field)).toBe(plainText(html.replaceAll('\u001f', '')));
    }),
  );
});

describe('gaps', () => {
  test('are numbered, each a card', () => {
    const { text, gaps } = withGaps(
      '<p>A <strong class="gap">b</strong> and <strong class="gap"><em>c</em></strong>.</p>',
    );
    expect(text).toBe('<p>A {{c1::b}} and {{c2::<em>c</em>}}.</p>');
    expect(gaps).toBe(2);
  });

  test('end where their element ends, whatever is in it', () => {
    const { text } = withGaps('<strong class="gap">a <strong>b</strong> }} c</strong> <strong>d</strong>');
    expect(text).toBe('{{c1::a <strong>b</strong> <span>}</span><span>}</span> c}} <strong>d</strong>');
  });

  test('end after a brace that is their last sign, not before it', () => {
    const { text } = withGaps('{<strong class="gap">{tag}</strong>} <strong class="gap">a}</strong>');
    expect(text).toBe('{{{c1::{tag<span>}</span>}}} {{c2::a<span>}</span>}}');
  });

  test('are no pictures with covered places', () => {
    expect(withGaps('<strong class="gap">image-occlusion:rect</strong>').text).toBe(
      '{{c1::<span>i</span>mage-occlusion:rect}}',
    );
  });

  test('take colons for no hint', () => {
    const { text } = withGaps('x::y <strong class="gap"><code>std::vector</code></strong>');
    expect(text).toBe('x::y {{c1::<code>std<span>:</span>:vector</code>}}');
  });

  test('that an author writes in Anki’s own signs are none', () => {
    expect(withGaps('<p>{{c1::no}}</p>')).toEqual({ text: '<p><span>{</span>{c1::no<span>}</span>}</p>', gaps: 0 });
  });
});

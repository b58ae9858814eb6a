import { expect, test } from 'vitest';
import { htmlTags } from '../../src/manuscript/html-tags.js';
import { toldOf } from './guide-folder.js';

test.each([
  ['html-element-known', 'A Vec<T>, a <T>,\na Map<K, List<V>> and </V>.\n\n> A\n> <Tabs>B</Tabs>'],
  ['html-element-known', '<script>let a = "<b>"</script>\n\n<font color="red">A</font> <video src="a.mp4"></video>'],
  [
    'html-element-known',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/><text>A</text></svg>\n\nA <svg><rect/></svg> <big>B</big>',
  ],
  ['html-element-known', '<!-- <font> -->\n<div>\n<!-- <a\n--> <center>A</center> <button>B</button>\n</div>'],
  [
    'html-attribute-known',
    '<p style="text-align: center" CLASS=\'x\'>A</p>\n\n- <a href="#key" target=_blank onclick="f()">B</a>',
  ],
  [
    'html-attribute-known',
    '<div align="justify">A</div>\n\n<a id="1 2">B</a> <code class="small">c</code> <hr noshade>',
  ],
  ['html-attribute-known', '<img src="a.png" alt="a" style="width: 50%" srcset="b.png 2x">'],
])('%s: %j', async (rule, body) => {
  expect(await toldOf(rule, body)).toMatchSnapshot();
});

test.each([
  'A <kbd>K</kbd>, H<sub>2</sub>O, <mark>m</mark>, <ruby>漢<rp>(</rp><rt>kan</rt></ruby>, <abbr title="b">a</abbr>.',
  '<details open>\n<summary>A</summary>\n\nB\n\n</details>\n\n<dl><dt>C<dd>D</dl>\n\n<center>E</center>',
  'A `<T>`, \\<T>, &lt;T&gt;, a < b and c > d, <https://example.org/>, 1<2.\n\n```html\n<font style="x">\n```',
  '<table><tr><td align=right colspan="2" rowspan=2>A</td></tr></table>\n\n<a id="place" name="place">B</a>',
  '<img src="a.png" alt="a > b" width="50%" height=40><pre><code class="language-sql">SELECT 1</code></pre>',
])('nothing is told of %j', async (body) => {
  expect(await toldOf(/^html-/, body)).toEqual([]);
});

test('a tag that is never closed ends the search, however many follow it', () => {
  const found = htmlTags(`<b><i a='${"<u b='".repeat(50_001)}`);
  expect(found.map(({ name }) => name)).toEqual(['b']);
});

test('what scripts hold is no tag, whether they end or not', () => {
  expect(htmlTags('<SCRIPT>"<a>"</script><u>').map(({ name, isEnd }) => [name, isEnd])).toEqual([
    ['script', false],
    ['script', true],
    ['u', false],
  ]);
  expect(htmlTags('<title>'.repeat(20_000))).toHaveLength(20_000);
});

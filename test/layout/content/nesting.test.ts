import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { prepareToHast } from '../../../src/layout/content/hast.js';
import { toHtml } from '../../../src/layout/to-html.js';

/** What authors' markup becomes; a tree is that of a reader's own plugin. */
function valid(body: Root | string): string {
  if (typeof body === 'string') return toHtml(prepareToHast()([{ type: 'html', value: body }], 'keys.md').children);
  const plugin = () => (root: Root) => {
    root.children = body.children;
  };
  return toHtml(prepareToHast([plugin])([{ type: 'paragraph', children: [] }], 'keys.md').children);
}

const tree = (...children: ElementContent[]): Root => ({ type: 'root', children });

describe('older HTML', () => {
  test.each([
    ['centred text', '<center>In the middle</center>', '<div class="align-center">In the middle</div>'],
    [
      'fonts',
      '<p><font color="red" size="2">red</font>, <big>big</big>, <tt>code</tt>, <strike>gone</strike></p>',
      '<p><span>red</span>, <span>big</span>, <code>code</code>, <s>gone</s></p>',
    ],
    [
      'columns',
      '<table><tr><th align="right" valign="top" width="9">N</th><td nowrap align="center">1</td></tr></table>',
      '<table><tbody><tr><th class="align-right">N</th><td class="align-center">1</td></tr></tbody></table>',
    ],
    [
      'columns by style',
      '<table><tr><td style="text-align: right; color: red">1</td></tr></table>',
      '<table><tbody><tr><td class="align-right">1</td></tr></tbody></table>',
    ],
    ['aligned paragraphs', '<p align="CENTER">a</p><p align="justify">b</p>', '<p class="align-center">a</p><p>b</p>'],
    [
      'named places',
      '<a name="old-place"></a><p><a name="x" id="y">z</a></p>',
      '<a id="old-place"></a><p><a id="y">z</a></p>',
    ],
    [
      'sizes',
      '<img src="dot.png" width="100%" height="40" border="0" align="left" alt="A dot">',
      '<img src="dot.png" alt="A dot" height="40">',
    ],
    [
      'frames and forms',
      '<form><p>Name <input type="text"> <button>Go</button></p></form><iframe src="https://example.org"></iframe>',
      '<p>Name  </p>',
    ],
    ['unknown elements', '<blink>a <marquee>b</marquee></blink>', 'a b'],
    [
      'inline styles and handlers',
      '<p style="background: url(https://example.org)" onclick="alert(1)">a</p>',
      '<p>a</p>',
    ],
    ['scripts', '<p>a<script>alert(1)</script></p><style>p { color: red }</style>', '<p>a</p>'],
    ['remarks', '<p>a<!-- b -- c ---></p>', '<p>a</p>'],
    [
      'closed details',
      '<details><summary>Answer</summary><p>Yes</p></details>',
      '<details open><summary>Answer</summary><p>Yes</p></details>',
    ],
    [
      'task lists',
      '<ul><li><input type="checkbox" checked> done</li></ul>',
      '<ul><li><input type="checkbox" checked disabled> done</li></ul>',
    ],
  ])('%s', (_, before) => {
    expect(valid(before)).toMatchSnapshot();
  });
});

describe('structure', () => {
  const p = (text: string) => h('p', text);
  test.each([
    [
      'a block ends a paragraph',
      h('p', { id: 'p', className: ['lead'] }, ['a', h('div', 'b'), 'c']),
      '<p class="lead" id="p">a</p><div>b</div><p class="lead">c</p>',
    ],
    [
      'a paragraph of a block alone keeps its id',
      h('p', { id: 'p' }, [h('div', 'b')]),
      '<span id="p"></span><div>b</div>',
    ],
    [
      'emphasis goes into blocks',
      h('em', { id: 'e' }, ['a', p('b'), h('ul', [h('li', 'c')])]),
      '<em id="e">a</em><p><em>b</em></p><ul><li><em>c</em></li></ul>',
    ],
    ['a bare span gives way to blocks', h('span', [p('a')]), '<p>a</p>'],
    [
      'a link may hold blocks',
      h('p', [h('a', { href: 'https://example.org/' }, [h('div', 'a')])]),
      '<a href="https://example.org/"><div>a</div></a>',
    ],
    [
      'no link stands in a link',
      h('a', { href: 'https://example.org/' }, ['a ', h('a', { href: 'https://example.org/b' }, 'b')]),
      '<a href="https://example.org/">a b</a>',
    ],
    ['a heading holds text only', h('h2', [p('a'), p('b')]), '<h2>a b </h2>'],
    ['code keeps its lines', h('pre', [h('div', 'a'), h('div', 'b')]), '<pre>a\nb\n</pre>'],
    ['a list holds items only', h('ul', [p('a'), h('li', 'b'), 'c']), '<ul><li><p>a</p></li><li>b</li><li>c</li></ul>'],
    [
      'items outside a list get one',
      h('div', [h('li', 'a'), h('li', 'b'), p('c')]),
      '<div><ul><li>a</li><li>b</li></ul><p>c</p></div>',
    ],
    ['descriptions without terms are boxes', h('dl', [h('dd', 'a')]), '<div><div>a</div></div>'],
    [
      'strays among descriptions',
      h('dl', [h('dt', 'a'), h('dd', 'b'), p('c')]),
      '<dl><dt>a</dt><dd>b</dd><dd><p>c</p></dd></dl>',
    ],
    [
      'strays of a table stand before it',
      h('table', [p('a'), h('tr', [h('td', 'b'), 'c'])]),
      '<p>a</p><table><tbody><tr><td>b</td><td>c</td></tr></tbody></table>',
    ],
    [
      'head, bodies and foot in order',
      h('table', [
        h('tfoot', [h('tr', [h('td', 'c')])]),
        h('tr', [h('td', 'b')]),
        h('thead', [h('tr', [h('th', 'a')])]),
      ]),
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>c</td></tr></tfoot></table>',
    ],
    ['a table without rows gives way', h('table', [h('caption', 'a')]), '<div>a</div>'],
    [
      'cells outside a row',
      h('table', [h('td', 'a'), h('td', 'b')]),
      '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
    ],
    ['cells outside a table are boxes', h('div', [h('td', { colSpan: 2 }, 'a')]), '<div><div>a</div></div>'],
    [
      'columns with a span hold none',
      h('table', [h('colgroup', { span: 2 }, [h('col')]), h('tr', [h('td', 'a')])]),
      '<table><colgroup span="2"></colgroup><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    [
      'no heading in a header cell',
      h('table', [h('tr', [h('th', [h('h3', 'a')])])]),
      '<table><tbody><tr><th><div>a</div></th></tr></tbody></table>',
    ],
    [
      'a caption in the middle of a figure',
      h('figure', [p('a'), h('figcaption', 'b'), p('c')]),
      '<figure><p>a</p><div>b</div><p>c</p></figure>',
    ],
    ['details without a summary', h('details', [p('a')]), '<div><p>a</p></div>'],
    ['ruby', h('ruby', ['鍵', h('rp', '('), h('rt', 'かぎ'), h('rp', ')')]), '<ruby>鍵<rt>かぎ</rt></ruby>'],
    ['ruby without base', h('ruby', [h('rt', 'かぎ')]), '<span><span>かぎ</span></span>'],
    ['a time that is none', h('time', { dateTime: 'soon' }, 'soon'), '<span>soon</span>'],
    ['a direction that is none', h('bdo', { dir: 'up' }, 'a'), '<span>a</span>'],
  ])('%s', (_, before) => {
    expect(valid(tree(before))).toMatchSnapshot();
  });
});

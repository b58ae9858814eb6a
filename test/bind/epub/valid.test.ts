import type { ElementContent, Root } from 'hast';
import { h, s } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { validDocuments } from '../../../src/bind/epub/valid/index.js';
import { chapter, parsed } from '../books.js';

const pictures = new Map([
  ['dot.png', 'pictures/dot.png'],
  ['two words.png', 'pictures/two-words.png'],
]);

/** A body as it goes into the book, written as HTML. */
function valid(body: Root | string): string {
  const root = typeof body === 'string' ? parsed(body) : body;
  const other = chapter('other.xhtml', '<p id="there">Other</p>');
  const { documents } = validDocuments([chapter('a.xhtml', '', { body: root }), other], pictures);
  const [first] = documents;
  if (!first) throw new Error('expected a document');
  return unified().use(rehypeStringify, { allowDangerousCharacters: true }).stringify(first.body);
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
      '<img src="pictures/dot.png" width="100%" height="40" border="0" align="left" alt="A dot">',
      '<img src="pictures/dot.png" alt="A dot" height="40">',
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
  ])('%s', (_, before, after) => {
    expect(valid(before)).toBe(after);
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
  ])('%s', (_, before, after) => {
    expect(valid(tree(before))).toBe(after);
  });
});

describe('ids', () => {
  test.each([
    [
      'are names',
      '<p id="4-2">a</p><p id="two words">b</p><p id="größe">c</p>',
      '<p id="id-4-2">a</p><p id="two-words">b</p><p id="größe">c</p>',
    ],
    [
      'are unique',
      '<p id="a">1</p><p id="a">2</p><p id="a-2">3</p>',
      '<p id="a">1</p><p id="a-2">2</p><p id="a-2-2">3</p>',
    ],
    ['are followed by links', '<p id="4-2">a</p><a href="#4-2">b</a>', '<p id="id-4-2">a</p><a href="#id-4-2">b</a>'],
    [
      'are followed by labels',
      '<h2 id="1">a</h2><div aria-labelledby="1 gone">b</div><div aria-describedby="gone">c</div>',
      '<h2 id="id-1">a</h2><div aria-labelledby="id-1">b</div><div>c</div>',
    ],
  ])('%s', (_, before, after) => {
    expect(valid(before)).toBe(after);
  });
});

describe('links', () => {
  test.each([
    ['to a place of another chapter', 'other.xhtml#there', 'href="other.xhtml#there"'],
    ['to another chapter', 'other.xhtml', 'href="other.xhtml"'],
    ['to a place that is not there', 'other.xhtml#gone', ''],
    ['to a file that is not there', 'chapter-2.md', ''],
    ['to a file of the machine', 'file:///etc/passwd', ''],
    ['to code', 'javascript:alert(1)', ''],
    ['to data', 'data:text/html,a', ''],
    ['to the web', 'https://example.org/a?b=c#d', 'href="https://example.org/a?b=c#d"'],
  ])('%s', (_, href, attribute) => {
    const before = tree(h('a', { href, role: 'doc-noteref' }, 'a'));
    const role = attribute === '' ? '' : ' role="doc-noteref"';
    expect(valid(before)).toBe(`<a${role}${attribute === '' ? '' : ` ${attribute}`}>a</a>`);
  });
});

describe('pictures', () => {
  test.each([
    ['of the book', 'pictures/dot.png', '<img src="pictures/dot.png" alt="A dot">'],
    ['under a name that is escaped', 'pictures/two%20words.png', '<img src="pictures/two-words.png" alt="A dot">'],
    ['that are not there', 'pictures/100%.png', 'A dot'],
    ['of the web', 'https://example.org/dot.png', 'A dot'],
    ['without an address', '', 'A dot'],
  ])('%s', (_, src, after) => {
    expect(valid(tree(h('img', { src, alt: 'A dot' })))).toBe(after);
  });

  test('always have a text alternative, if an empty one', () => {
    expect(valid(tree(h('img', { src: 'pictures/dot.png' })))).toBe('<img src="pictures/dot.png" alt="">');
    expect(valid(tree(h('p', h('img', { src: 'gone.png' }))))).toBe('<p></p>');
  });
});

describe('attributes', () => {
  test('languages are canonical and said twice, as XML wants it', () => {
    expect(valid(tree(h('p', { lang: 'pt_br' }, 'a'), h('p', { lang: 'no such language' }, 'b')))).toBe(
      '<p lang="pt-BR" xml:lang="pt-BR">a</p><p>b</p>',
    );
  });

  test('what the layout says stays', () => {
    const note = h(
      'aside',
      { id: 'n', epubType: 'footnote', role: 'doc-footnote', dataNote: 'a', className: ['note'] },
      'a',
    );
    expect(valid(tree(note))).toBe(
      '<aside class="note" id="n" role="doc-footnote" epubType="footnote" data-note="a">a</aside>',
    );
  });

  test('roles that nobody knows go', () => {
    expect(valid(tree(h('p', { role: 'wizard' }, 'a')))).toBe('<p>a</p>');
  });
});

test('characters that XML does not know go', () => {
  expect(valid(tree(h('p', { title: 'a\u0000b' }, 'a\u0007b\uFFFEc\uD800d\u{1F600}')))).toBe(
    '<p title="ab">abcd\u{1F600}</p>',
  );
});

describe('drawings in the text', () => {
  test('only draw', () => {
    const svg = s('svg', { viewBox: '0 0 9 9', onLoad: 'alert(1)' }, [
      s('script', 'alert(1)'),
      s('foreignObject', [h('p', 'a')]),
      s('linearGradient', { id: '1' }),
      s('rect', { fill: 'url(#1)' }),
      s('use', { href: '#1' }),
      s('use', { href: '#gone' }),
      s('use', { href: 'https://example.org/#x' }),
      s('rect', { fill: 'url(https://example.org/)', style: 'fill: red', width: 9 }),
      s('rect', { fill: 'url("#g")' }),
      s('title', 'A drawing'),
    ]);
    expect(valid(tree(h('p', svg)))).toBe(
      '<p><svg viewBox="0 0 9 9"><linearGradient id="id-1"></linearGradient><rect fill="url(#id-1)"></rect><use href="#id-1"></use><use></use><use></use><rect width="9"></rect><rect fill="url(&#x22;#g&#x22;)"></rect><title>A drawing</title></svg></p>',
    );
  });

  test('hold no animation', () => {
    expect(valid(tree(h('p', ['a', s('svg', [s('animate', { onBegin: 'x' })])])))).toBe('<p>a<svg></svg></p>');
  });
});

import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { packageFiles, zipPackage } from '../../../src/bind/index.js';
import { prepareToHast } from '../../../src/layout/content/hast.js';
import { countNotes } from '../../../src/layout/content/notes.js';
import { renderContent } from '../../../src/layout/content/render-content.js';
import { toHtml } from '../../../src/layout/to-html.js';
import { contextOf } from '../../layout/contexts.js';
import { needs } from '../../support/tools.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';
import { bookOf, chapter, parsed, picture } from '../books.js';
import { debianEpubcheck, portedEpubcheck } from '../checkers.js';

const names = [
  ...[
    'a',
    'a',
    'abbr',
    'address',
    'article',
    'aside',
    'b',
    'bdo',
    'blockquote',
    'br',
    'caption',
    'center',
    'code',
    'col',
  ],
  ...[
    'colgroup',
    'dd',
    'dd',
    'del',
    'details',
    'dfn',
    'dir',
    'div',
    'dl',
    'dl',
    'dt',
    'dt',
    'em',
    'figcaption',
    'figure',
  ],
  ...[
    'font',
    'footer',
    'h2',
    'h3',
    'header',
    'hr',
    'i',
    'img',
    'input',
    'ins',
    'li',
    'li',
    'main',
    'nav',
    'ol',
    'p',
    'p',
  ],
  ...[
    'pre',
    'q',
    'ruby',
    'rt',
    'rp',
    'section',
    'span',
    'strike',
    'strong',
    'summary',
    'table',
    'table',
    'tbody',
    'td',
  ],
  ...['td', 'tfoot', 'th', 'thead', 'time', 'tr', 'tr', 'tt', 'ul', 'ul', 'video', 'form', 'math', 'blink', 'object'],
];

const voids = new Set(['br', 'col', 'hr', 'img', 'input']);

const attributes = fc.record(
  {
    id: fc.constantFrom('x', 'y', '4-2', 'two words', 'größe', ''),
    name: fc.constantFrom('x', 'n', '#'),
    className: fc.constantFrom(['a'], ['b', 'c']),
    align: fc.constantFrom('left', 'right', 'center', 'justify', 'bogus'),
    vAlign: fc.constant('top'),
    width: fc.constantFrom('100%', '40', 40, '-1', '40px'),
    border: fc.constant(0),
    href: fc.constantFrom(
      '#x',
      '#missing',
      'chapter.xhtml#y',
      'other.md',
      'https://example.org/a|b',
      'javascript:alert(1)',
      'http://{h}/',
      '',
    ),
    src: fc.constantFrom('pictures/dot.png', 'https://example.org/x.png', 'pictures/gone.png', ''),
    alt: fc.constantFrom('A dot', ''),
    start: fc.constantFrom('5', 'five', 998),
    type: fc.constantFrom('checkbox', 'a', 'disc', 'text'),
    colSpan: fc.constantFrom('2', '0', 'many'),
    scope: fc.constantFrom('col', 'nope'),
    open: fc.boolean(),
    dir: fc.constantFrom('rtl', 'up', 'AUTO'),
    lang: fc.constantFrom('de', 'pt_BR', 'not a language'),
    dateTime: fc.constantFrom('2026-01-01', 'soon'),
    style: fc.constantFrom('color: red', 'text-align: right', 'background: url(https://example.org/)'),
    onClick: fc.constant('alert(1)'),
    title: fc.constantFrom('A title', '\u0001'),
    dataNote: fc.constant('n'),
    ariaLabelledBy: fc.constantFrom('x', 'missing'),
    cite: fc.constant('https://example.org/ '),
    span: fc.constantFrom('2', 'x'),
    'bad"name': fc.constant('x'),
  },
  { requiredKeys: [] },
);

const text = fc.constantFrom('word', ' ', '\n', ' a & b < c ', 'bell \u0007', '\uFFFF', '漢字');

const { node } = fc.letrec<{ node: ElementContent; element: Element }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text.map((value): ElementContent => ({ type: 'text', value })),
    fc.constant<ElementContent>({ type: 'comment', value: 'hidden -- remark --' }),
    tie('element'),
    tie('element'),
  ),
  element: fc
    .record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom(...names),
      properties: attributes,
      children: fc.array(tie('node'), { maxLength: 5 }),
    })
    .map((element) => (voids.has(element.tagName) ? { ...element, children: [] } : element)) as fc.Arbitrary<Element>,
}));

const body: fc.Arbitrary<Root> = fc
  .array(node, { minLength: 1, maxLength: 4 })
  .map((children) => ({ type: 'root', children }));

const runs = { seed: Number(process.env.FUZZ_SEED ?? 20260301), numRuns: Number(process.env.FUZZ_RUNS ?? 200) };
const bodies = fc.sample(body, runs);
const edition = await editionOfWritten({
  files: {
    's.md': sectionHead('s') + question('What?', 'It. <a id="x"></a> ![A dot](pictures/dot.png)'),
    'pictures/dot.png': picture('dot.png').bytes,
  },
});

/** What becomes of a text that holds such markup, written as HTML by an author or made by a reader's own plugin. */
function bodyOf(root: Root, way: 'HTML' | 'plugin'): Root {
  const content: RootContent[] =
    way === 'HTML' ? [{ type: 'html', value: toHtml(root.children) }] : [{ type: 'paragraph', children: [] }];
  const plugin = () => (tree: Root) => {
    tree.children = structuredClone(root.children);
  };
  const setting = {
    ...contextOf(edition, 'package'),
    toHast: prepareToHast(way === 'HTML' ? [] : [plugin]),
    pictureUrl: () => 'pictures/dot.png',
    href: () => '#x',
  };
  const flow = { file: 's.md', notes: countNotes('s', new Map()), leastHeading: 3 as const };
  return { type: 'root', children: renderContent(content, setting, flow) };
}

/** Many chapters of random markup in one book, since a run of the checker costs more than what it checks. */
function bookOfAll(way: 'HTML' | 'plugin') {
  const chapters = bodies.map((root, at) =>
    chapter(at === 0 ? 'chapter.xhtml' : `chapter-${at}.xhtml`, '', { body: bodyOf(root, way) }),
  );
  return bookOf(chapters, { pictures: new Map([['dot.png', picture('dot.png')]]) });
}

describe.each(['HTML', 'plugin'] as const)('markup of any kind, from %s, becomes valid', (way) => {
  const book = bookOfAll(way);

  test('in the ported checker', async () => {
    expect(await portedEpubcheck(zipPackage(packageFiles(book)))).toEqual([]);
  }, 60_000);

  needs('epubcheck')(
    'in Debian’s epubcheck',
    async () => {
      expect(await debianEpubcheck(zipPackage(packageFiles(book)))).toEqual([]);
    },
    120_000,
  );

  test('and loses no text of what it holds, nor gains any', () => {
    // What lists of tasks and abbreviations gain: boxes, and their titles written out.
    const ownText = (value: string) => sorted(value.replace(/[☐☑]| \(A title\)/g, ''));
    expect(book.documents.map(({ body: each }) => ownText(textOf(each)))).toEqual(
      bodies.map((root) => letters(way === 'HTML' ? parsed(toHtml(root.children)) : root)),
    );
  });
});

/** The letters that a reader must still find; the order may change, for strays of a table stand before it. */
function letters(root: Root | Element): string {
  const parts = root.children.map((child) => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element') return '';
    const isLost = child.tagName === 'img' && child.properties.src !== 'pictures/dot.png';
    if (isLost) return String(child.properties.alt ?? '');
    return letters(child);
  });
  return sorted(parts.join(''));
}

const sorted = (value: string) => [...value.replace(/\s/g, '')].sort().join('');

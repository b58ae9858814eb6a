import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PageMap, PrintBook } from '../../src/guide/book.js';
import { meta } from './documents.js';

const resolve = createRequire(import.meta.url).resolve;

/** A static font as a `data:` address. */
function fontFace(family: string, weight: number, file: string): string {
  const base64 = readFileSync(resolve(file)).toString('base64');
  return `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(data:font/woff2;base64,${base64}) }`;
}

const serif = '@fontsource/source-serif-4/files/source-serif-4-latin';
const mono = '@fontsource/source-code-pro/files/source-code-pro-latin';

/** Emoji in outline, as a book carries them: each of the package's files has some. */
const emoji = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((part) =>
  fontFace(`E${part}`, 400, `@fontsource/noto-emoji/files/noto-emoji-${part}-400-normal.woff2`),
);

/** Fonts and pages as books have them: a cover without a folio, roman front matter, a decimal body, running heads. */
const css = `
${fontFace('Text', 400, `${serif}-400-normal.woff2`)}
${fontFace('Text', 600, `${serif}-600-normal.woff2`)}
${fontFace('Mono', 400, `${mono}-400-normal.woff2`)}
${emoji.join('\n')}
body { font: 11pt/1.4 Text, ${emoji.map((_, part) => `E${part}`).join(', ')}; margin: 0; counter-reset: fp bp; font-synthesis: none }
code, pre { font-family: Mono }
@page { size: 148mm 210mm; margin: 20mm }
@page front { counter-increment: fp; @bottom-center { content: "[" counter(fp, lower-roman) "]"; font: 9pt Text } }
@page main {
  counter-increment: bp;
  @bottom-center { content: "[" counter(bp) "]"; font: 9pt Text }
  @top-left { content: "Running: Result<T, E> & more"; font: 600 9pt Text }
}
.cover { page: cover } .front { page: front } .main { page: main }
.front, .main, .new-page { break-before: page }
`;

/** Titles that have been seen to lose characters on their way into a PDF. */
const hardTitles = ['What is Result<T, E>?', 'Why `a < b && b > c`, R&D &amp; more?', 'Rockets 🚀, tests 🧪 and ✅'];

export interface SampleQuestion {
  readonly anchor: string;
  readonly title: string;
}

/** 40 questions: with anchors beyond ASCII, and titles of all kinds. */
export const questions: readonly SampleQuestion[] = Array.from({ length: 40 }, (_, index) => ({
  anchor: index === 7 ? 'größe-键' : `q-${index + 1}`,
  title: hardTitles[index] ?? `Question number ${index + 1} of them all?`,
}));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function contents(pages: PageMap | undefined): string {
  return questions
    .map(({ anchor, title }) => {
      const folio = pages?.get(anchor) ?? '';
      return `<li><a href="#${anchor}">${escaped(title)}</a> <b style="display: inline-block; width: 4em">{<span data-page="${anchor}">${folio}</span>}</b></li>`;
    })
    .join('');
}

function question({ anchor, title }: SampleQuestion, index: number): string {
  const text = 'Sorting is a thing that everybody has to do at some time. '.repeat(3 + (index % 11) * 4);
  return `<section><h2 id="${anchor}">${escaped(title)}</h2><p>${text}<a href="#note-${index}" role="doc-noteref">n</a></p>
    <ol><li>one</li><li><p>two</p></li></ol>
    <table><thead><tr><th>n</th><th>n²</th></tr></thead><tbody><tr><td>2</td><td>4</td></tr></tbody></table>
    <pre><code>a !== b &amp;&amp; c &gt;= d</code></pre>
    <aside role="complementary" id="note-${index}"><p>A note <a href="https://example.org/sort?n=${index}&amp;m=1">with a source</a></p></aside></section>`;
}

/** A whole document with the sample's styles. */
export function page(body: string, head = ''): string {
  const start = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title>';
  return `${start}<style>${css}</style>${head}</head><body>${body}</body></html>`;
}

/** A small book with everything that the press looks after. */
export const sampleBook: PrintBook = {
  meta,
  html: (pages) =>
    page(
      `<div class="cover" id="cover"><h1>Sorting</h1><a href="#cover">Cover</a> <a href="#contents">Contents</a> <a href="#main">Start</a></div>
      <div class="front" id="contents"><h1>Contents</h1><ol>${contents(pages)}</ol></div>
      <div class="main" id="main">${questions.map(question).join('')}</div>`,
    ),
  outline: [
    { title: 'Contents', anchor: 'contents', children: [] },
    {
      title: 'Sorting',
      anchor: 'main',
      children: questions.map(({ anchor, title }) => ({ anchor, title, children: [] })),
    },
  ],
  ranges: [
    { anchor: 'cover', style: 'none' },
    { anchor: 'contents', style: 'roman' },
    { anchor: 'main', style: 'decimal' },
  ],
};

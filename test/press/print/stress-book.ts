import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PageDesign, PrintBook } from '../../../src/guide/book.js';
import type { Paper } from '../../../src/guide/paper.js';
import { meta } from '../documents.js';

const resolve = createRequire(import.meta.url).resolve;
const fontFace = (family: string, file: string): string => {
  const base64 = readFileSync(resolve(file)).toString('base64');
  return `@font-face { font-family: ${family}; src: url(data:font/woff2;base64,${base64}) }`;
};

/** Content of 370 by 480 pixels. */
export const stressPaper: Paper = { name: 'stress', width: 130, height: 160 };
const margin = { side: (130 - (370 * 25.4) / 96) / 2, top: 16 };
const height = 480;

export const pageCss = `@page { size: 130mm 160mm; margin: ${margin.top}mm ${margin.side}mm calc(160mm - ${margin.top}mm - ${height}px) }`;

const css = `
${fontFace('Text', '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2')}
${fontFace('Mono', '@fontsource/source-code-pro/files/source-code-pro-latin-400-normal.woff2')}
${fontFace('Hebrew', '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2')}
* { margin: 0; padding: 0; box-sizing: border-box }
body { font: 10pt/18px Text, Hebrew; width: 370px; orphans: 2; widows: 2; font-synthesis: none }
p + p { text-indent: 12px }
ul, pre, table, .box { margin: 9px 0 }
ul { padding-inline-start: 18px }
h2 { font-size: 14pt; line-height: 24px; font-weight: 400; margin-bottom: 12px; break-after: avoid }
h3 { font-size: 12pt; line-height: 24px; font-weight: 400; margin-top: 18px; break-after: avoid; break-inside: avoid }
pre { font: 8pt/15px Mono; white-space: pre-wrap }
.line { display: block }
table { border-collapse: collapse; width: 100% }
td, th { font-weight: 400; text-align: start; border-bottom: 1px solid; padding: 2px 0 }
thead, tr { break-inside: avoid }
.box { position: relative; background: #eee; padding: 9px; box-decoration-break: clone }
.tall { display: inline-block; width: 10px; height: 44px }
sup { font-size: 7pt; line-height: 0 }
.flow { break-before: page; position: relative }
.notes { position: absolute; width: 370px; visibility: hidden }
.foot { visibility: visible; border-top: 1px solid; padding-top: 4px }
ol { list-style: none }
.note { font-size: 8pt; line-height: 14px; break-inside: avoid }
.note + .note { margin-top: 3px }
.columns { columns: 2; column-gap: 10px; margin: 9px 0; list-style: none }
.measuring .columns { display: flow-root; columns: auto; width: 180px }
.columns li { break-inside: avoid }
.page-start { break-before: page }
.column-start { break-before: column }
.break-mark { display: block; height: 0 }
.page-top { margin-top: 0 !important }
.blank-page { height: 0; break-before: page }
.box-broken { z-index: 0; background: none !important }
.box-ground { position: absolute; z-index: -1; inset-inline: 0; display: block; background: #eee }
${pageCss}`;

/** Words that nobody else says, in order: `a1.1 a1.2 …`. */
const words = (name: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${name}.${at + 1}`).join(' ');

const reference = (flow: string, number: number): string =>
  `<sup class="note-ref"><a href="#note-${flow}-${number}" id="ref-${flow}-${number}">${number}</a></sup>`;

/** A question with all that makes pages hard: long texts and code, tables, boxes, uneven lines, both directions. */
function question(flow: string, at: number): string {
  const name = `${flow}${at}`;
  const lines = Array.from(
    { length: 3 + ((at * 7) % 40) },
    // One in three goes on in a second row.
    (_, line) => `<span class="line">${words(`${name}c${line}`, line % 3 === 0 ? 12 : 1)}</span>`,
  );
  const rows = Array.from(
    { length: 2 + ((at * 5) % 26) },
    (_, row) => `<tr><td>${name}t.${row + 1}</td><td>cell</td></tr>`,
  );
  const items = Array.from({ length: 3 + (at % 5) }, (_, item) => `<li>${words(`${name}i${item}`, 12)}</li>`);
  return `<article class="question" id="${name}"><h3>${words(`${name}h`, 2)}</h3>
<p>${words(`${name}p`, 40 + ((at * 37) % 160))}${reference(flow, at * 2 + 1)} ${words(`${name}q`, 30)}:</p>
<ul>${items.join('')}</ul>
<p>${words(`${name}r`, 20)} <span class="tall"></span> ${words(`${name}s`, 30)} <em>${words(`${name}e`, 14)}</em></p>
<pre><code>${lines.join('')}</code></pre>
<p dir="rtl">שלום ${words(`${name}u`, 30)} עולם</p>
<table><thead><tr><th>Name</th><th>Value</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<div class="box"><p>${words(`${name}x`, 30 + ((at * 11) % 60))}</p><ul>${items.join('').replaceAll(`${name}i`, `${name}y`)}</ul><p>${words(`${name}z`, 20)}</p></div>
<p>${words(`${name}w`, 25)}${reference(flow, at * 2 + 2)}</p></article>`;
}

const note = (flow: string, number: number): string =>
  `<li class="note" id="note-${flow}-${number}"><a href="#ref-${flow}-${number}">${number}</a> ${words(`${flow}n${number}`, number === 7 ? 200 : 3 + ((number * 13) % 60))}</li>`;

export const flows = ['a', 'b', 'c'];
const questionsOf = 9;

function flowOf(name: string): string {
  const questions = Array.from({ length: questionsOf }, (_, at) => question(name, at));
  const notes = Array.from({ length: questionsOf * 2 }, (_, at) => note(name, at + 1));
  return `<section class="flow" id="${name}"><h2>${words(`${name}title`, 3)}</h2><div class="holder">${questions.join('')}</div><div class="notes"><ol class="note-list">${notes.join('')}</ol></div></section>`;
}

/** Entries in two columns, twice, each between texts; notes in all of them. */
function indexFlow(): string {
  const entries = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => {
      const ref = at % 9 === 4 ? reference('d', Number(name.charAt(1)) * 20 + (at + 5) / 9) : '';
      return `<li>${words(`${name}_${at}`, 1 + ((at * 7) % 9))}${ref}</li>`;
    }).join('');
  const text = (name: string, number: number) =>
    `<p>${words(`${name}v`, 50)}${reference('d', number)}</p><p>${words(`${name}w`, 40)}</p>`;
  const notes = indexNotes.map((number) => note('d', number));
  return `<section class="flow" id="d"><h2>${words('dtitle', 2)}</h2><div class="holder">${text('d1', 1)}<ul class="columns">${entries('d1', 90)}</ul>${text('d2', 2)}<div><ul class="columns">${entries('d2', 23)}</ul></div>${text('d3', 3)}</div><div class="notes"><ol class="note-list">${notes.join('')}</ol></div></section>`;
}
/** Numbers of its notes in the order in which they are referred to: in a column those of 20 and more. */
const indexNotes = [1, ...Array.from({ length: 10 }, (_, at) => 21 + at), 2, 41, 42, 43, 3];

const contents = flows
  .flatMap((name) => Array.from({ length: questionsOf }, (_, at) => `${name}${at}`))
  .map((anchor) => `<li><a href="#${anchor}">to ${anchor}</a> <span data-page="${anchor}">00</span></li>`)
  .join('');

/** All words of the flows in the order of the source, notes after the block of their reference aside. */
export const sourceWords: readonly string[] = [...flows.map(flowOf), indexFlow()]
  .flatMap((flow) => [
    ...flow
      .replace(/<div class="notes">.*$/s, '')
      .replace(/<[^>]*>/g, ' ')
      .matchAll(/\S+\.\d+/g),
  ])
  .map(([word]) => word.replace(/:$/, ''));

const design: PageDesign = {
  width: 370,
  height,
  line: 18,
  footAbove: 12,
  footGap: 3,
  marks: {
    flow: '.flow',
    aligned: '.flow > p, .question > p',
    edged: 'table, figure, pre',
    rising: 'math, rt',
    question: '.question',
    part: '.box',
    entry: 'li',
    label: '.label',
    hanging: '.label',
    box: '.box',
    figure: 'figure',
    codeLine: '.line',
    columns: '.columns',
    reference: '.note-ref a',
    raised: '.note-ref',
    notes: '.notes',
    noteList: '.note-list',
    note: '.note',
    footHolder: '.question, .holder',
  },
  hasFeet: true,
  sides: 'two',
  openers: 'next',
  sections: flows,
  titles: new Map(),
  rules: () => pageCss,
};

/**
 * A book that is hard to break into pages.
 *
 * @param style - Further style, to plant faults with.
 */
export function stressBook(style = '', part: Partial<PageDesign> = {}): PrintBook {
  const head = `<meta charset="utf-8"><title>Stress</title><style>${css}${style}</style><style id="page-rules"></style>`;
  const body = `<div id="cover">${['cover', 'contents', ...flows, 'd'].map((id) => `<a href="#${id}">.</a>`).join('')}</div><section class="flow" id="contents"><h2>Contents</h2><ol>${contents}</ol></section>${flows.map(flowOf).join('')}${indexFlow()}`;
  return {
    meta,
    html: () => `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    outline: [
      { title: 'Contents', anchor: 'contents', children: [] },
      ...flows.map((name) => ({
        title: name,
        anchor: name,
        children: Array.from({ length: questionsOf }, (_, at) => ({
          title: `${name}${at}`,
          anchor: `${name}${at}`,
          children: [],
        })),
      })),
      { title: 'd', anchor: 'd', children: [] },
    ],
    ranges: [
      { anchor: 'cover', style: 'none' },
      { anchor: 'contents', style: 'roman' },
      { anchor: 'a', style: 'decimal' },
    ],
    pages: { ...design, ...part },
  };
}

/** Ids of all notes, each with that of its only reference. */
export const notesOf: readonly { readonly note: string; readonly reference: string }[] = [
  ...flows.flatMap((name) => Array.from({ length: questionsOf * 2 }, (_, at) => `${name}-${at + 1}`)),
  ...indexNotes.map((number) => `d-${number}`),
].map((name) => ({ note: `note-${name}`, reference: `ref-${name}` }));

/** Those that are taller than two fifths of a page. */
export const tallNotes: readonly string[] = flows.map((name) => `note-${name}-7`);

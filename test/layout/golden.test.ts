import { describe, expect, it } from 'vitest';
import { defaultPaper } from '../../src/guide/paper.js';
import { usualBook } from '../../src/layout/book-options.js';
import { renderPrintBook, renderWebPage } from '../../src/layout/index.js';
import { lines, markup } from '../support/markup-lines.js';
import { editionOf } from '../support/set-pages.js';
import { editionOfWritten, squareSvg } from '../support/written-guide.js';
import { media, sectionHtml } from './contexts.js';

const look = { theme: 'classic', version: '0.0.0' };

const answer = `---
id: s
title: Kinds & "signs"
---

An introduction with a note.[^a]

## What is \`a < b\`, and *why*?

\`mid\` \`#q\` \`one\` \`two\`

The short answer.[^a][^b]

It goes on; see [the other](#other).

\`\`\`redis-cli
> GET a
"b"
\`\`\`

| Left | Right |
| :--- | ---: |
| a | 1 |

![a square](square.svg)

### Trap: it *looks* easy

It is not.

### Why it is asked

To see.

### Follow-up: And then?

1. one
2. two

[^a]: [A book](https://example.org/a)
[^b]: A note.

## Another?

\`hard\` \`#other\` \`reviewed:2026-09-14\`

Yes.
`;

describe('a section with one question of every part', () => {
  it.each(media)('is set like this: %s', async (medium) => {
    const edition = await editionOfWritten({ files: { 's.md': answer, 'square.svg': squareSvg } });
    await expect(lines(sectionHtml(edition, medium))).toMatchFileSnapshot(`golden/section.${medium}.html`);
  });
});

describe('a whole small guide', () => {
  it('is this page', async () => {
    const html = await renderWebPage(await editionOf('test/fixtures/tea'), look);
    await expect(lines(markup(html))).toMatchFileSnapshot('golden/tea.web.html');
  });

  it('is printed from this document', async () => {
    const { html } = await renderPrintBook(await editionOf('test/fixtures/tea'), { ...look, paper: defaultPaper });
    await expect(lines(markup(html(undefined)))).toMatchFileSnapshot('golden/tea.print.html');
  });

  it.each(['section', 'back'] as const)('is printed from this one, with answers and notes at the %s', async (place) => {
    const book = { ...usualBook, answers: place, notes: place };
    const { html, outline } = await renderPrintBook(await editionOf('test/fixtures/tea'), {
      ...look,
      paper: defaultPaper,
      book,
    });
    const text = `${JSON.stringify(outline, undefined, 1)}\n${lines(markup(html(undefined)))}`;
    await expect(text).toMatchFileSnapshot(`golden/tea.print.answers-${place}.html`);
  });

  it('is the same, sign by sign, whenever it is set', async () => {
    const edition = await editionOf('test/fixtures/tea');
    expect(await renderWebPage(edition, look)).toBe(await renderWebPage(await editionOf('test/fixtures/tea'), look));
    const [one, two] = [
      await renderPrintBook(edition, { ...look, paper: defaultPaper }),
      await renderPrintBook(edition, { ...look, paper: defaultPaper }),
    ];
    expect(one.html(undefined)).toBe(two.html(undefined));
  });
});

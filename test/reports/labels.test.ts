import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPaper, parsePaper } from '../../src/guide/paper.js';
import { renderPrintBook } from '../../src/layout/index.js';
import { openPress, type Press } from '../../src/press/index.js';
import { type Page, type Run, readPages } from '../support/pdf-pages.js';
import { bodyOf } from '../support/printed-book.js';
import { editionOfWritten, sectionHead } from '../support/written-guide.js';

/** So many lines before what is looked at that it stands at every height of a page once. */
const heights = Array.from({ length: 24 }, (_, at) => at + 14);

const listing = (lines: number, word: string): string =>
  `\`\`\`text\n${Array.from({ length: lines }, (_, at) => `${word} ${at + 1}`).join('\n')}\n\`\`\``;

/** Reports N23 and N24: labels in the margin beside what one line, or a block of code, begins. */
const section = (height: number): string => `${sectionHead(`s${height}`)}
## What fills the page in ${height}?

\`easy\` \`#fill-${height}\`

A listing.

${listing(height, `filler${height}`)}

Then a sentence.

### Trap: It is long

Longer than a page, and long enough to run over the end of its line, as sentences do when nobody stops them at the margin in time, and so on.

### Why it is asked

To see a label in the margin, W${height}.

### Follow-up: Where is its label, F${height}?

On the same line.

## And the code?

\`easy\` \`#code-${height}\`

A list.

${Array.from({ length: height % 13 }, (_, at) => `- item ${at + 1}`).join('\n')}

${listing(7, `block${height}`)}
`;

const hasWord = (page: Page, word: string): boolean => page.runs.some(({ text }) => text.includes(word));
const near = (a: Run, b: Run): boolean => Math.abs(a.bottom - b.bottom) < 2;

let press: Press;

beforeAll(async () => {
  press = await openPress({ env: process.env });
});
afterAll(async () => press.close());

describe.each(['a4', 'a5'])('a label on %s', (name) => {
  let pages: readonly Page[];

  beforeAll(async () => {
    const edition = await editionOfWritten({
      config: { sections: `[${heights.map((height) => `s${height}`).join(', ')}]` },
      files: Object.fromEntries(heights.map((height) => [`s${height}.md`, section(height)])),
    });
    const paper = parsePaper(name) ?? defaultPaper;
    const book = await renderPrintBook(edition, { paper, theme: 'classic', version: '0.0.0' });
    const { bytes, unplanned } = await press.print(book, { paper });
    expect(unplanned).toBeUndefined();
    pages = await readPages(bytes);
  }, 120_000);

  it.each(heights)('stands on the page of what it names, after %i lines', (height) => {
    const [asked, first] = [`W${height}.`, `block${height} 1`].map((word) => pages.find((page) => hasWord(page, word)));
    expect(asked && bodyOf(asked).some(({ text }) => /^why it is/i.test(text.trim()))).toBe(true);
    expect(first && bodyOf(first).some(({ text }) => /^example$/i.test(text.trim()))).toBe(true);
  });

  it('is printed over no other', () => {
    const labels = (page: Page) =>
      bodyOf(page).filter(({ text }) => /^(?:example|trap|why it is asked|follow-up)$/i.test(text.trim()));
    for (const page of pages) {
      const over = labels(page).filter((label) => labels(page).some((other) => other !== label && near(label, other)));
      expect(over).toEqual([]);
    }
  });
});

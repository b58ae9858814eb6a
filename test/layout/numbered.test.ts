import { describe, expect, it } from 'vitest';
import { countNotes } from '../../src/layout/content/notes.js';
import { renderContent } from '../../src/layout/content/render-content.js';
import { besideBookMedium } from '../../src/layout/render/media.js';
import { toHtml } from '../../src/layout/to-html.js';
import { attribute, elements, hasClass, readHtml, textOf } from '../support/trees.js';
import { editionOfWritten, question, sectionHead, squareSvg } from '../support/written-guide.js';
import { contextOf, type Medium } from './contexts.js';

const blocks =
  '![a square](square.svg "A square"){#fig-x width=50%}\n\n```math {#eq-x}\na = b\n```\n\n| a |\n| - |\n| 1 |\n\nTable: What `it` costs {#tbl-x}';

const guide = {
  files: {
    's.md':
      sectionHead('s') +
      question('One?', `Yes.\n\n![a](square.svg "First")\n\n${blocks}`, '`easy` `#one`') +
      question(
        'Two?',
        'Yes.\n\n[Figure](#fig-x), [figure](#fig-x), [](#fig-x), [Equation](#eq-x), [the square](#fig-x)',
        '`easy` `#two`',
      ),
    'square.svg': squareSvg,
  },
};

/** The second question's references in a medium, and the blocks of the first. */
async function rendered(
  medium: Medium,
  { questions, pages, alone }: { questions?: string[]; pages?: Map<string, string>; alone?: string } = {},
) {
  const edition = await editionOfWritten(guide, questions ? { questions } : {});
  const usual = contextOf(edition, medium);
  const context = pages ? { ...usual, medium: besideBookMedium(pages) } : usual;
  const [one, two] = edition.guide.sections[0]?.questions ?? [];
  const render = (content = one?.explanation ?? []) =>
    readHtml(
      toHtml(
        renderContent(content, context, { file: 's.md', notes: countNotes('s', new Map()), leastHeading: 4, alone }),
      ),
    );
  return { one: render(), two: render(two?.explanation) };
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ').trim();

describe('a reference to a numbered block', () => {
  it.each<[Medium, string]>([
    ['print', 'Figure 2, p. ?, figure 2, p. ?, Figure 2, p. ?, Equation 1, p. ?, the square → Figure 2, p. ?'],
    ['web', 'Figure 2, figure 2, Figure 2, Equation 1, the square'],
    ['package', 'Figure 2, figure 2, Figure 2, Equation 1, the square'],
    ['sheet', 'Figure 2 → 1.1, figure 2 → 1.1, Figure 2 → 1.1, Equation 1 → 1.1, the square → 1.1'],
    ['cards', 'Figure 2 → 1.1, figure 2 → 1.1, Figure 2 → 1.1, Equation 1 → 1.1, the square → 1.1'],
    ['deck', 'Figure 2 → 1.1, figure 2 → 1.1, Figure 2 → 1.1, Equation 1 → 1.1, the square → 1.1'],
  ])('says in the medium %s: %s', async (medium, words) => {
    const { two } = await rendered(medium);
    expect(plain(textOf(two)).replace(/p\.[^,]*/g, 'p. ?')).toBe(words);
  });

  it.each<Medium>(['deck', 'data'])(
    'says the number alone of a figure of the same note in the medium %s',
    async (medium) => {
      const { two } = await rendered(medium, { alone: 'one' });
      expect(plain(textOf(two))).toBe('Figure 2, figure 2, Figure 2, Equation 1, the square → Figure 2');
    },
  );

  it('has the page of the book where it stands beside the book', async () => {
    const { two } = await rendered('cards', {
      pages: new Map([
        ['fig-x', '17'],
        ['one', '16'],
      ]),
    });
    expect(plain(textOf(two))).toBe(
      'Figure 2, p. 17, figure 2, p. 17, Figure 2, p. 17, Equation 1, p. 16, the square → Figure 2, p. 17',
    );
  });

  it('says that an edition has it not', async () => {
    const { two } = await rendered('print', { questions: ['two'] });
    expect(plain(textOf(two))).toContain('Equation 1 (1.1, not in this edition)');
  });

  it.each<Medium>(['print', 'web', 'package'])('leads to it in the medium %s', async (medium) => {
    const { one, two } = await rendered(medium);
    const ids = elements(one, (node) => node.properties['id'] !== undefined).map((node) => attribute(node, 'id'));
    const links = elements(two, 'a').map((node) => attribute(node, 'href')?.slice(1));
    expect(new Set(links)).toEqual(new Set(['fig-x', 'eq-x']));
    expect(ids).toEqual(expect.arrayContaining(['fig-x', 'eq-x', '_figure-1']));
  });
});

describe('a named block', () => {
  it.each<Medium>(['print', 'web', 'package', 'sheet', 'cards', 'deck'])(
    'has its number in the medium %s',
    async (medium) => {
      const { one } = await rendered(medium);
      expect(elements(one, 'figcaption').map(textOf)).toContain('Figure\u00a02 A square');
      expect(elements(one, hasClass('formula-number')).map(textOf)).toEqual(['(1)']);
    },
  );

  it.each<Medium>(['print', 'web', 'package', 'sheet', 'cards', 'deck'])(
    'has its caption in the medium %s',
    async (medium) => {
      const { one } = await rendered(medium);
      const [table] = elements(one, 'table');
      expect(elements(one, 'caption').map(textOf)).toEqual(['Table\u00a01 What it costs']);
      expect(table && attribute(table, 'id')).toBe(medium === 'cards' || medium === 'deck' ? undefined : 'tbl-x');
    },
  );

  it.each<Medium>(['sheet', 'cards', 'deck', 'data'])(
    'alone has a number in the medium %s, and other figures their words',
    async (medium) => {
      const { one } = await rendered(medium);
      expect(elements(one, 'figcaption').map((caption) => plain(textOf(caption)))).toEqual([
        'First',
        'Figure 2 A square',
      ]);
    },
  );

  it('has its size', async () => {
    const { one } = await rendered('deck');
    const sizes = elements(one, 'img').map((node) => Number(attribute(node, 'width')));
    expect(sizes[1]).toBeGreaterThan(10 * (sizes[0] ?? 0));
  });
});

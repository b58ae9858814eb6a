import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/guide/numbered.js';
import { renderBookParts } from '../../../src/layout/book-parts.js';
import { attribute, elements, hasClass, textOf } from '../../support/trees.js';
import { editionOfWritten, question, sectionHead, squareSvg } from '../../support/written-guide.js';
import { contextOf, type Medium, media } from '../contexts.js';

const picture = (title = '') => `![a square](square.svg${title && ` "${title}"`})`;

/** A guide whose second question has `count` figures, and some pictures that are none. */
const guideWith = (count: number) => ({
  files: {
    's.md':
      sectionHead('s') +
      question('One?', `Yes.\n\n${picture('First')}`, '`easy` `#one`') +
      question(
        'Two?',
        `Yes.\n\n${Array.from({ length: count }, (_, at) => picture(`Caption ${at}`)).join('\n\n')}\n\n${picture()}\n\nIn a line: ${picture('no figure')}.`,
        '`easy` `#two`',
      ),
    'square.svg': squareSvg,
  },
});

async function partsOf(count: number, medium: Medium, questions?: string[]) {
  const edition = await editionOfWritten(guideWith(count), questions ? { questions } : undefined);
  return { edition, parts: renderBookParts(contextOf(edition, medium)) };
}

describe('a picture with a title', () => {
  it.each(media)('has its caption and number below it, in the medium %s', async (medium) => {
    const { parts } = await partsOf(2, medium);
    const captions = parts.sections.flatMap((section) => elements(section, 'figcaption'));
    expect(captions.map(textOf)).toEqual(['Figure\u00a01 First', 'Figure\u00a02 Caption 0', 'Figure\u00a03 Caption 1']);
  });

  it('keeps its number where an edition leaves others out', async () => {
    const { parts } = await partsOf(1, 'print', ['two']);
    const captions = parts.sections.flatMap((section) => elements(section, 'figcaption'));
    expect(captions.map(textOf)).toEqual(['Figure\u00a02 Caption 0']);
  });

  it('is a figure only if it stands by itself', async () => {
    const { edition } = await partsOf(1, 'print');
    expect(figuresOf(edition.guide).map(({ caption, owner }) => `${owner}: ${caption}`)).toEqual([
      'one: First',
      'two: Caption 0',
    ]);
  });
});

describe('the list of figures', () => {
  const listed = async (count: number, medium: Medium, questions?: string[]) => {
    const { contents } = (await partsOf(count, medium, questions)).parts;
    return elements(contents, hasClass('entry-figure')).map((entry) => attribute(entry, 'href'));
  };

  it('stands in printed contents from five figures on, and leads to each', async () => {
    expect(await listed(3, 'print')).toEqual([]);
    expect(await listed(4, 'print')).toEqual([1, 2, 3, 4, 5].map((number) => `#_figure-${number}`));
    expect(await listed(4, 'web')).toEqual([]);
  });

  it('has none of what an edition leaves out', async () => {
    expect(await listed(5, 'print', ['two'])).toEqual([2, 3, 4, 5, 6].map((number) => `#_figure-${number}`));
    expect(await listed(4, 'print', ['two'])).toEqual([]);
  });
});

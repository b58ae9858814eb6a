import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/edit/index.js';
import { labelsFor } from '../../../src/guide/labels/index.js';
import { metaOf, outlineOf } from '../../../src/layout/meta.js';
import { badge, badgeOf, smallBadgeOf } from '../../../src/layout/parts/badge.js';
import { renderContents } from '../../../src/layout/parts/contents.js';
import { coverBars, partLine } from '../../../src/layout/parts/cover.js';
import { monthOf } from '../../../src/layout/parts/dates.js';
import { fillFolios, folio } from '../../../src/layout/parts/folio.js';
import { citations, renderSources } from '../../../src/layout/parts/sources.js';
import { toHtml } from '../../../src/layout/to-html.js';
import { makeGuide } from '../../support/guide.js';
import { attribute, elements, hasClass, textOf } from '../../support/trees.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';
import { contextOf, type Medium, sectionOf } from '../contexts.js';

const en = labelsFor('en');

describe('a badge', () => {
  it.each([1, 2, 3, 4, 5])('has as many bars as there are levels, filled up to its own: %i levels', (count) => {
    const levels = Array.from({ length: count }, (_, at) => `L${at + 1}`);
    const context = contextOf(makeEdition(makeGuide({ levels }), {}), 'print');
    for (const level of context.edition.guide.levels) {
      const mark = badge(context, level);
      const bars = elements(mark, 'rect');
      expect(bars.map((bar) => attribute(bar, 'fill'))).toEqual(
        levels.map((_, at) => (at < level.rank ? 'currentColor' : 'none')),
      );
      const heights = bars.map((bar) => Number(attribute(bar, 'height')));
      expect(heights).toEqual([...heights].sort((a, b) => a - b));
      expect(textOf(mark)).toBe(level.name);
    }
  });

  it('is spoken as its word where it stands alone', () => {
    const context = contextOf(makeEdition(makeGuide(), {}), 'web');
    const [mark] = smallBadgeOf(context, { level: 'mid' });
    expect(mark && elements(mark, 'svg').map((svg) => [attribute(svg, 'role'), attribute(svg, 'aria-label')])).toEqual([
      ['img', 'Mid'],
    ]);
    expect(
      badgeOf(context, { level: 'mid' })
        .flatMap((each) => elements(each, 'svg'))
        .map((svg) => attribute(svg, 'aria-hidden')),
    ).toEqual(['true']);
  });

  it('is words alone in a package', () => {
    const context = contextOf(makeEdition(makeGuide(), {}), 'package');
    expect(toHtml(smallBadgeOf(context, { level: 'junior' }))).toBe('<span class="level">(Junior)</span>');
    expect(badgeOf(context, { level: 'junior' }).flatMap((each) => elements(each, 'svg'))).toEqual([]);
  });

  it('of a level that the guide does not have is a fault of ours', () => {
    const context = contextOf(makeEdition(makeGuide(), {}), 'web');
    expect(() => badgeOf(context, { level: 'x' })).toThrowErrorMatchingInlineSnapshot(
      `[Error: Level "x" passed the checks and is not in the guide]`,
    );
  });
});

describe('the title of a part', () => {
  const titleOf = async (trap: string, medium: Medium) => {
    const edition = await editionOfWritten({
      files: { 's.md': sectionHead('s') + question('Q?', `Yes.\n\n### Trap: The name\n\n${trap}`) },
    });
    return elements(sectionOf(edition, medium), hasClass('part-title')).map(
      ({ properties }) => properties['className'],
    );
  };

  it.each(['print', 'web', 'package'] as const)('is quiet before a claim, which is bold, in %s', async (medium) => {
    expect(await titleOf('**What it claims.**\n\nAnd why.', medium)).toEqual([['part-title', 'part-title-quiet']]);
    expect(await titleOf('**Bold** words begin it.', medium)).toEqual([['part-title']]);
  });
});

describe('the bars of a cover', () => {
  it('are the questions in order, as high as their level', () => {
    const { list, height } = coverBars(makeEdition(makeGuide({ sections: [4] }), {}));
    expect(list.map((bar) => bar.height)).toEqual([12, 24, 36, 12]);
    expect(list.every((bar) => bar.y + bar.height === height)).toBe(true);
    expect(list.map(({ x }) => x)).toEqual([0, 10, 20, 30]);
  });

  it('stand for several questions each where there are very many', () => {
    const { list, width } = coverBars(makeEdition(makeGuide({ sections: [460] }), {}));
    expect(list.length).toBeLessThanOrEqual(96);
    expect(list.length).toBeGreaterThan(48);
    expect(list.at(-1)?.x).toBeLessThan(width);
  });

  it('keep their width in a short guide', () => {
    const [few, many] = [3, 46].map((count) => coverBars(makeEdition(makeGuide({ sections: [count] }), {})));
    expect(few?.width).toBe(many?.width);
  });
});

describe('what a cover says', () => {
  it('of a whole guide is its count, of a part which part it is', () => {
    const guide = makeGuide();
    expect(partLine(makeEdition(guide, {}), en)).toBe('6 questions');
    expect(partLine(makeEdition(guide, { levels: ['mid', 'senior'] }), en)).toBe('4 of 6 questions: Mid, Senior');
  });

  it('of a date is its month, in the words of the book, in no time zone', () => {
    expect(monthOf('2026-03-01', en)).toBe('March 2026');
    expect(monthOf('2026-03-31', labelsFor('de'))).toBe('März 2026');
  });

  it('is in every format’s metadata', () => {
    const { subtitle, subject, identifier, date } = metaOf(makeEdition(makeGuide(), { levels: ['mid'] }), en);
    expect({ subtitle, subject, identifier, date }).toMatchInlineSnapshot(`
      {
        "date": "2026-01-31",
        "identifier": "sample.mid",
        "subject": "A sample guide. 2 of 6 questions: Mid",
        "subtitle": "2 of 6 questions: Mid",
      }
    `);
  });
});

describe('the place of a page number', () => {
  const html = `<p>${toHtml([folio('a')])} ${toHtml([folio('b"c')])}</p>`;

  it('holds a guess of the usual width until the number is known', () => {
    expect(fillFolios(html, undefined)).toBe(html.replaceAll('></span>', '>00</span>'));
  });

  it('holds the number, or nothing where an anchor has no page', () => {
    expect(fillFolios(html, new Map([['a', 'iv']]))).toBe(
      '<p><span class="folio">iv</span> <span class="folio"></span></p>',
    );
  });
});

const cited = {
  config: { front: '[before]', appendices: '[after]' },
  files: {
    's.md': `${sectionHead('s')}${question('One?', 'Short.[^a]', '`easy` `#one`')}${question('Two?', 'Short.[^b][^a]', '`hard` `#two`')}[^a]: [Zebra](https://example.org/z)\n[^b]: [apple 10](https://example.org/a) and [Apple 9](https://example.org/b)\n`,
    'before.md': '---\nid: before\ntitle: Before & "after"\n---\n\nText.\n',
    'after.md': '---\nid: after\ntitle: After\n---\n\nText.\n',
  },
};

describe('the index of sources', () => {
  it('has each work once, sorted as people sort, with the questions that cite it', async () => {
    const sources = renderSources(contextOf(await editionOfWritten(cited), 'web'));
    const items = sources ? elements(sources, 'li') : [];
    expect(items.map(textOf)).toEqual([
      'Apple 9 example.org/b Cited in 1.2',
      'apple 10 example.org/a Cited in 1.2',
      'Zebra example.org/z Cited in 1.1, 1.2',
    ]);
  });

  it('is of the chosen questions alone, and is not there without a source', async () => {
    const some = await editionOfWritten(cited, { questions: ['one'] });
    expect([...citations(some).keys()]).toHaveLength(1);
    const none = makeEdition(makeGuide(), {});
    expect(renderSources(contextOf(none, 'print'))).toBeUndefined();
    expect(textOf(renderContents(contextOf(none, 'print')))).not.toContain(en.sources);
    expect(outlineOf(none, en).map(({ title }) => title)).not.toContain(en.sources);
  });

  it('names pages on paper', async () => {
    const sources = renderSources(contextOf(await editionOfWritten(cited), 'print'));
    expect(sources && elements(sources, hasClass('folio')).map((place) => attribute(place, 'data-page'))).toEqual([
      'two',
      'two',
      'one',
      'two',
    ]);
  });
});

describe('the contents', () => {
  it('have what stands before, the sections with their questions, and what stands after', async () => {
    const contents = renderContents(contextOf(await editionOfWritten(cited), 'web'));
    expect(
      elements(contents, hasClass('entry')).map((entry) => [
        textOf(entry).replace(/\s+/g, ' ').trim(),
        attribute(entry, 'href'),
      ]),
    ).toEqual([
      ['About this book', '#_about'],
      ['Before & "after"', '#before'],
      ['1 Section s', '#s'],
      ['1.1 One?', '#one'],
      ['1.2 Two?', '#two'],
      ['After', '#after'],
      ['Sources', '#_sources'],
    ]);
  });

  it('have places for page numbers on paper only', async () => {
    const edition = await editionOfWritten(cited);
    const count = (medium: 'print' | 'web') =>
      elements(renderContents(contextOf(edition, medium)), hasClass('folio')).length;
    expect([count('print'), count('web')]).toEqual([7, 0]);
  });

  it('agree with the outline', async () => {
    const edition = await editionOfWritten(cited);
    const flat = outlineOf(edition, en).flatMap((entry) => [entry, ...entry.children]);
    const entries = elements(renderContents(contextOf(edition, 'web')), hasClass('entry'));
    expect(flat.map(({ anchor }) => `#${anchor}`)).toEqual(entries.map((entry) => attribute(entry, 'href')));
    expect(flat.map(({ title }) => title)).toEqual(entries.map((entry) => textOf(entry).replace(/\s+/g, ' ').trim()));
  });
});

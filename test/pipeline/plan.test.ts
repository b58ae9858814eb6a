import { describe, expect, it } from 'vitest';
import { planJobs } from '../../src/pipeline/plan.js';
import type { BuildRequest } from '../../src/pipeline/types.js';
import { makeGuide } from '../support/guide.js';

const guide = makeGuide({
  sections: [3, 3],
  editions: [
    { name: 'wall', select: {}, delivery: { layout: 'cheat-sheet', sheet: { orientation: 'landscape' } } },
    {
      name: 'mock',
      select: { levels: ['mid', 'senior'] },
      delivery: { layout: 'quiz', paper: 'a5', quiz: { lines: 4 } },
    },
    { name: 'senior', select: { levels: ['senior'] } },
    { name: 'book', select: {}, delivery: { layout: 'book' } },
  ],
});

const plan = async (request: BuildRequest) =>
  (await planJobs(guide, request, undefined)).map(({ edition, wanted, theme }) =>
    [edition.slug, wanted.layout, wanted.paper.name, wanted.formats.join('+'), theme].join(' '),
  );

describe('a named edition', () => {
  it('is made as guide.yaml says', async () => {
    expect(await plan({ edition: 'wall' })).toEqual([' cheat-sheet a4 pdf classic']);
    expect(await plan({ edition: 'mock' })).toEqual(['mock quiz a5 pdf classic']);
    expect(await plan({ edition: 'senior' })).toEqual(['senior book a4 html+pdf+epub classic']);
  });

  it('is made otherwise where the request says so', async () => {
    expect(await plan({ edition: 'mock', paper: 'letter', theme: 'ink' })).toEqual(['mock quiz letter pdf ink']);
    expect(await plan({ edition: 'senior', layout: 'cards' })).toEqual(['senior cards a4 pdf classic']);
  });

  it('can be narrowed', async () => {
    expect(await plan({ edition: 'senior', select: { sections: ['s1'] } })).toEqual([
      'senior.s1 book a4 html+pdf+epub classic',
    ]);
  });

  it('refuses options of another layout', async () => {
    await expect(plan({ edition: 'senior', cards: { grid: '3x3' } })).rejects.toThrow(
      'Unexpected --grid for the layout book, expected it with cards alone',
    );
    await expect(plan({ edition: 'wall', quiz: { lines: 3 } })).rejects.toThrow('--lines');
  });
});

describe('several editions', () => {
  it('are made once each, the whole book first, since the others refer to its pages', async () => {
    expect(await plan({ edition: 'wall, book,wall' })).toEqual([
      ' book a4 html+pdf+epub classic',
      ' cheat-sheet a4 pdf classic',
    ]);
    expect(await plan({ all: true })).toEqual([
      ' book a4 html+pdf+epub classic',
      ' cheat-sheet a4 pdf classic',
      'mock quiz a5 pdf classic',
      'senior book a4 html+pdf+epub classic',
    ]);
  });

  it('are told where a name is not known', async () => {
    await expect(plan({ edition: 'wall,walls' })).rejects.toThrow('Unexpected edition "walls"');
  });
});

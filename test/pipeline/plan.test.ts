import { describe, expect, it } from 'vitest';
import { planJobs } from '../../src/pipeline/plan.js';
import type { BuildRequest } from '../../src/pipeline/types.js';
import { makeGuide } from '../support/guide.js';

const guide = makeGuide({
  sections: [3, 3],
  editions: [
    { name: 'wall', select: {}, delivery: { layout: 'cheat-sheet', options: { orientation: 'landscape' } } },
    {
      name: 'mock',
      select: { levels: ['mid', 'senior'] },
      delivery: { layout: 'quiz', paper: 'a5', options: { lines: 4, variants: 2 } },
    },
    { name: 'senior', select: { levels: ['senior'] } },
    { name: 'book', select: {}, delivery: { layout: 'book' } },
  ],
});

const plan = async (request: BuildRequest) =>
  (await planJobs(guide, request, undefined)).map(({ edition, resolved, theme }) =>
    [edition.slug, resolved.layout.name, resolved.paper.name, resolved.formats.join('+'), theme].join(' '),
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

  it('keeps what it says of its layout, except where the request says otherwise', async () => {
    const [job] = await planJobs(guide, { edition: 'mock', options: { lines: 7, seed: undefined } }, undefined);
    expect(job?.resolved.options).toMatchObject({ lines: 7, variants: 2, seed: 1 });
  });

  it('keeps only its paper and its theme in another layout', async () => {
    expect(await plan({ edition: 'mock', layout: 'cards', options: { grid: '3x3' } })).toEqual([
      'mock cards a5 pdf classic',
    ]);
    expect(await plan({ edition: 'wall', layout: 'book' })).toEqual([' book a4 html+pdf+epub classic']);
  });

  it('can be narrowed', async () => {
    expect(await plan({ edition: 'senior', select: { sections: ['s1'] } })).toEqual([
      'senior.s1 book a4 html+pdf+epub classic',
    ]);
  });

  it('refuses options of another layout', async () => {
    await expect(plan({ edition: 'senior', options: { grid: '3x3' } })).rejects.toThrow(
      '`grid` is no option of the layout book, but of cards alone',
    );
    await expect(plan({ edition: 'wall', options: { lines: 3 } })).rejects.toThrow('`lines`');
  });
});

describe('one sheet for a whole guide', () => {
  const sheet = { layout: 'cheat-sheet', options: { scope: 'guide' } } as const;

  it('holds the easiest level, where nothing else is chosen', async () => {
    expect(await plan(sheet)).toEqual(['junior cheat-sheet a4 pdf classic']);
    expect(await plan({ layout: 'cheat-sheet' })).toEqual([' cheat-sheet a4 pdf classic']);
  });

  it('holds what is chosen', async () => {
    const slugs = async (request: BuildRequest) =>
      (await plan({ ...sheet, ...request })).map((job) => job.split(' ')[0]);
    expect(await slugs({ select: { sections: ['s1'] } })).toEqual(['s1']);
    expect(await slugs({ select: { levels: ['junior', 'mid', 'senior'] } })).toEqual(['junior-mid-senior']);
    expect(await slugs({ edition: 'senior' })).toEqual(['senior']);
    expect(await slugs({ edition: 'wall' })).toEqual(['']);
  });
});

describe('a seed', () => {
  const drawing = makeGuide({
    sections: [9, 9],
    editions: [
      { name: 'mock', select: { sample: { size: 4, seed: 7 } }, delivery: { layout: 'quiz', options: { seed: 3 } } },
      { name: 'all', select: {} },
    ],
  });
  const slugs = async (request: BuildRequest) =>
    (await planJobs(drawing, request, undefined)).map(({ edition }) => edition.slug);

  it('draws a named edition anew, which is then another', async () => {
    expect(await slugs({ edition: 'mock', seed: 8 })).toEqual(['sample4-seed8']);
    expect(await slugs({ edition: 'mock', seed: 7 })).toEqual(['mock']);
    expect(await slugs({ edition: 'mock,all', seed: 8 })).toEqual(['', 'sample4-seed8']);
  });

  it('leaves alone what a request draws with its own', async () => {
    expect(await slugs({ select: { sample: { size: 3, seed: 5 } }, seed: 5 })).toEqual(['sample3-seed5']);
  });

  it('orders the variants of a quiz, before what guide.yaml says', async () => {
    const [job] = await planJobs(drawing, { edition: 'mock', options: { variants: 2 }, seed: 8 }, undefined);
    expect(job?.resolved.options.seed).toBe(8);
    const [own] = await planJobs(drawing, { edition: 'mock', options: { variants: 2 } }, undefined);
    expect(own?.resolved.options.seed).toBe(3);
    expect(await slugs({ layout: 'quiz', options: { variants: 2 }, seed: 8 })).toEqual(['']);
  });

  it('is refused where nothing is drawn', async () => {
    await expect(slugs({ edition: 'all', seed: 8 })).rejects.toThrow(
      '`seed 8` changes nothing: no question is drawn at random',
    );
    await expect(slugs({ layout: 'quiz', options: { lines: 2 }, seed: 8 })).rejects.toThrow('`seed 8`');
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
    await expect(plan({ edition: 'wall,walls' })).rejects.toThrow('Unknown edition `walls`');
  });
});

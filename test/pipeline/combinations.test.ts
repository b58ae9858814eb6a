import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Selection } from '../../src/guide/selection.js';
import { combinations } from '../../src/pipeline/combinations.js';
import type { Layout } from '../../src/pipeline/types.js';
import { build } from '../../src/pipeline.js';

let out: string;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'prepbook-combinations-'));
});
afterAll(() => rm(out, { recursive: true }));

const guide = fileURLToPath(new URL('../fixtures/tea', import.meta.url));

/** Each way of choosing, and how many of the guide's three questions it leaves. */
const selections: readonly [name: string, select: Selection, questions: number][] = [
  ['everything', {}, 3],
  ['a level', { levels: ['mid'] }, 1],
  ['a section', { sections: ['water'] }, 1],
  ['all but a level', { not: { levels: ['mid'] } }, 2],
  ['a sample', { sample: { size: 2, seed: 7 } }, 2],
];

describe.each(Object.keys(combinations) as Layout[])('the layout %s', (layout) => {
  it.each(selections)('makes every format of %s, and loses no question', async (_name, select, questions) => {
    const { formats } = combinations[layout];
    const result = await build({ guide, out, layout, formats, select });
    expect(result.failed).toBe(false);
    expect(new Set(result.artifacts.map(({ format }) => format))).toEqual(new Set(formats));
    for (const artifact of result.artifacts) {
      expect(artifact.questions).toBe(questions);
      expect(artifact.bytes).toBeGreaterThan(100);
    }
  });
});

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { build, type Engine, proof, type Runner, readDialogue, type Session } from '../../src/index.js';
import { fenced } from '../proof/fences.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Adds and multiplies; `it` is the result before, `all` lists every result so far, the last one first. */
function calculate(): Session {
  const results: number[] = [];
  return {
    run: async ({ kind, text }) => {
      if (kind === 'server') results.length = 0;
      const [one, sign, other] = text.split(' ').map((word) => (word === 'it' ? String(results[0]) : word));
      if (kind === 'server' || one === 'all') return { lines: results.map(String) };
      results.unshift(sign === '+' ? Number(one) + Number(other) : Number(one) * Number(other));
      return { lines: [String(results[0])] };
    },
    stop: async () => {},
  };
}

const engine: Engine = { name: 'Calc 1.0', start: async () => calculate() };

/** A language of one's own, as a program that uses Prepbook would add it. */
const calculator: Runner = {
  name: 'calc',
  languages: ['calc'],
  engines: [engine],
  keepsState: true,
  enginesFor: ({ meta }) => (meta.own.includes('roots') ? [] : [engine]),
  needs: () => 'Calc 2.0',
  read: (fence) => {
    const { steps, refusals } = readDialogue(fence);
    const divisions = steps.filter(({ text }) => text.includes('/'));
    return { steps, refusals: [...refusals, ...divisions.map(({ place }) => ({ message: 'No division', place }))] };
  },
};

const guide = 'title: Sums\nlevels: [{ id: easy, name: Easy }]\nsections: [sums]\nreviewed: 2026-11-23\n';
const question = (title: string, ...fences: readonly string[]) =>
  `## ${title}\n\n\`easy\` \`#${title.toLowerCase()}\`\n\nA short answer.\n\n${fences.join('\n')}\n`;
const section = [
  '# Sums\n',
  question(
    'Same',
    fenced('calc', '> 1 + 2', '3', '> it * 2  # of the line above', '<six>'),
    fenced('calc', '> it + 1', '7', '> all  # any order', '3', '…', '6'),
    fenced('calc roots', '> 4 ^ 0.5', '2'),
  ),
  question('Other', fenced('calc', '> 2 * 2', '5'), fenced('calc', '> 1 / 0', '0')),
  question('Shown', fenced('calc illustration', '> 1 + 1', '3')),
].join('\n');

let cwd = '';
const prove = (runners: readonly Runner[] = [calculator]) =>
  proof({ cwd, env: {}, date: '2026-11-30', config: { runners } });

beforeEach(async () => {
  cwd = await temporaryFolder();
  await mkdir(join(cwd, 'content', 'sums'), { recursive: true });
  await writeFile(join(cwd, 'content', 'sums', 'guide.yaml'), guide);
  await writeFile(join(cwd, 'content', 'sums', 'sums.md'), section);
});

describe('a runner of one’s own', () => {
  it('runs the fences of its language, and refuses what it does not', async () => {
    const { results, servers } = await prove();
    expect(servers).toEqual(['Calc 1.0']);
    expect(results.map(({ fence, kind }) => `${fence.key} ${kind}`)).toEqual([
      'same/1 same',
      'same/2 same',
      'same/3 not-run',
      'other/1 differs',
      'other/2 refused',
      'shown/1 illustration',
    ]);
    const line = section.split('\n').indexOf('> 2 * 2') + 1;
    expect(results[3]).toMatchObject({ on: 'Calc 1.0', differences: [{ place: { line }, observed: ['4'] }] });
  });

  it('has its engine in the record, and below the examples in the book', async () => {
    await prove();
    const { proofs } = JSON.parse(await readFile(join(cwd, 'content', 'sums', 'proof.json'), 'utf8'));
    expect(proofs['same/1']).toMatchObject({ server: 'Calc 1.0', date: '2026-11-30', result: 'same' });
    expect(proofs['same/3']).toMatchObject({ needs: 'Calc 2.0', result: 'not-run' });
    const { artifacts } = await build({ cwd, formats: ['html'] });
    const html = await readFile(artifacts[0]?.path ?? '', 'utf8');
    expect([...html.matchAll(/class="ran">(.*?)<\/p>/g)].map(([, words]) => words?.replaceAll(/<[^>]*>/g, ''))).toEqual(
      ['Run on Calc 1.0', 'Run on Calc 1.0', 'Not run: needs Calc 2.0', 'Not run'],
    );
  });

  it('says what is missing where it finds nothing to run them on', async () => {
    const missing = { code: 'no-calculator', message: 'There is no calculator here', hint: 'Buy one.' };
    const { results } = await prove([{ ...calculator, engines: [], enginesFor: undefined, needs: undefined }]);
    expect(results[0]).toMatchObject({ kind: 'not-run', needs: 'calc' });
    await expect(prove([{ ...calculator, engines: [], missing }])).rejects.toMatchObject(missing);
  });

  it('needs engines whose names can be printed', async () => {
    const engines = [{ ...engine, name: 'Calc\n<1.0>' }];
    await expect(prove([{ ...calculator, engines }])).rejects.toThrow(
      'An engine is called "Calc\n<1.0>", which cannot be printed in a book',
    );
  });
});

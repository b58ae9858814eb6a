import { describe, expect, test } from 'vitest';
import type { Fence } from '../../src/guide/fence.js';
import type { Engine, Runner } from '../../src/guide/runner.js';
import { planBatches, runnerOf } from '../../src/proof/plan.js';
import { fenced, fencesIn } from './fences.js';

const engine = (name: string): Engine => ({ name, start: () => Promise.reject(new Error('A plan starts nothing.')) });
const [recent, older] = [engine('Calc 2'), engine('Calc 1')];

/** Fences that say `old` run best on the older one, those that say `only-old` on no other. */
const calc: Runner = {
  name: 'calc',
  languages: ['calc', 'sum'],
  engines: [recent, older],
  keepsState: true,
  read: ({ text, place }, files) => ({
    steps: [],
    refusals: text.startsWith('!') ? [{ message: `Not so; there are ${files.size} files.`, place }] : [],
  }),
  enginesFor: ({ text }) => {
    if (text.startsWith('none')) return [];
    if (text.startsWith('only-old')) return [older];
    return text.startsWith('old') ? [older, recent] : [recent, older];
  },
};

/** Each batch by its engine: the places of its fences, those in brackets that only prepare a state. */
function planned(fences: readonly Fence[], runners: readonly Runner[] = [calc]): string[] {
  return planBatches(fences, runners).batches.map(({ engine: { name }, entries }) => {
    const places = entries.map(({ fence, counts }) => {
      const place = fence.key.split('/')[1] ?? '';
      return counts ? place : `(${place})`;
    });
    return `${name}: ${places.join(' ')}`;
  });
}

const inCalc = (...texts: readonly string[]): string => texts.map((text) => fenced('calc', text)).join('\n');
const plans = async (...texts: readonly string[]) => planned(await fencesIn(inCalc(...texts)));

describe('what runs a fence', () => {
  test('is the runner of its language, unless its author says that nothing does', async () => {
    const fences = await fencesIn(`${fenced('sum', '1')}\n${fenced('calc illustration', '1')}\n${fenced('text', '1')}`);
    expect(fences.map((fence) => runnerOf(fence, [calc]))).toEqual([calc, undefined, undefined]);
  });
});

describe('each fence', () => {
  test('is run by the engine that runs it best, with what is before it in the same state', async () => {
    expect(await plans('1', 'old', '2')).toEqual(['Calc 2: 1 (2) 3', 'Calc 1: (1) 2']);
  });

  test('is brought to no state that the engine cannot make', async () => {
    expect(await plans('only-old', '2')).toEqual(['Calc 1: 1', 'Calc 2: 2']);
  });

  test('needs nothing of what is before a fence that begins afresh', async () => {
    const fences = await fencesIn(
      `${fenced('calc', '1')}\n${fenced('calc', 'old')}\n${fenced('calc fresh', '3')}\n${fenced('calc', 'old')}`,
    );
    expect(planned(fences)).toEqual(['Calc 2: 1 3', 'Calc 1: (1) 2 (3) 4']);
  });

  test('goes on in the state of its own topology alone', async () => {
    const fences = await fencesIn(`${fenced('calc', 'old')}\n${fenced('calc cluster', '2')}\n${fenced('calc', 'old')}`);
    expect(planned(fences)).toEqual(['Calc 1: 1 3', 'Calc 2: 2']);
  });

  test('goes on in no state where the runner keeps none', async () => {
    const fences = await fencesIn(inCalc('1', 'old', '2'));
    expect(planned(fences, [{ ...calc, keepsState: false }])).toEqual(['Calc 2: 1 3', 'Calc 1: 2']);
  });

  test('has a scene of its own, or that of its runner and topology', async () => {
    const fences = await fencesIn(`${inCalc('1', '2')}\n${fenced('calc cluster', '3')}`);
    const scenes = (runner: Runner) =>
      planBatches(fences, [runner]).batches.flatMap(({ entries }) => entries.map(sceneOf));
    expect(scenes(calc)).toEqual(['calc standalone', 'calc standalone', 'calc cluster']);
    expect(scenes({ ...calc, keepsState: undefined })).toEqual(fences.map(({ key }) => key));
  });
});

const sceneOf = ({ scene }: { readonly scene: string }): string => scene;

describe('settled without a run', () => {
  test('is what nothing runs, what is refused, and what no engine here can run', async () => {
    const fences = await fencesIn(`${fenced('text name=sums.txt', '1')}\n${inCalc('!', 'none')}`);
    const { batches, settled } = planBatches(fences, [calc]);
    expect(batches).toEqual([]);
    expect(settled.map(({ fence: _, ...result }) => result)).toEqual([
      { kind: 'illustration' },
      { kind: 'refused', refusals: [{ message: 'Not so; there are 1 files.', place: fences[1]?.place }] },
      { kind: 'not-run', needs: 'calc' },
    ]);
  });

  test('tells what is needed, in the words of the runner', async () => {
    const { settled } = planBatches(await fencesIn(inCalc('none')), [{ ...calc, needs: () => 'Calc 3' }]);
    expect(settled).toMatchObject([{ kind: 'not-run', needs: 'Calc 3' }]);
  });

  test('is everything of a runner without engines', async () => {
    const bare: Runner = { name: 'calc', languages: ['calc'], engines: [], read: () => ({ steps: [], refusals: [] }) };
    expect(planBatches(await fencesIn(inCalc('1')), [bare])).toMatchObject({
      batches: [],
      settled: [{ kind: 'not-run' }],
    });
  });
});

test('a batch has the files that its question names, as an editor writes them', async () => {
  const fences = await fencesIn(`${fenced('text name=sums.txt', '1', '2')}\n${inCalc('1')}`);
  const [batch] = planBatches(fences, [calc]).batches;
  expect([...(batch?.files ?? [])]).toEqual([['sums.txt', '1\n2\n']]);
});

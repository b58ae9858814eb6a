import { beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/commands/run.js';
import type { BuildRequest, BuildResult } from '../../src/pipeline.js';
import { recordIo } from './recorded-io.js';

const build = vi.hoisted(() => vi.fn<(request: BuildRequest) => Promise<BuildResult>>());
vi.mock('../../src/pipeline.js', async (original) => ({
  ...(await original<typeof import('../../src/pipeline.js')>()),
  build,
}));

beforeEach(() => {
  build.mockReset().mockRejectedValue(new Error('asked'));
});

/** What is asked of the pipeline. */
async function asked(flags: string): Promise<Partial<BuildRequest>> {
  await run(recordIo({ cwd: '/books' }).io, ['build', ...flags.split(' ')]);
  return build.mock.lastCall?.[0] ?? {};
}

/** The complaint about flags, and the exit code. */
async function complaint(flags: string): Promise<string> {
  const recorded = recordIo({ cwd: '/books' });
  const code = await run(recorded.io, ['build', ...flags.split(' ')]);
  expect(build).not.toHaveBeenCalled();
  return `$ ${flags}: ${code}\n${recorded.err()}`;
}

describe('flags of layouts', () => {
  it('of cards', async () => {
    expect((await asked('--layout cards --grid 3x3 --flip short')).options).toEqual({ grid: '3x3', flip: 'short' });
    expect((await asked('--layout cards --fold')).options).toEqual({ fold: true });
    expect(await asked('--layout cards')).toMatchObject({ options: {} });
  });

  it('of a quiz', async () => {
    const { options, select, seed } = await asked('--layout quiz --variants 3 --lines 0 --seed 7 --interviewer');
    expect(options).toEqual({ variants: 3, lines: 0, interviewer: true });
    expect([select, seed]).toEqual([{}, 7]);
    expect(await asked('--layout quiz')).toMatchObject({ options: {}, seed: undefined });
  });

  it('share the seed with what chooses', async () => {
    const { seed, select } = await asked('--layout quiz --sample 12 --minutes 45 --variants 2 --seed 7');
    expect(select).toEqual({ sample: { size: 12, seed: 7 }, time: { minutes: 45, seed: 7 } });
    expect(seed).toBe(7);
    expect((await asked('--minutes 45')).select).toEqual({ time: { minutes: 45, seed: 1 } });
  });

  it('are numbers and known words, whatever their case, where they are such', async () => {
    const { options } = await asked(
      '--layout cheat-sheet --scope Guide --min-type 8.5pt --orientation landscape --duplex',
    );
    expect(options).toEqual({ scope: 'guide', minType: 8.5, orientation: 'landscape', duplex: true });
    expect((await asked('--layout quiz --variants two --lines -1')).options).toEqual({ variants: 'two', lines: '-1' });
  });

  it('are refused where they make no sense', async () => {
    const wrong = ['--layout quiz --variants 2 --seed x', '--minutes 0'];
    const complaints: string[] = [];
    for (const flags of wrong) complaints.push(await complaint(flags));
    expect(complaints.join('\n')).toMatchInlineSnapshot(`
      "$ --layout quiz --variants 2 --seed x: 2
      Reading the guide
      error: --seed takes a whole number from 0 to 4294967295, not "x".

      $ --minutes 0: 2
      Reading the guide
      error: --minutes takes a whole number from 1 to 10080, not "0".
      "
    `);
  });
});

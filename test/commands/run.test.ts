import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/run.js';
import { recordIo } from './recorded-io.js';

async function runHere(...args: string[]) {
  const { io, out, err } = recordIo();
  const code = await run(io, args);
  return { code, out: out(), err: err() };
}

describe('without a command', () => {
  it('prints help', async () => {
    const { code, out, err } = await runHere();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot();
  });

  it('prints the same help when asked', async () => {
    expect(await runHere('--help')).toEqual(await runHere());
  });

  it('prints its version', async () => {
    const { code, out } = await runHere('--version');
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('help of a command', () => {
  it('of build', async () => {
    const { code, out } = await runHere('build', '--help');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot();
  });

  it.each(['build', 'check', 'list', 'init', 'doctor', 'schema'])('of %s has examples', async (name) => {
    const { code, out } = await runHere(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: prepbook ${name}`);
    expect(out).toMatch(new RegExp(`Examples:\n  prepbook ${name}`));
  });

  it('is had by `help` too', async () => {
    expect((await runHere('help', 'list')).out).toBe((await runHere('list', '--help')).out);
  });

  it('says the default of every option', async () => {
    for (const name of ['build', 'check', 'list', 'init', 'doctor']) {
      const { out } = await runHere(name, '--help');
      // An option's description may go on in further lines, which are indented deeper.
      const options =
        out
          .split('Options:\n')[1]
          ?.split('\n\n')[0]
          ?.split(/\n {2}(?=-)/) ?? [];
      const silent = options.filter((option) => !/\(default: [\s\S]*\)/.test(option) && !option.includes('--help'));
      expect(silent, name).toEqual([]);
    }
  });
});

describe('wrong use', () => {
  it.each([
    ['an unknown command', ['biuld']],
    ['an unknown command that is near to none', ['frobnicate']],
    ['an unknown option', ['build', '--levle', 'mid']],
    ['an unknown option that is near to none', ['list', '--xyzzy']],
    ['an option without its value', ['build', '--level']],
    ['too many arguments', ['check', 'redis', 'kafka']],
    ['options that exclude each other', ['build', '--quiet', '--verbose']],
  ])('%s ends with 2 and nothing on stdout', async (_, args) => {
    const { code, out } = await runHere(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('is told in one form, with what is near', async () => {
    const told = [];
    for (const args of [
      ['biuld'],
      ['frobnicate'],
      ['build', '--levle', 'mid'],
      ['list', '--xyzzy'],
      ['build', '--level'],
      ['check', 'redis', 'kafka'],
      ['build', '--quiet', '--verbose'],
    ]) {
      told.push(`$ prepbook ${args.join(' ')}\n${(await runHere(...args)).err}`);
    }
    expect(told.join('\n')).toMatchInlineSnapshot();
  });
});

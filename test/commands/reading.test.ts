import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/run.js';
import { recordIo } from './recorded-io.js';

const tea = fileURLToPath(new URL('../fixtures/tea', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-reading-'));
  await cp(tea, join(folder, 'content/tea'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Look = Parameters<typeof recordIo>[0];

async function prepbook(args: readonly string[], look: Look = {}) {
  const { io, out, err } = recordIo({ cwd: folder, ...look });
  const code = await run(io, args);
  return { code, out: out(), err: err() };
}

/** Rewrites a file of the guide. */
async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, 'content/tea', file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

const withoutReason = (text: string) => text.replace('### Why it is asked', '### Aside');
const withoutLevel = (text: string) => text.replace('`mid` ', '`tepid` ');

describe('check', () => {
  it('says when all is well', async () => {
    expect(await prepbook(['check'])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "Reading the guide
      ",
        "out": "No problems in 3 questions (2 files).
      ",
      }
    `);
  });

  it('judges reviews by the day that it is given', async () => {
    const { code, out } = await prepbook(['check', '--as-of', '2099-01-01']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^content\/tea\/guide\.yaml:\d+:\d+ {2}warning {2}This guide was last reviewed on .*2099-01-01/,
    );
    expect(await prepbook(['check', '--as-of', '1.1.2099'])).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "Reading the guide
      error: \`--as-of 1.1.2099\` names no day of the calendar.
      hint: Write year, month and day: \`--as-of 2026-11-30\`
      ",
        "out": "",
      }
    `);
  });

  it('tells warnings and ends with 0, unless it is strict', async () => {
    await edit('02-water.md', withoutReason);
    const lenient = await prepbook(['check', 'tea']);
    const strict = await prepbook(['check', 'tea', '--strict']);
    expect([lenient.code, strict.code]).toEqual([0, 1]);
    expect(lenient.out).toMatchInlineSnapshot(`
      "content/tea/02-water.md:6:1  warning  This question does not say why it is asked. Add a part \`### Why it is asked\`  why-present

      1 warning
      "
    `);
    expect(strict.out).toBe(lenient.out.replace('1 warning', '1 error').replace('warning', 'error'));
  });

  it('tells errors and ends with 1', async () => {
    await edit('02-water.md', withoutLevel);
    const { code, out } = await prepbook(['check']);
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "content/tea/02-water.md:8:1  error  Unknown level \`tepid\`. This guide has: easy, mid, hard.  level-known

      1 error
      "
    `);
  });

  it('names files from the working folder on', async () => {
    await edit('02-water.md', withoutLevel);
    expect((await prepbook(['check', '.'], { cwd: join(folder, 'content/tea') })).out).toMatch(/^02-water\.md:\d/);
    expect((await prepbook(['check'])).out).toMatch(/^content\/tea\/02-water\.md:\d/);
  });

  it('takes from messages what would steer a terminal', async () => {
    await edit('02-water.md', (text) => text.replace('`mid`', '`\u009b31m`'));
    const { out } = await prepbook(['check']);
    expect(out).toContain('U+009B');
    expect(out).not.toContain('\u009b');
  });

  it('gives data in four forms', async () => {
    await edit('02-water.md', withoutLevel);
    const json = JSON.parse((await prepbook(['check', '--format', 'json'])).out);
    expect(json).toMatchObject({ errors: 1, warnings: 0, messages: [{ file: 'content/tea/02-water.md' }] });
    const sarif = JSON.parse((await prepbook(['check', '--format', 'sarif'])).out);
    expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ results: [{ ruleId: 'level-known', level: 'error' }] }] });
    const { out } = await prepbook(['check', '--format', 'github']);
    expect(out).toMatch(/^::error file=content\/tea\/02-water\.md,line=\d+/);
  });

  it('gives data of a guide without faults, too', async () => {
    expect(JSON.parse((await prepbook(['check', '--format', 'json'])).out)).toEqual({
      messages: [],
      errors: 0,
      warnings: 0,
    });
  });

  it('knows no other form', async () => {
    expect(await prepbook(['check', '--format', 'yaml'])).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "error: Unknown format \`yaml\`. There are: text, json, sarif, github.
      ",
        "out": "",
      }
    `);
  });
});

describe('list', () => {
  it('is a table', async () => {
    expect(await prepbook(['list', 'tea', '--level', 'easy,hard'])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "Reading the guide
      ",
        "out": "1.1  Easy  green   What makes green tea green?
      1.2  Hard  oolong  Why is oolong hard to place?
      ",
      }
    `);
  });

  it('fits a terminal', async () => {
    const { out, err } = await prepbook(['list'], { live: true, columns: 44 });
    expect(out).toMatchInlineSnapshot(`
      "1.1  Easy  green   What makes green tea gre…
      1.2  Hard  oolong  Why is oolong hard to pl…
      2.1  Mid   heat    How hot should the water…
      "
    `);
    expect(err.endsWith('\r\x1b[K')).toBe(true);
  });

  it('is data for scripts', async () => {
    const { out } = await prepbook(['list', '--edition', 'quick', '--json']);
    expect(JSON.parse(out)).toMatchObject({ edition: { slug: 'quick' }, questions: [{ id: 'green', number: '1.1' }] });
  });

  it('refuses what the guide has not', async () => {
    expect(await prepbook(['list', '--section', 'watre'])).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "Reading the guide
      error: Unknown section \`watre\`. There are: leaves, water.
      hint: Did you mean \`water\`?
      ",
        "out": "",
      }
    `);
  });

  it('tells the faults of a guide that cannot be listed', async () => {
    await edit('02-water.md', withoutLevel);
    const { code, out, err } = await prepbook(['list']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('content/tea/02-water.md');
  });
});

describe('schema', () => {
  it('prints one, or all by name', async () => {
    const all = JSON.parse((await prepbook(['schema'])).out);
    expect(Object.keys(all)).toEqual(['guide', 'section', 'manifest', 'edition']);
    expect(JSON.parse((await prepbook(['schema', 'section'])).out)).toEqual(all.section);
  });

  it('knows no other', async () => {
    expect((await prepbook(['schema', 'guild'])).err).toMatchInlineSnapshot(`
      "error: Unknown schema \`guild\`. There are: guide, section, manifest, edition.
      hint: Did you mean \`guide\`?
      "
    `);
  });
});

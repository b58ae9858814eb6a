import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { run } from '../../src/commands/run.js';
import { recordIo } from './recorded-io.js';

vi.mock('../../src/pipeline.js', async () => ({
  ...(await vi.importActual<typeof import('../../src/write/make-folder.js')>('../../src/write/make-folder.js')),
  schemas: () => ({ guide: { title: 'A schema' }, section: {}, manifest: {} }),
}));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-init-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function init(...args: string[]) {
  const { io, out, err } = recordIo({ cwd: folder });
  const code = await run(io, ['init', ...args]);
  return { code, out: out(), err: err().replaceAll(folder, '<folder>') };
}

it('writes the starter, its schema, and what to do next', async () => {
  expect(await init()).toMatchInlineSnapshot(`
    {
      "code": 0,
      "err": "Starting a guide

    Next:
      prepbook build my-guide   makes output/my-guide/my-guide.html, .pdf and .epub
      prepbook check my-guide   says what is wrong, with file and line, as you write
      prepbook list my-guide    shows the questions with their numbers and levels
    ",
      "out": "my-guide/.prepbook/guide.schema.json
    my-guide/01-freshness.md
    my-guide/02-validation.md
    my-guide/guide.yaml
    my-guide/how-to-read.md
    my-guide/pictures/lifetime.svg
    ",
    }
  `);
  expect(JSON.parse(await readFile(join(folder, 'my-guide/.prepbook/guide.schema.json'), 'utf8'))).toEqual({
    title: 'A schema',
  });
});

it('lists exactly what it wrote', async () => {
  const { out } = await init('a/b');
  const entries = await readdir(join(folder, 'a/b'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(out.trim().split('\n').sort()).toEqual(files.map((file) => file.slice(folder.length + 1)).sort());
});

it('takes an empty folder, and the working folder', async () => {
  const { code, out } = await init('.');
  expect(code).toBe(0);
  expect(out.split('\n')).toContain('./guide.yaml');
});

it('refuses a folder that holds something, and leaves it', async () => {
  await writeFile(join(folder, 'notes.txt'), 'mine');
  expect(await init('.')).toMatchInlineSnapshot(`
    {
      "code": 2,
      "err": "Starting a guide
    error: <folder> is not empty
    hint: Name another folder, or say --force to write over files of the same names.
    ",
      "out": "",
    }
  `);
  expect(await readdir(folder)).toEqual(['notes.txt']);
});

it('writes beside it when told to', async () => {
  await writeFile(join(folder, 'notes.txt'), 'mine');
  expect(await init('.', '--force')).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
});

it('refuses a file, and a folder below one', async () => {
  await writeFile(join(folder, 'taken'), '');
  expect([await init('taken'), await init('taken/below')]).toMatchInlineSnapshot(`
    [
      {
        "code": 2,
        "err": "Starting a guide
    error: <folder>/taken is not a folder
    hint: Name a folder that is empty or not there yet.
    ",
        "out": "",
      },
      {
        "code": 2,
        "err": "Starting a guide
    error: <folder>/taken/below is not a folder
    hint: Name a folder that is empty or not there yet.
    ",
        "out": "",
      },
    ]
  `);
});

it('tells what the disk refuses', async () => {
  // A folder where the starter has a file: no rights are needed to be in its way.
  await mkdir(join(folder, 'x/guide.yaml'), { recursive: true });
  const { code, err } = await init('x', '--force');
  expect({ code, err }).toMatchInlineSnapshot(`
    {
      "code": 3,
      "err": "Starting a guide
    error: The guide could not be started in <folder>/x: a folder has the name of a file there
    hint: Name a folder that you may write to, such as \`prepbook init my-guide\`.
    ",
    }
  `);
});

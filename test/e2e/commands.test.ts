import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepbook, steady, teaHouse, temporaryFolder } from './command-line.js';

describe('build', () => {
  it('makes the three files and says so', async () => {
    const folder = await teaHouse();
    const { code, stdout, stderr } = await prepbook(['build'], { cwd: folder });
    expect({ code, stdout: steady(stdout, folder), stderr: steady(stderr, folder) }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "Reading the guide
      Choosing the questions
      Setting the pages
      Printing
      Binding
      Writing the files
      Tea, asked and answered: 3 questions
      ",
        "stdout": "output/tea/tea.html <size>
      output/tea/tea.pdf <n> pages <size>
      output/tea/tea.epub <size>
      ",
      }
    `);
    for (const name of ['tea.html', 'tea.pdf', 'tea.epub', 'manifest.json']) {
      await access(join(folder, 'output/tea', name));
    }
  });

  it.each([['tea'], ['content/tea'], ['./content/tea/']])('finds %s', async (guide) => {
    const folder = await teaHouse();
    expect(await prepbook(['build', guide, '--format', 'html'], { cwd: folder })).toMatchObject({ code: 0 });
    await access(join(folder, 'output/tea/tea.html'));
  });

  it('names a part of the guide by what it is', async () => {
    const folder = await teaHouse();
    const args = ['build', '--level', 'mid,hard', '--format', 'html', '--paper', 'a5', '--out', 'books'];
    const { stdout, stderr } = await prepbook(args, { cwd: folder });
    expect(steady(stdout + stderr, folder)).toMatchInlineSnapshot(`
      "books/tea/tea.mid-hard.html <size>
      Reading the guide
      Choosing the questions
      Setting the pages
      Writing the files
      Tea, asked and answered: 2 of 3 questions (Mid, Hard)
      "
    `);
  });

  it('says nothing with --quiet', async () => {
    const folder = await teaHouse();
    const { stdout, stderr } = await prepbook(['build', '--format', 'html', '--quiet'], { cwd: folder });
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
    await access(join(folder, 'output', 'tea', 'tea.html'));
  });

  it('gives one JSON document with --json, and talks on stderr', async () => {
    const folder = await teaHouse();
    const { stdout, stderr } = await prepbook(['build', '--format', 'html', '--json'], { cwd: folder });
    expect(JSON.parse(steady(stdout, folder).replace(/"bytes": \d+/g, '"bytes": 0'))).toMatchInlineSnapshot(`
      {
        "artifacts": [
          {
            "bytes": 0,
            "format": "html",
            "mediaType": "text/html",
            "path": "<folder>/output/tea/tea.html",
            "questions": 3,
          },
        ],
        "edition": {
          "description": "",
          "questions": 3,
          "slug": "",
          "total": 3,
        },
        "failed": false,
        "folder": "<folder>/output/tea",
        "guide": {
          "folder": "<folder>/content/tea",
          "id": "tea",
          "title": "Tea, asked and answered",
        },
        "manifest": "<folder>/output/tea/manifest.json",
        "messages": [],
      }
    `);
    expect(stderr).toMatch(/^Reading the guide\n/);
  });

  it('says with --verbose what worked on it and for how long', async () => {
    const folder = await teaHouse();
    const { stderr } = await prepbook(['build', '--format', 'html', '--verbose'], { cwd: folder });
    expect(steady(stderr, folder).replace(/\d+\.\d+\.\d+/g, '<version>')).toMatchInlineSnapshot(`
      "Reading the guide
      Choosing the questions
      Setting the pages
      Writing the files
      Tea, asked and answered: 3 questions
      Prepbook <version>, Node <version>, browser: none was needed
      Manifest: output/tea/manifest.json
        read    <time>
        edit    <time>
        layout  <time>
        write   <time>
      "
    `);
  });

  it('counts warnings and says where to see them', async () => {
    const folder = await teaHouse();
    const file = join(folder, 'content/tea/02-water.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('### Why it is asked', '### Aside'));
    const { code, stderr } = await prepbook(['build', 'tea', '--format', 'html'], { cwd: folder });
    expect({ code, stderr: steady(stderr, folder) }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "Reading the guide
      Choosing the questions
      Setting the pages
      Writing the files
      Tea, asked and answered: 3 questions
      1 warning: \`npx prepbook check tea\` shows them
      ",
      }
    `);
  });
});

describe('check', () => {
  it('says when all is well', async () => {
    const folder = await teaHouse();
    expect(await prepbook(['check'], { cwd: folder })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "Reading the guide
      ",
        "stdout": "No problems in 3 questions (2 files).
      ",
      }
    `);
  });

  it.each(['text', 'json', 'sarif', 'github'])('tells faults as %s, and ends with 1', async (format) => {
    const folder = await teaHouse();
    await writeFile(join(folder, 'content/tea/02-water.md'), '## Hot?\n\n`tepid`\n\nYes.\n');
    const { code, stdout } = await prepbook(['check', 'tea', '--format', format], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toContain('content/tea/02-water.md');
    expect(stdout).toContain('level-known');
    await expect(access(join(folder, 'output'))).rejects.toThrow('ENOENT');
  });

  it('takes warnings for errors with --strict', async () => {
    const folder = await teaHouse();
    const file = join(folder, 'content/tea/02-water.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('### Why it is asked', '### Aside'));
    expect(await prepbook(['check'], { cwd: folder })).toMatchObject({ code: 0 });
    const { code, stdout } = await prepbook(['check', '--strict'], { cwd: folder });
    expect({ code, stdout }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stdout": "content/tea/02-water.md:6:1  error  This question does not say why it is asked. Add a part \`### Why it is asked\`  why-present

      1 error
      ",
      }
    `);
  });

  it('is in colour only where it is wanted', async () => {
    const folder = await teaHouse();
    await writeFile(join(folder, 'content/tea/02-water.md'), '## Hot?\n\n`tepid`\n\nYes.\n');
    const run = (env: Record<string, string>) => prepbook(['check'], { cwd: folder, env });
    const [plain, forced, refused] = [await run({}), await run({ FORCE_COLOR: '1' }), await run({ NO_COLOR: '1' })];
    expect(plain.stdout).not.toContain('\x1b[');
    expect(refused.stdout).toBe(plain.stdout);
    expect(forced.stdout).toContain('\x1b[');
  });
});

describe('list', () => {
  it('shows the questions', async () => {
    const folder = await teaHouse();
    expect(await prepbook(['list'], { cwd: folder })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "Reading the guide
      ",
        "stdout": "1.1  Easy  green   What makes green tea green?
      1.2  Hard  oolong  Why is oolong hard to place?
      2.1  Mid   heat    How hot should the water be?
      ",
      }
    `);
  });

  it('of an edition, as data', async () => {
    const folder = await teaHouse();
    const { stdout } = await prepbook(['list', 'tea', '--edition', 'quick', '--json'], { cwd: folder });
    expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
      {
        "edition": {
          "description": "Tea in a hurry",
          "minutes": 2,
          "questions": 1,
          "slug": "quick",
          "total": 3,
        },
        "guide": {
          "id": "tea",
          "title": "Tea, asked and answered",
        },
        "questions": [
          {
            "file": "01-leaves.md",
            "id": "green",
            "level": "easy",
            "line": 8,
            "minutes": 2,
            "number": "1.1",
            "section": "leaves",
            "tags": [
              "oxidation",
            ],
            "title": "What makes green tea green?",
          },
        ],
      }
    `);
  });

  it('takes no offence at a reader that goes away', async () => {
    const folder = await teaHouse();
    const within = ['sh', '-c', '"$@" | true', 'sh'];
    expect(await prepbook(['list'], { cwd: folder, within })).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('init', () => {
  it('starts a guide that builds without a warning', async () => {
    const folder = await temporaryFolder();
    const started = await prepbook(['init'], { cwd: folder });
    expect(started).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "Starting a guide

      Next:
        npx prepbook build my-guide   makes output/my-guide/my-guide.html, .pdf and .epub
        npx prepbook check my-guide   says what is wrong, with file and line, as you write
        npx prepbook list my-guide    shows the questions with their numbers and levels
      ",
        "stdout": "my-guide/.prepbook/guide.schema.json
      my-guide/01-freshness.md
      my-guide/02-validation.md
      my-guide/guide.yaml
      my-guide/how-to-read.md
      my-guide/pictures/lifetime.svg
      ",
      }
    `);
    const { code, stdout } = await prepbook(['check', 'my-guide', '--strict'], { cwd: folder });
    expect({ code, stdout }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stdout": "No problems in 6 questions (3 files).
      ",
      }
    `);
    const built = await prepbook(['build', 'my-guide', '--format', 'html,epub'], { cwd: folder });
    expect({
      ...built,
      stdout: steady(built.stdout, folder),
      stderr: steady(built.stderr, folder),
    }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "Reading the guide
      Choosing the questions
      Setting the pages
      Binding
      Writing the files
      HTTP caching, asked and answered: 6 questions
      ",
        "stdout": "output/my-guide/my-guide.html <size>
      output/my-guide/my-guide.epub <size>
      ",
      }
    `);
  });

  it('puts a schema where the guide says that it is', async () => {
    const folder = await temporaryFolder();
    await prepbook(['init', 'notes'], { cwd: folder });
    const yaml = await readFile(join(folder, 'notes/guide.yaml'), 'utf8');
    const path = /^# yaml-language-server: \$schema=(\S+)\n/.exec(yaml)?.[1] ?? 'no comment';
    const schema = JSON.parse(await readFile(join(folder, 'notes', path), 'utf8'));
    const { stdout } = await prepbook(['schema', 'guide'], { cwd: folder });
    expect(schema).toEqual(JSON.parse(stdout));
  });

  it('writes over nothing', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'mine'));
    await writeFile(join(folder, 'mine/guide.yaml'), 'title: Mine\n');
    const { code, stdout, stderr } = await prepbook(['init', 'mine'], { cwd: folder });
    expect({ code, stdout, stderr: steady(stderr, folder) }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "Starting a guide
      error: <folder>/mine is not empty
      hint: Name another folder, or say --force to write over files of the same names.
      ",
        "stdout": "",
      }
    `);
    expect(await readFile(join(folder, 'mine/guide.yaml'), 'utf8')).toBe('title: Mine\n');
  });

  it('writes over files of the same names when told to, and leaves others', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'mine'));
    await writeFile(join(folder, 'mine/guide.yaml'), 'title: Mine\n');
    await writeFile(join(folder, 'mine/notes.txt'), 'keep');
    expect(await prepbook(['init', 'mine', '--force'], { cwd: folder })).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'mine/guide.yaml'), 'utf8')).toContain('HTTP caching');
    expect(await readFile(join(folder, 'mine/notes.txt'), 'utf8')).toBe('keep');
  });

  it('refuses a file', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'mine'), '');
    const { code, stderr } = await prepbook(['init', 'mine'], { cwd: folder });
    expect({ code, stderr: steady(stderr, folder) }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "Starting a guide
      error: <folder>/mine is not a folder
      hint: Name a folder that is empty or not there yet.
      ",
      }
    `);
  });
});

describe('schema', () => {
  it('prints each, and all', async () => {
    const folder = await temporaryFolder();
    const all = JSON.parse((await prepbook(['schema'], { cwd: folder })).stdout);
    expect(Object.keys(all)).toEqual(['guide', 'section', 'manifest', 'edition']);
    for (const kind of ['guide', 'section', 'manifest', 'edition'] as const) {
      const { code, stdout } = await prepbook(['schema', kind], { cwd: folder });
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toEqual(all[kind]);
      expect(all[kind]).toMatchObject({ $schema: expect.stringContaining('json-schema.org'), type: 'object' });
    }
  });

  it('knows no others', async () => {
    const folder = await temporaryFolder();
    expect(await prepbook(['schema', 'manifesto'], { cwd: folder })).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "error: Unknown schema \`manifesto\`. There are: guide, section, manifest, edition.
      hint: Did you mean \`manifest\`?
      ",
        "stdout": "",
      }
    `);
  });
});

describe('release', () => {
  it('writes the record beside the guide, and check watches over it', async () => {
    const folder = await teaHouse();
    const { code, stdout } = await prepbook(['release'], { cwd: folder });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'content/tea/ids.json\n3 questions new: green, oolong, heat\n',
    });
    const file = join(folder, 'content/tea/02-water.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('#heat', '#hot'));
    const checked = await prepbook(['check', '--format', 'github'], { cwd: folder });
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain('released-id-not-moved');
  });
});

describe('doctor', () => {
  it('finds this machine fit', async () => {
    const folder = await temporaryFolder();
    const { code, stdout } = await prepbook(['doctor', '--json'], { cwd: folder });
    const { findings } = JSON.parse(stdout) as { findings: { name: string; status: string }[] };
    expect(code).toBe(0);
    expect(findings.map(({ name }) => name)).toEqual([
      'Node',
      'Browser',
      'Fonts',
      'Diagrams',
      'Output',
      'Cache',
      'Disk',
      'epubcheck',
      'pdftotext',
      'redis-server',
    ]);
  });

  it('ends with 3 where a build could not work', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'output'), 'a file where the folder would be');
    const env = { PREPBOOK_BROWSER: '/nowhere/chrome' };
    const { code, stdout } = await prepbook(['doctor'], { cwd: folder, env });
    expect(code).toBe(3);
    const failed = steady(stdout, folder)
      .split('\n')
      .filter((line, at, all) => line.startsWith('fail') || all[at - 1]?.startsWith('fail'));
    expect(failed.join('\n')).toMatchInlineSnapshot(`
      "fail  Browser       There is no program to run at /nowhere/chrome, which the variable PREPBOOK_BROWSER names.
                          Give the path of a Chrome, Chromium, Edge or chrome-headless-shell executable, or none at all.
      fail  Output        <folder>/output cannot be written (ENOTDIR)
                          Look at <folder>/output."
    `);
  });
});

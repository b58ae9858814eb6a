import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findBrowser } from '../../src/press/index.js';
import { prepbook, steady, teaHouse } from './command-line.js';
import { digests } from './files.js';

const meddlingBrowser = fileURLToPath(new URL('meddling-browser.mjs', import.meta.url));

const editions = `
  quick: { title: Tea in a hurry, select: { levels: [easy] }, formats: [html] }
  wall: { layout: cheat-sheet, paper: letter, sheet: { orientation: landscape } }
  cards: { layout: cards, cards: { grid: 3x3 } }
  deck: { formats: [apkg, csv] }
  mock: { layout: quiz, select: { sample: { size: 2, seed: 7 } } }
`;

/** A tea house whose guide says how its editions are made. */
async function fullTeaHouse(): Promise<string> {
  const folder = await teaHouse();
  const path = join(folder, 'content/tea/guide.yaml');
  const yaml = await readFile(path, 'utf8');
  await writeFile(path, yaml.replace(/(?<=^editions:)[\s\S]*?(?=^reviewed)/m, editions));
  return folder;
}

it('named editions are made as guide.yaml says', async () => {
  const folder = await fullTeaHouse();
  const { code, stdout } = await prepbook(['build', '--edition', 'wall,mock,deck'], { cwd: folder });
  expect({ code, stdout: steady(stdout, folder) }).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stdout": "output/tea/tea.apkg <size>
    output/tea/tea.csv <size>
    output/tea/tea.cheat-sheet.landscape.letter.pdf <n> pages <size>
    output/tea/tea.mock.quiz.pdf <n> pages <size>
    ",
    }
  `);
});

it('all are made beside the book, by one browser', async () => {
  const folder = await fullTeaHouse();
  const { path, env = {} } = await findBrowser({ env: process.env });
  const pids = join(folder, 'pids');
  const { code, stdout, stderr } = await prepbook(['build', '--all', '--browser', meddlingBrowser], {
    cwd: folder,
    env: { ...env, REAL_BROWSER: path, PID_FILE: pids },
  });
  expect({ code, stdout: steady(stdout, folder) }).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stdout": "output/tea/tea.html <size>
    output/tea/tea.pdf <n> pages <size>
    output/tea/tea.epub <size>
    output/tea/tea.apkg <size>
    output/tea/tea.csv <size>
    output/tea/tea.quick.html <size>
    output/tea/tea.cheat-sheet.landscape.letter.pdf <n> pages <size>
    output/tea/tea.cards-3x3.pdf <n> pages <size>
    output/tea/tea.mock.quiz.pdf <n> pages <size>
    ",
    }
  `);
  expect(steady(stderr.split('\n').slice(-3).join('\n'), folder)).toMatchInlineSnapshot(`
    "Writing the files
    Tea, asked and answered: 3 questions
    "
  `);
  expect((await readFile(pids, 'utf8')).trim().split('\n')).toHaveLength(1);
  const manifest = JSON.parse(await readFile(join(folder, 'output/tea/manifest.json'), 'utf8'));
  const files = Object.keys(await digests(join(folder, 'output/tea')));
  const entered: string[] = manifest.artifacts.map((artifact: { path: string }) => artifact.path);
  expect([...entered, 'manifest.json'].sort()).toEqual(files);
});

it('where one cannot be printed, the run fails and says so, and what is there is whole', async () => {
  const folder = await fullTeaHouse();
  const args = ['build', '--edition', 'quick,cards,wall', '--quiet'];
  expect(await prepbook(args, { cwd: folder })).toMatchObject({ code: 0 });
  const before = await digests(join(folder, 'output'));
  const { path, env = {} } = await findBrowser({ env: process.env });
  const { code, stderr } = await prepbook([...args, '--browser', meddlingBrowser], {
    cwd: folder,
    env: { ...env, REAL_BROWSER: path, PID_FILE: join(folder, 'pids'), MEDDLE: 'crash' },
  });
  expect({ code, stderr }).toMatchInlineSnapshot(`
    {
      "code": 3,
      "stderr": "error: The browser ended while it was printing.
    hint: Mostly the memory was used up: close other programs, or print a smaller selection. Otherwise try another browser with \`--browser PATH\`.
    ",
    }
  `);
  expect(await digests(join(folder, 'output'))).toEqual(before);
});

it('a name that there is not makes nothing at all', async () => {
  const folder = await fullTeaHouse();
  const { code, stderr } = await prepbook(['build', '--edition', 'wall,walls', '--quiet'], { cwd: folder });
  expect({ code, stderr }).toMatchInlineSnapshot(`
    {
      "code": 2,
      "stderr": "error: Unknown edition \`walls\`. There are: quick, wall, cards, deck, mock.
    hint: Did you mean \`wall\`?
    ",
    }
  `);
  expect(await digests(folder)).not.toHaveProperty('output/tea/manifest.json');
});

it('a seed draws a named edition anew, under another name', async () => {
  const folder = await fullTeaHouse();
  const { code, stdout } = await prepbook(['build', '--edition', 'mock', '--seed', '8'], { cwd: folder });
  expect({ code, stdout: steady(stdout, folder) }).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stdout": "output/tea/tea.sample2-seed8.quiz.pdf <n> pages <size>
    ",
    }
  `);
  const idle = await prepbook(['list', '--edition', 'quick', '--seed', '8'], { cwd: folder });
  expect({ code: idle.code, stderr: idle.stderr }).toMatchInlineSnapshot(`
    {
      "code": 2,
      "stderr": "Reading the guide
    error: \`--seed 8\` changes nothing: no question is drawn at random
    hint: Add \`--sample\`, \`--minutes\` or \`--variants\`, or name an edition that draws its questions.
    ",
    }
  `);
});

it('check tells of editions that cannot be made', async () => {
  const folder = await fullTeaHouse();
  const path = join(folder, 'content/tea/guide.yaml');
  const yaml = await readFile(path, 'utf8');
  const impossible = `
  many: { select: { sample: { size: 200, seed: 7 } } }
  none: { select: { levels: [easy], sections: [water] } }
`;
  await writeFile(path, yaml.replace(/(?<=^editions:)\s+/m, `${impossible}  `));
  const { code, stdout } = await prepbook(['check'], { cwd: folder });
  expect({ code, stdout }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "stdout": "content/tea/guide.yaml:10:3  error  The edition \`many\` cannot be made. \`sample 200\` is too many: 3 questions are left to choose from  edition-possible
    content/tea/guide.yaml:11:3  error  The edition \`none\` cannot be made. No question is left: \`levels easy\` leaves 1 of 3 questions, then \`sections water\` leaves 0 of 1 question  edition-possible
        Widen a filter or leave one out.

    2 errors
    ",
    }
  `);
  const book = await prepbook(['build', '--format', 'json', '--quiet'], { cwd: folder });
  expect(book).toMatchObject({ code: 1, stderr: expect.stringContaining('The edition `none` cannot be made.') });
  expect(await readdir(join(folder, 'output/tea'))).toEqual(['manifest.json', 'tea.json']);
  const lenient = ['--rule', 'edition-possible=warning'];
  expect(await prepbook(['build', '--format', 'json', ...lenient], { cwd: folder })).toMatchObject({ code: 0 });
  await writeFile(path, `${await readFile(path, 'utf8')}theme: inc\n`);
  const unknown = await prepbook(['build', '--format', 'json', '--quiet'], { cwd: folder });
  expect({ code: unknown.code, stderr: unknown.stderr }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "stderr": "content/tea/guide.yaml:18:8  error  Unknown theme \`inc\`. Did you mean \`ink\`?  theme-known

    1 error
    Nothing was made; what was made before is as it was.
    ",
    }
  `);
});

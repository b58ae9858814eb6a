import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inspectPdf } from '../../src/press/index.js';
import type { Manifest } from '../../src/write/index.js';
import { linesOf, readPages } from '../support/pdf-pages.js';
import { prepbook, teaHouse } from './command-line.js';

const sheet = ['build', 'tea', '--layout', 'cheat-sheet'];

const manifestOf = async (cwd: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(cwd, 'output/tea/manifest.json'), 'utf8')) as Manifest;

async function feetOf(cwd: string, name: string): Promise<string[]> {
  const pages = await readPages(await readFile(join(cwd, 'output/tea', name)));
  return pages.map(({ runs }) => linesOf(runs).find((line) => /^(?:In the book|At length)/.test(line)) ?? '');
}

it('names pages of the book that was made before, as long as its content is the same', async () => {
  const cwd = await teaHouse();
  const numbers = await prepbook(sheet, { cwd });
  expect(numbers).toMatchObject({ code: 0 });
  expect((await feetOf(cwd, 'tea.cheat-sheet.pdf')).join()).not.toContain('p. ');
  expect(await prepbook(['build', 'tea', '--format', 'pdf'], { cwd })).toMatchObject({ code: 0 });
  const { pageMaps } = await manifestOf(cwd);
  const page = Object.values(pageMaps ?? {})[0]?.pages['heat'];
  expect(page).toMatch(/^\d+$/);
  await prepbook(sheet, { cwd });
  expect((await feetOf(cwd, 'tea.cheat-sheet.pdf'))[1]).toMatch(new RegExp(`\\(p\\.\\s${page}\\)`));
  // The book's page map stays as it was.
  expect((await manifestOf(cwd)).pageMaps).toEqual(pageMaps);

  const file = join(cwd, 'content/tea/02-water.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('By the bubbles.', 'By the bubbles, mostly.'));
  await prepbook(sheet, { cwd });
  expect((await feetOf(cwd, 'tea.cheat-sheet.pdf')).join()).not.toContain('p. ');
});

it('says what it left out, in the summary, as JSON and in the manifest', async () => {
  const cwd = await teaHouse();
  const example = '<!-- sheet -->\n\n```js\n'.concat('pour();\n'.repeat(300), '```\n');
  const file = join(cwd, 'content/tea/02-water.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('\n### Why', `\n${example}\n### Why`));
  const { stdout, stderr } = await prepbook([...sheet, '--orientation', 'landscape', '--paper', 'letter', '--duplex'], {
    cwd,
  });
  expect(stdout).toContain('tea.cheat-sheet.landscape.duplex.letter.pdf');
  expect(stderr).toContain('  Set at 10 pt in 3 columns\n  2 Water: no room for 1 example');
  const [entry] = (await manifestOf(cwd)).artifacts;
  expect(entry).toMatchObject({ layout: 'cheat-sheet', paper: 'letter', orientation: 'landscape', pages: 2 });
  expect(entry?.sheets?.map(({ id, leftOut }) => [id, leftOut['examples']])).toEqual([
    ['leaves', 0],
    ['water', 1],
  ]);
  const pdf = await inspectPdf(await readFile(join(cwd, 'output/tea', entry?.path ?? '')));
  expect(pdf.sizes.map((size) => size.map(Math.round))).toEqual([
    [792, 612],
    [792, 612],
  ]);
  const json = await prepbook([...sheet, '--json'], { cwd });
  expect(JSON.parse(json.stdout)).toMatchObject({
    artifacts: [{ pages: 2, notes: ['Set at 10 pt in 2 columns', '2 Water: no room for 1 example'] }],
  });
});

it('refuses what is not for it, and is not for others', async () => {
  const cwd = await teaHouse();
  const told: string[] = [];
  for (const flags of [
    ['build', 'tea', '--duplex'],
    ['build', 'tea', '--layout', 'book', '--min-type', '8'],
    [...sheet, '--min-type', 'small'],
    [...sheet, '--min-type', '3'],
    [...sheet, '--orientation', 'landscpe'],
    [...sheet, '--format', 'epub'],
  ]) {
    const { code, stderr } = await prepbook(flags, { cwd });
    told.push(`${code} ${stderr.trim()}`);
  }
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "2 Reading the guide
    error: \`--duplex\` is no option of the layout book, but of cheat-sheet alone
    hint: Add \`--layout cheat-sheet\`, or leave \`--duplex\` out.
    2 Reading the guide
    error: \`--min-type\` is no option of the layout book, but of cheat-sheet alone
    hint: Add \`--layout cheat-sheet\`, or leave \`--min-type\` out.
    2 Reading the guide
    error: \`--min-type small\` is not possible
    hint: \`--min-type\` takes points from 5 to 14.
    2 Reading the guide
    error: \`--min-type 3\` is not possible
    hint: \`--min-type\` takes points from 5 to 14.
    2 Reading the guide
    error: \`--orientation landscpe\` is not possible
    hint: \`--orientation\` takes portrait or landscape. Did you mean \`landscape\`?
    2 Reading the guide
    error: There is no epub of the layout cheat-sheet
    hint: There are: book: html, pdf, epub, xhtml, apkg, anki-text, csv, json, gift, moodle; cheat-sheet: pdf, html; cards: pdf, apkg, anki-text, csv, json, gift, moodle; quiz: pdf, gift, moodle"
  `);
});

it('makes one page for a browser that prints the same', async () => {
  const cwd = await teaHouse();
  const { code, stdout } = await prepbook([...sheet, '--format', 'html,pdf'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('tea.cheat-sheet.html');
  const html = await readFile(join(cwd, 'output/tea/tea.cheat-sheet.html'), 'utf8');
  expect(html.match(/<section class="sheet"/g)).toHaveLength(2);
  expect(html).toContain('@page { size: 210mm 297mm; margin: 0; }');
});

import { describe, expect, it } from 'vitest';
import type { ToolError } from '../../src/diagnostics/tool-error.js';
import { resolveRequest } from '../../src/pipeline/request.js';
import type { BuildRequest } from '../../src/pipeline/types.js';

async function refusal(request: BuildRequest): Promise<string> {
  const error = await resolveRequest(request).then(
    () => undefined,
    (reason: ToolError) => reason,
  );
  return error ? `${error.kind}/${error.code}: ${error.message}${error.hint ? ` (${error.hint})` : ''}` : 'accepted';
}

describe('a request', () => {
  it('is filled in with what nobody says', async () => {
    const { layout, ...rest } = await resolveRequest({ cwd: '/somewhere' });
    expect(layout.name).toBe('book');
    expect(rest).toEqual({
      cwd: '/somewhere',
      formats: ['html', 'pdf', 'epub'],
      paper: { name: 'a4', width: 210, height: 297 },
      options: { openers: 'next', notes: 'foot', answers: 'beside' },
      theme: undefined,
      out: '/somewhere/output',
    });
  });

  it.each([
    ['book', { openers: 'next', notes: 'foot', answers: 'beside' }],
    ['cheat-sheet', { scope: 'section', minType: 9, duplex: false }],
    ['cards', { grid: '2x4', fold: false }],
    ['quiz', { seed: 1, points: 'one', interviewer: false }],
  ])('has the defaults of %s', async (layout, options) => {
    expect((await resolveRequest({ layout })).options).toEqual(options);
    const asked = { layout, options: Object.fromEntries(Object.keys(options).map((name) => [name, undefined])) };
    expect((await resolveRequest(asked)).options).toEqual(options);
  });

  it('has each format once, in the order in which they are made', async () => {
    const { formats } = await resolveRequest({ formats: ['epub', 'html', 'epub'] });
    expect(formats).toEqual(['html', 'epub']);
  });

  it('reads papers by name and by size', async () => {
    expect((await resolveRequest({ paper: 'B5' })).paper.name).toBe('b5');
    expect((await resolveRequest({ paper: '120x190mm' })).paper).toEqual({
      name: '120x190mm',
      width: 120,
      height: 190,
    });
    expect((await resolveRequest({ paper: { name: 'mine', width: 100, height: 100 } })).paper.name).toBe('mine');
  });

  it('is refused where a word is not known, with the near one', async () => {
    const words: BuildRequest[] = [
      { formats: ['pfd'] },
      { layout: 'bok' },
      { paper: 'a44' },
      { paper: '10x10mm' },
      { theme: 'clasic' },
    ];
    expect(await Promise.all(words.map(refusal))).toMatchInlineSnapshot(`
      [
        "usage/unknown-format: Unknown format \`pfd\`. There are: html, pdf, epub, xhtml, apkg, anki-text, csv, json, gift, moodle. (Did you mean \`pdf\`?)",
        "usage/unknown-layout: Unknown layout \`bok\`. There are: book, cheat-sheet, cards, quiz. (Did you mean \`book\`?)",
        "usage/unknown-paper: Unknown paper \`a44\`. There are: a4, letter, a5, b5, a3. (Did you mean \`a4\`?)",
        "usage/unknown-paper: Unknown paper \`10x10mm\`. There are: a4, letter, a5, b5, a3.",
        "usage/unknown-theme: Unknown theme \`clasic\`. There are: classic, ink. (Did you mean \`classic\`?)",
      ]
    `);
  });

  it('is refused where it asks for what another layout alone knows', async () => {
    const requests: BuildRequest[] = [
      { options: { grid: '3x3' } },
      { layout: 'quiz', options: { fold: true } },
      { layout: 'cards', options: { variants: 2 } },
      { layout: 'cards', options: { minType: 8 } },
    ];
    expect(await Promise.all(requests.map(refusal))).toMatchInlineSnapshot(`
      [
        "usage/option-of-another-layout: \`grid\` is no option of the layout book, but of cards alone (Add \`layout cards\`, or leave \`grid\` out.)",
        "usage/option-of-another-layout: \`fold\` is no option of the layout quiz, but of cards alone (Add \`layout cards\`, or leave \`fold\` out.)",
        "usage/option-of-another-layout: \`variants\` is no option of the layout cards, but of quiz alone (Add \`layout quiz\`, or leave \`variants\` out.)",
        "usage/option-of-another-layout: \`minType\` is no option of the layout cards, but of cheat-sheet alone (Add \`layout cheat-sheet\`, or leave \`minType\` out.)",
      ]
    `);
    expect((await resolveRequest({ options: { grid: undefined, fold: false } })).options).toEqual({
      openers: 'next',
      notes: 'foot',
      answers: 'beside',
    });
  });

  it('is refused where an option cannot be what it is, or goes not with another', async () => {
    const requests = [
      { layout: 'cards', options: { grid: '4x4' } },
      { layout: 'cards', options: { fold: 'yes' } },
      { layout: 'cards', options: { fold: true, grid: '3x3' } },
      { layout: 'cards', options: { fold: true, flip: 'long' } },
      { layout: 'quiz', options: { lines: 61 } },
      { layout: 'quiz', options: { lines: 'two' } },
      { layout: 'quiz', options: { line: 2 } },
      { layout: 'quiz', options: { lines: 2, interviewer: true } },
      { layout: 'quiz', options: { variants: 2 }, seed: -1 },
      { layout: 'cheat-sheet', options: { minType: 4.9 } },
      { layout: 'cheat-sheet', options: { minType: Number.NaN } },
      { options: { color: 'red' } },
    ];
    expect(await Promise.all(requests.map((request) => refusal(request as BuildRequest)))).toMatchInlineSnapshot(`
      [
        "usage/bad-grid: \`grid 4x4\` is not possible (\`grid\` takes 2x4 or 3x3. Did you mean \`2x4\`?)",
        "usage/bad-fold: \`fold yes\` is not possible (\`fold\` takes true or false.)",
        "usage/odd-fold: Cards to fold need an even number of columns (Use the \`grid\` 2x4, or leave \`fold\` out.)",
        "usage/flip-of-folded: Cards to fold are printed on one side: no paper is turned (Leave \`flip\` out.)",
        "usage/bad-lines: \`lines 61\` is not possible (\`lines\` takes a whole number from 0 to 60.)",
        "usage/bad-lines: \`lines two\` is not possible (\`lines\` takes a whole number from 0 to 60.)",
        "usage/unknown-option: The layout quiz has no option \`line\` (Did you mean \`lines\`?)",
        "usage/lines-of-interviewer: The interviewer's copy has answers where the lines would be (Leave \`lines\` out.)",
        "usage/bad-seed: \`seed -1\` is not possible (\`seed\` takes a whole number from 0 to 4294967295.)",
        "usage/bad-min-type: \`minType 4.9\` is not possible (\`minType\` takes points from 5 to 14.)",
        "usage/bad-min-type: \`minType NaN\` is not possible (\`minType\` takes points from 5 to 14.)",
        "usage/unknown-option: The layout book has no option \`color\` (It has: sides, openers, notes, answers.)",
      ]
    `);
  });
});

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
    expect(await resolveRequest({ cwd: '/somewhere' })).toEqual({
      cwd: '/somewhere',
      layout: 'book',
      sheet: { scope: 'section', orientation: undefined, minType: 7.5, duplex: false },
      formats: ['html', 'pdf', 'epub'],
      paper: { name: 'a4', width: 210, height: 297 },
      cards: { grid: '2x4', flip: 'long', fold: false },
      quiz: { lines: undefined, variants: undefined, seed: 1, interviewer: false },
      theme: undefined,
      out: '/somewhere/output',
    });
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
      { formats: ['pfd' as 'pdf'] },
      { layout: 'bok' as 'book' },
      { paper: 'a44' },
      { paper: '10x10mm' },
      { theme: 'clasic' },
    ];
    expect(await Promise.all(words.map(refusal))).toMatchInlineSnapshot(`
      [
        "usage/unknown-format: Unexpected format "pfd", expected one of: html, pdf, epub, xhtml, apkg, csv, json (Did you mean "pdf"?)",
        "usage/unknown-layout: Unexpected layout "bok", expected one of: book, cheat-sheet, cards, quiz (Did you mean "book"?)",
        "usage/unknown-paper: Unexpected paper "a44", expected one of: a4, letter, a5, b5, a3 (Did you mean "a4"?)",
        "usage/unknown-paper: Unexpected paper "10x10mm", expected one of: a4, letter, a5, b5, a3",
        "usage/unknown-theme: Unexpected theme "clasic", expected one of: classic, ink (Did you mean "classic"?)",
      ]
    `);
  });

  it('is refused where it asks for what another layout alone knows', async () => {
    const requests: BuildRequest[] = [
      { cards: { grid: '3x3' } },
      { layout: 'quiz', cards: { fold: true } },
      { layout: 'cards', quiz: { variants: 2 } },
      { layout: 'cards', sheet: { minType: 8 } },
    ];
    expect(await Promise.all(requests.map(refusal))).toMatchInlineSnapshot(`
      [
        "usage/option-of-another-layout: \`grid\` is no option of the layout book, but of cards alone (Add \`layout cards\`, or leave \`grid\` out.)",
        "usage/option-of-another-layout: \`fold\` is no option of the layout quiz, but of cards alone (Add \`layout cards\`, or leave \`fold\` out.)",
        "usage/option-of-another-layout: \`variants\` is no option of the layout cards, but of quiz alone (Add \`layout quiz\`, or leave \`variants\` out.)",
        "usage/option-of-another-layout: \`minType\` is no option of the layout cards, but of cheat-sheet alone (Add \`layout cheat-sheet\`, or leave \`minType\` out.)",
      ]
    `);
    expect((await resolveRequest({ cards: { grid: undefined, fold: false } })).layout).toBe('book');
  });
});

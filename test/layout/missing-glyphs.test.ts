import { describe, expect, it } from 'vitest';
import { ToolError } from '../../src/diagnostics/tool-error.js';
import { defaultPaper } from '../../src/guide/paper.js';
import { placesOfCharacter } from '../../src/layout/character-places.js';
import { renderPrintBook, renderWebPage } from '../../src/layout/index.js';
import { editionOfAnswer, editionOfWritten, question, sectionHead } from '../support/written-guide.js';

const look = { theme: 'classic', version: '0.0.0' };

describe('a character that no font has', () => {
  // An Egyptian hieroglyph and a sign of Linear B.
  const answer = 'Short.\n\nA line,\nand 𓀀 in it.\n\n```text\nfirst\n  𐂀\n```';

  const told = async (text: string): Promise<string> => {
    const print = renderPrintBook(await editionOfAnswer(text), { ...look, paper: defaultPaper });
    const error = await print.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof ToolError)) throw new Error('expected a ToolError');
    return `${error.kind}/${error.code}: ${error.message}\n${error.hint}`;
  };

  it('ends a printed document, and is told with its places', async () => {
    expect(await told(answer)).toMatchInlineSnapshot(`
      "content/missing-glyph: No font for
        𐂀 (U+10080) at s.md:17:3
        𓀀 (U+13000) at s.md:13:5
      Replace them, or make html and epub only: \`formats html,epub\`"
    `);
    expect(await told('Short 𓀀.')).toMatchInlineSnapshot(`
      "content/missing-glyph: No font for 𓀀 (U+13000) at s.md:10:7
      Replace them, or make html and epub only: \`formats html,epub\`"
    `);
  });

  it('is told with so many places and characters as can be read', async () => {
    const one = await told(`${'𓀀 '.repeat(9)}𓀀\n𓀀.`);
    expect(one).toContain('s.md:10:28 and 1 more place\n');
    const glyphs = Array.from({ length: 14 }, (_, index) => String.fromCodePoint(0x13000 + index));
    const many = await told(`${glyphs.join('')}\n\n${'𓀀'.repeat(12)}`);
    expect(many).toContain('and 3 more places\n');
    expect(many).toContain('𓀋 (U+1300B) at s.md:10:23\n  and 2 more characters\n');
  });

  it('is left to the reader’s own fonts on a screen', async () => {
    expect(await renderWebPage(await editionOfAnswer(answer), look)).toContain('𓀀');
  });
});

describe('the place of a character', () => {
  const guide = {
    config: { title: 'Only here ☃', front: '[before]' },
    files: {
      's.md': `${sectionHead('s')}${question('Is `ü` one?', 'Short, ä.[^n]\n\n### Trap: ö\n\nText.')}[^n]: [ß](https://example.org/)\n`,
      'before.md': '---\nid: before\ntitle: Before\n---\n\nText with é.\n',
    },
  };

  it.each([
    ['ü', { file: 's.md', line: 6, column: 8 }],
    ['ä', { file: 's.md', line: 10, column: 8 }],
    ['ö', { file: 's.md', line: 12, column: 11 }],
    ['ß', { file: 's.md', line: 16, column: 8 }],
    ['é', { file: 'before.md', line: 6, column: 11 }],
    ['☃', undefined],
  ])('is where it stands: %s', async (character, place) => {
    expect(placesOfCharacter(await editionOfWritten(guide), character)).toEqual(place ? [place] : []);
  });
});

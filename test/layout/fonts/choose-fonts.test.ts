import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clustersOf, neededCodePoints } from '../../../src/layout/fonts/characters.js';
import { lastResortFamily, type Role, roleFamilies, roles } from '../../../src/layout/fonts/families.js';
import { chooseFonts, type FontChoice, fontFaceCss } from '../../../src/layout/fonts/index.js';
import { findFamily } from '../../../src/layout/fonts/installed-family.js';
import { drawnBy } from './css-font-matching.js';

const everywhere = (text: string) => ({ serif: text, sans: text, mono: text });
const choose = (text: string, language = 'en') => chooseFonts({ text: everywhere(text), language });
/** Names of the files beside the Latin ones that every book has. */
const files = ({ faces }: FontChoice) =>
  faces.map((face) => face.name).filter((name) => !/^source-.*-latin-\d/.test(name));

const latin = [
  'source-serif-4-latin-400-normal.woff2',
  'source-serif-4-latin-400-italic.woff2',
  'source-serif-4-latin-600-normal.woff2',
  'source-serif-4-latin-600-italic.woff2',
  'source-sans-3-latin-300-normal.woff2',
  'source-sans-3-latin-400-normal.woff2',
  'source-sans-3-latin-400-italic.woff2',
  'source-sans-3-latin-600-normal.woff2',
  'source-code-pro-latin-400-normal.woff2',
  'source-code-pro-latin-600-normal.woff2',
];

describe('the fonts of a book', () => {
  test('in English are the Latin files of each role', async () => {
    const choice = await choose('“Naïve” words — and “quotes” … ½ × 3');
    expect(choice.faces.map((face) => face.name)).toEqual(latin);
    expect(choice.missing).toEqual([]);
    expect(choice.stacks).toEqual({
      serif: '"Source Serif 4", serif',
      sans: '"Source Sans 3", sans-serif',
      mono: '"Source Code Pro", monospace',
    });
  });

  test('without a word have Latin all the same', async () => {
    expect((await choose('')).faces.map((face) => face.name)).toEqual(latin);
  });

  test('take only the role that has a character', async () => {
    const choice = await chooseFonts({ text: { serif: 'Привет', sans: 'ascii', mono: 'ελ' }, language: 'en' });
    expect(files(choice)).toEqual([
      'source-serif-4-cyrillic-400-normal.woff2',
      'source-serif-4-cyrillic-400-italic.woff2',
      'source-serif-4-cyrillic-600-normal.woff2',
      'source-serif-4-cyrillic-600-italic.woff2',
      'source-code-pro-greek-400-normal.woff2',
      'source-code-pro-greek-600-normal.woff2',
    ]);
    expect(choice.missing).toEqual([]);
  });

  test('take of two files that share a character the one that a browser takes', async () => {
    const shared = await chooseFonts({ text: { serif: '', sans: '', mono: 'ă' }, language: 'vi' });
    expect(files(shared)).toEqual([
      'source-code-pro-latin-ext-400-normal.woff2',
      'source-code-pro-latin-ext-600-normal.woff2',
    ]);
  });

  test('draw arrows with the small file, operators with the large one', async () => {
    const arrows = await choose('a → b');
    expect(files(arrows)).toEqual(['noto-sans-symbols-symbols-400-normal.woff2']);
    expect(arrows.faces.at(-1)?.range).toBe('U+2192');
    expect(arrows.stacks.mono).toBe('"Source Code Pro", "Noto Sans Symbols", monospace');
    expect(files(await choose('a ≤ b ⇒ c'))).toEqual(['noto-sans-math-latin-400-normal.woff2']);
  });

  test('draw emoji, whole', async () => {
    const choice = await choose('🔑 Keys, 💡 lamps, ⚠️ ice, 👩‍💻 people, 1️⃣');
    expect(choice.missing).toEqual([]);
    expect(choice.faces.slice(latin.length).map(({ name, range }) => [name, range])).toEqual([
      ['noto-emoji-2-400-normal.woff2', 'U+31, U+20E3, U+26A0, U+FE0F'],
      ['noto-emoji-3-400-normal.woff2', 'U+1F4A1, U+1F511'],
      ['noto-emoji-8-400-normal.woff2', 'U+200D, U+1F469, U+1F4BB'],
    ]);
  });

  test('give a sign one look: as emoji where it is so anywhere', async () => {
    expect(files(await choose('⚠'))).toEqual(['noto-sans-symbols-2-symbols-400-normal.woff2']);
    expect(files(await choose('⚠ and ⚠️'))).toEqual(['noto-emoji-2-400-normal.woff2']);
    expect(files(await choose('© and ©️'))).toEqual([]);
  });

  test('suit the language where characters are shared', async () => {
    const families = async (text: string, language: string) =>
      new Set(
        (await choose(text, language)).faces.map((face) => face.family).filter((name) => /^Noto Sans ..$/.test(name)),
      );
    expect(await families('队列是先进先出的', 'zh-Hans')).toEqual(new Set(['Noto Sans SC']));
    expect(await families('大切（たいせつ）鍵', 'ja')).toEqual(new Set(['Noto Sans JP']));
    expect(await families('鍵', 'zh')).toEqual(new Set(['Noto Sans SC']));
    expect(await families('鍵', 'en')).toEqual(new Set(['Noto Sans SC']));
    expect(await families('鍵（かぎ）', 'en')).toEqual(new Set(['Noto Sans JP']));
  });

  test('draw Hebrew and Arabic, not with the letters of formulas', async () => {
    const choice = await choose('שלום مرحبا');
    expect(files(choice)).toEqual([
      'noto-sans-arabic-arabic-400-normal.woff2',
      'noto-sans-arabic-arabic-600-normal.woff2',
      'noto-sans-hebrew-hebrew-400-normal.woff2',
      'noto-sans-hebrew-hebrew-600-normal.woff2',
    ]);
    expect(choice.stacks.serif).toBe('"Source Serif 4", "Noto Sans Arabic", "Noto Sans Hebrew", serif');
  });

  test('hold the bytes of their files', async () => {
    const { faces } = await choose('→');
    for (const face of faces) expect(Buffer.from(face.bytes).toString('latin1', 0, 4)).toBe('wOF2');
    expect(new Set(faces.map((face) => Buffer.from(face.bytes).toString('base64'))).size).toBe(faces.length);
  });
});

describe('characters without a font', () => {
  test('are named, with what would help', async () => {
    const { missing } = await choose('한 \u{e000} 𐎀 글');
    expect(missing).toEqual([
      { char: '글', codePoint: 0xae00, package: '@fontsource/noto-sans-kr' },
      { char: '한', codePoint: 0xd55c, package: '@fontsource/noto-sans-kr' },
      { char: '\u{e000}', codePoint: 0xe000 },
      { char: '𐎀', codePoint: 0x10380 },
    ]);
  });

  test('are told though the rest of their cluster is there', async () => {
    const { missing } = await choose('x\u{1e000}');
    expect(missing).toEqual([{ char: '\u{1e000}', codePoint: 0x1e000 }]);
  });

  test('are not those that are invisible', async () => {
    const invisible =
      '\u00ad\u200b\u200c\u200d\u200e\u202e\u2028\u2066\ufeff\ufe0e\ufe0f\u0001\u0085\t\n\u2003\u3000\u2060';
    const choice = await choose(invisible);
    expect(choice.missing).toEqual([]);
    expect(choice.faces.map((face) => face.name)).toEqual(latin);
  });

  test('are not those of trees and tables, which Fira Code draws', async () => {
    expect(files(await choose('├── a │ ░'))).toEqual([
      'fira-code-symbols2-400-normal.woff2',
      'fira-code-symbols2-600-normal.woff2',
    ]);
  });
});

describe('signs that only the last family has', () => {
  const isInstalled = findFamily(lastResortFamily) !== undefined;

  test('are drawn by it, or are told with its package', async () => {
    const { missing, faces } = await choose('H₂O, 10⁻³, ⅓');
    const drawn = faces.some(({ family }) => family === 'DejaVu Sans');
    expect(drawn).toBe(isInstalled);
    const told = missing.map((each) => `${each.char} ${each.package}`);
    expect(told).toEqual(isInstalled ? [] : ['⁻', '₂', '⅓'].map((char) => `${char} @fontsource/dejavu-sans`));
  });
});

describe('a browser that goes by the stylesheet', () => {
  const pool = Array.from('aé½—ł→⇒≤✓⚠①★ΩβЯ队鍵たשم\u00ad\u3000ệă©');
  const emoji = ['⚠️', '🔑', '💡', '👩‍💻', '👍🏽', '1️⃣', '🇩🇪', '©️', 'x̂', 'e\u0301'];
  const texts = fc.array(fc.constantFrom(...pool, ...emoji), { maxLength: 12 }).map((parts) => parts.join(' '));
  const requests = fc.record({
    text: fc.record({ serif: texts, sans: texts, mono: texts }),
    language: fc.constantFrom('en', 'zh', 'ja', 'ru'),
  });
  const variantsOf = (role: Role) => roleFamilies[role].variants;

  test('draws every character, each in one family through all weights and slopes, with no face to spare', async () => {
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const choice = await chooseFonts(request);
        expect(choice.missing).toEqual([]);
        const used = new Set<string>();
        for (const role of roles) {
          for (const cluster of clustersOf(request.text[role])) {
            if (neededCodePoints(cluster).length === 0) continue;
            const drawing = variantsOf(role).map((variant) => drawnBy(choice, role, variant, cluster));
            expect(drawing, `${role} ${cluster}`).not.toContain(undefined);
            expect(new Set(drawing.map((face) => face?.family)).size).toBe(1);
            for (const face of drawing) used.add(face?.name ?? '');
          }
        }
        const spare = files(choice).filter((name) => !used.has(name));
        expect(spare).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the stylesheet', () => {
  test('has a rule a face; a lone weight stands for all, so that none is made up', async () => {
    const { faces } = await chooseFonts({ text: { serif: '', sans: '', mono: '→' }, language: 'en' });
    const css = fontFaceCss(faces, (face) => `fonts/${face.name}`);
    const rules = css.split(/(?=@font-face)/);
    expect(rules).toHaveLength(latin.length + 1);
    expect(rules.at(-1)).toMatchInlineSnapshot(`
      "@font-face {
        font-family: "Noto Sans Symbols";
        font-style: normal;
        font-weight: 1 1000;
        font-display: block;
        src: url("fonts/noto-sans-symbols-symbols-400-normal.woff2") format("woff2");
        unicode-range: U+2192;
      }
      "
    `);
    const declared = rules.map((rule) => /"(.*)";\n.*style: (.*);\n.*weight: (.*);/.exec(rule)?.slice(1).join(' '));
    expect(declared).toMatchInlineSnapshot(`
      [
        "Source Serif 4 normal 400",
        "Source Serif 4 italic 400",
        "Source Serif 4 normal 600",
        "Source Serif 4 italic 600",
        "Source Sans 3 normal 300",
        "Source Sans 3 normal 400",
        "Source Sans 3 italic 1 1000",
        "Source Sans 3 normal 600",
        "Source Code Pro normal 400",
        "Source Code Pro normal 600",
        "Noto Sans Symbols normal 1 1000",
      ]
    `);
  });
});

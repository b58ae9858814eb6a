import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { create } from 'fontkitten';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCodePoints } from '../../../src/layout/fonts/cmap.js';
import { fallbackFamilies, hanFamilies, roleFamilies } from '../../../src/layout/fonts/families.js';
import { readFontFile } from '../../../src/layout/fonts/font-file.js';
import { requireFamily } from '../../../src/layout/fonts/installed-family.js';
import { readCmapTable } from '../../../src/layout/fonts/woff2.js';

const require = createRequire(import.meta.url);

/** Paths of a family's regular files, at most so many. */
async function regularFiles(packageName: string, most: number): Promise<readonly string[]> {
  const folder = join(dirname(require.resolve(`${packageName}/unicode.json`)), 'files');
  const names = (await readdir(folder)).filter((name) => name.endsWith('-400-normal.woff2')).sort();
  return names.slice(0, most).map((name) => join(folder, name));
}

describe('the characters of a font file', () => {
  const families = [...Object.values(roleFamilies), ...fallbackFamilies];
  const installedHan = hanFamilies.filter(({ language }) => language !== 'ko');

  test.each([...families, ...installedHan].map((family) => [family.name, family.package]))(
    'of %s are those that fontkitten finds',
    async (_, packageName) => {
      const paths = await regularFiles(packageName, 8);
      expect(paths).not.toHaveLength(0);
      for (const path of paths) {
        const bytes = await readFile(path);
        const font = create(bytes);
        if (!('characterSet' in font)) throw new Error('a collection');
        const ours = readCodePoints(readCmapTable(bytes));
        const expected = font.characterSet.filter((codePoint) => font.glyphForCodePoint(codePoint).id !== 0);
        expect({ path, codePoints: ours }).toEqual({ path, codePoints: new Set(expected) });
      }
    },
  );

  test('are read once', async () => {
    const [path = ''] = await regularFiles(roleFamilies.mono.package, 1);
    expect(await readFontFile(path)).toBe(await readFontFile(path));
  });
});

describe('a damaged font file', () => {
  let folder: string;
  let whole: Buffer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fonts-'));
    const [path = ''] = await regularFiles(roleFamilies.mono.package, 1);
    whole = await readFile(path);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const reading = async (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return readFontFile(path).catch((error: unknown) => error);
  };

  test('is told by its name', async () => {
    expect(await reading('cut.woff2', whole.subarray(0, 5000))).toMatchObject({
      kind: 'environment',
      code: 'font-unreadable',
      message: 'The font cut.woff2 cannot be read',
      hint: 'Install the dependencies again: npm ci',
    });
    const other = Buffer.from(whole);
    other.write('wOFF', 0, 'latin1');
    expect(await reading('other.woff2', other)).toMatchObject({ cause: { message: 'not a WOFF 2 file' } });
    expect(await reading('empty.woff2', Buffer.alloc(0))).toMatchObject({ code: 'font-unreadable' });
    expect(await readFontFile(join(folder, 'absent.woff2')).catch((error: unknown) => error)).toMatchObject({
      message: 'The font absent.woff2 cannot be read',
      cause: { code: 'ENOENT' },
    });
  });

  test('may lack its character map, or have lengths without end', () => {
    const [glyf, cmap] = [0xca, 0x00];
    expect(readCmapTable(woff2([glyf, 2, cmap, 3], 'xxabc'))).toEqual(Buffer.from('abc'));
    expect(() => readCmapTable(woff2([glyf, 2], 'xx'))).toThrow('no character map');
    expect(() => readCmapTable(woff2([cmap, 0xff, 0xff, 0xff, 0xff, 0xff, 1], 'abc'))).toThrow(
      'a length of more than five bytes',
    );
  });
});

/** A WOFF 2 file of two tables or one, whose directory is given byte by byte. */
function woff2(directory: readonly number[], data: string): Buffer {
  const header = Buffer.alloc(48);
  const compressed = brotliCompressSync(Buffer.from(data));
  header.write('wOF2', 0, 'latin1');
  header.writeUInt16BE(directory.length === 4 ? 2 : 1, 12);
  header.writeUInt32BE(compressed.length, 20);
  return Buffer.concat([header, Buffer.from(directory), compressed]);
}

describe('a character map', () => {
  /** A `cmap` table with one subtable at byte 12. */
  const table = (platform: number, encoding: number, subtable: readonly number[]) => {
    const header = [0, 0, 0, 1, 0, platform, 0, encoding, 0, 0, 0, 12];
    return Buffer.from([...header, ...subtable]);
  };

  test('in format 12 does not count characters of the empty glyph', () => {
    const word = (value: number) => [0, 0, value >> 8, value & 0xff];
    const groups = [0x41, 0x43, 0, 0x61, 0x61, 5].flatMap(word);
    const subtable = [0, 12, 0, 0, ...word(40), ...word(0), ...word(2), ...groups];
    expect([...readCodePoints(table(3, 10, subtable))]).toEqual([0x42, 0x43, 0x61]);
  });

  test('in format 4 follows deltas and glyph arrays', () => {
    const half = (value: number) => [(value >> 8) & 0xff, value & 0xff];
    const ends = [0x42, 0x62, 0xffff];
    const starts = [0x41, 0x61, 0xffff];
    const deltas = [-0x41, 1, 1];
    // The second segment's array begins four bytes after its own offset: no glyph, and glyph 7 + 1.
    const offsets = [0, 4, 0];
    const arrays = [...ends, 0, ...starts, ...deltas, ...offsets, 0, 7];
    const subtable = [4, 0, 0, 6, 0, 0, 0, ...arrays].flatMap(half);
    expect([...readCodePoints(table(3, 1, subtable))]).toEqual([0x42, 0x62]);
  });

  test('is the fullest of those that there are', () => {
    const fullest = ['3.10', '0.6', '0.4', '3.1', '0.3', '0.2', '0.1', '0.0'];
    for (const [at, best] of fullest.entries()) {
      // The best stands last, and it alone is in a format that is none: the message shows that it was read.
      const encodings = [...fullest.slice(at + 1), best].map((encoding) => encoding.split('.').map(Number));
      const start = 4 + 8 * encodings.length;
      const records = encodings.flatMap(([platform = 0, encoding = 0], index) => {
        const isBest = index === encodings.length - 1;
        return [0, platform, 0, encoding, 0, 0, 0, isBest ? start : start + 2];
      });
      const bytes = Buffer.from([0, 0, 0, encodings.length, ...records, 0, 9, 0, 8]);
      expect(() => readCodePoints(bytes), best).toThrow('a character map in format 9');
    }
  });

  test('must be of Unicode and in a known format', () => {
    expect(() => readCodePoints(table(1, 0, [0, 0]))).toThrow('no Unicode character map');
    expect(() => readCodePoints(table(3, 1, [0, 6]))).toThrow('a character map in format 6, expected 4 or 12');
  });
});

test('a family that is not installed is told', () => {
  const family = { name: 'Nowhere Sans', package: '@fontsource/nowhere-sans', variants: [] };
  expect(() => requireFamily(family)).toThrow(
    expect.objectContaining({
      kind: 'environment',
      code: 'font-missing',
      message: 'The font Nowhere Sans is not installed',
      hint: 'Install the dependencies again, or this one alone: @fontsource/nowhere-sans.',
      packages: ['@fontsource/nowhere-sans'],
    }),
  );
});

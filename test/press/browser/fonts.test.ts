import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hideSystemFonts } from '../../../src/press/browser/fonts.js';

it('leaves fontconfig one folder, that of the program’s cache', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'prepbook-<fonts>&-'));
  try {
    const { FONTCONFIG_FILE = '' } = await hideSystemFonts(cache);
    const configuration = await readFile(FONTCONFIG_FILE, 'utf8');
    const folders = [...configuration.matchAll(/<dir>(.*?)<\/dir>/g)].map(([, folder = '']) =>
      folder.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
    );
    expect(folders).toEqual([expect.stringContaining(cache)]);
    const font = await readFile(join(folders[0] ?? '', 'Open_Sans', 'OpenSans-Regular.ttf'));
    // The first four bytes of a TrueType font.
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    expect(await hideSystemFonts(cache)).toEqual({ FONTCONFIG_FILE });
  } finally {
    await rm(cache, { recursive: true });
  }
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locatePackage, unpackFiles } from './package.js';
import { unpackOnce } from './unpack.js';

/**
 * Hides the machine's own fonts from a browser on Linux. A character that none of the book's fonts has would
 * otherwise be drawn by whatever is installed: another book on another machine, and no one told. What is left is
 * one small family, because the browser draws nothing at all without any.
 *
 * @param cache The program's private cache folder.
 * @returns The variable that points fontconfig at a configuration that knows this family alone.
 */
export async function hideSystemFonts(cache: string): Promise<Record<string, string>> {
  const { archives, version } = await locatePackage();
  const folder = join(cache, `fonts-${version}`);
  const configuration = join(folder, 'prepbook.conf');
  await unpackOnce(folder, async (target) => {
    await unpackFiles(join(archives, 'fonts.tar.br'), target);
    await writeFile(join(target, 'prepbook.conf'), fontconfig(join(folder, 'fonts'), join(cache, 'fontconfig')));
  });
  return { FONTCONFIG_FILE: configuration };
}

/** A configuration for fontconfig (fonts.dtd). */
function fontconfig(fonts: string, cache: string): string {
  const escaped = (path: string) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${escaped(fonts)}</dir><cachedir>${escaped(cache)}</cachedir></fontconfig>`,
    '',
  ].join('\n');
}

import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from '../product.js';

/** Text of a stylesheet, `print.css` or `themes/ink.css`. */
export function readStyle(name: string): Promise<string> {
  return readFile(join(packageRoot(), 'styles', name), 'utf8');
}

const require = createRequire(import.meta.url);

/** The stylesheet that comes with the reader of TeX. */
export function readTemmlStyle(): Promise<string> {
  return readFile(require.resolve('temml/dist/Temml-STIX2.css'), 'utf8');
}

/**
 * A script of the page, as the build of the code has bundled it.
 *
 * @param name - `web.js`, or `web-early.js` for what has to run before anything is drawn.
 */
export function readScript(name: 'web.js' | 'web-early.js'): Promise<string> {
  return readFile(join(packageRoot(), 'dist', name), 'utf8');
}

/** Names of the themes that come along, sorted. */
export async function themeNames(): Promise<string[]> {
  const files = await readdir(join(packageRoot(), 'styles', 'themes'));
  return files
    .filter((file) => file.endsWith('.css'))
    .map((file) => file.slice(0, -'.css'.length))
    .sort();
}

/** All templates of the book, by file name: what the template engine may read, and nothing else. */
export async function readTemplates(): Promise<Record<string, string>> {
  const folder = join(packageRoot(), 'templates', 'book');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.liquid')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? '']));
}

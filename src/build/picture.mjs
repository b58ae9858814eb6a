/**
 * `npm run picture`: the README's pictures, pages of the book as `npm start` built it last. Needs poppler's
 * pdftoppm.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

/** Physical pages by the name of their picture: the cover, a section's first page, a page of answers. */
const pages = { cover: 1, opener: 29, answer: 30 };
const width = 640;

const pdf = join(root, 'output', 'redis', 'redis.pdf');
if (!existsSync(pdf)) {
  console.error(`${pdf} is missing: run npm start first`);
  process.exit(1);
}

for (const [name, page] of Object.entries(pages)) {
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  const size = ['-scale-to-x', String(width), '-scale-to-y', '-1', '-jpeg', '-jpegopt', 'quality=78,optimize=y'];
  execFileSync('pdftoppm', [...range, ...size, pdf, join(root, '.github', name)]);
}

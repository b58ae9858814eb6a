/**
 * `npm run picture`: the README's pictures, from what `prepbook build redis --all` has put into output/. Needs
 * poppler's pdftoppm.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer';
import { commandLine, root } from '../../src/build/places.mjs';

const books = join(root, 'output', 'redis');

/** @type {Record<string, {pdf: string, page: number}>} Physical pages by the name of their picture. */
const pages = {
  cover: { pdf: 'redis.pdf', page: 1 },
  opener: { pdf: 'redis.pdf', page: 30 },
  answer: { pdf: 'redis.pdf', page: 32 },
  sheet: { pdf: 'redis.cheat-sheet.pdf', page: 4 },
  cards: { pdf: 'redis.cards.pdf', page: 2 },
  quiz: { pdf: 'redis.mock.quiz.pdf', page: 1 },
};
const width = 640;

const missing = [...Object.values(pages).map(({ pdf }) => pdf), 'redis.html'].find(
  (name) => !existsSync(join(books, name)),
);
if (missing) {
  console.error(`${join(books, missing)} is missing: run npx prepbook build redis --all first`);
  process.exit(1);
}

const quality = 78;
for (const [name, { pdf, page }] of Object.entries(pages)) {
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  const size = [
    '-scale-to-x',
    String(width),
    '-scale-to-y',
    '-1',
    '-jpeg',
    '-jpegopt',
    `quality=${quality},optimize=y`,
  ];
  execFileSync('pdftoppm', [...range, ...size, join(books, pdf), join(root, '.github', name)]);
}
await shootPage();

/** The page as a reader has filtered it. */
async function shootPage() {
  const [node, script] = commandLine(root);
  /** @type {{findings: {name: string, message: string}[]}} */
  const { findings } = JSON.parse(execFileSync(node, [script, 'doctor', '--json'], { encoding: 'utf8' }));
  const path = findings.find(({ name }) => name === 'Browser')?.message.match(/ at (\S+)\. /)?.[1];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath: path ?? '', headless: 'shell', args: sandbox });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${pathToFileURL(join(books, 'redis.html')).href}#level=mid&q=ttl`);
    await page.screenshot({ path: join(root, '.github', 'page.jpg'), type: 'jpeg', quality });
  } finally {
    await browser.close();
  }
}

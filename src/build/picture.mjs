/**
 * `npm run picture`: the README's picture, three pages of the book as it was built last, side by side. Needs
 * poppler's pdftoppm, and `npm start` before it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer';
import { findBrowser } from '../../dist/index.js';
import { root } from './places.mjs';

/** Physical pages: the cover, a section's first page, a page with a table and its code. */
const pages = [1, 5, 7];
const width = 440;

const pdf = join(root, 'output', 'redis', 'redis.pdf');
if (!existsSync(pdf)) {
  console.error(`${pdf} is missing: run npm start first`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'prepbook-picture-'));
try {
  const images = pages.map((page) => pageImage(page));
  await shoot(images, join(root, '.github', 'book.webp'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {number} page */
function pageImage(page) {
  const target = join(folder, String(page));
  const range = ['-f', String(page), '-l', String(page)];
  execFileSync('pdftoppm', [...range, '-singlefile', '-png', '-scale-to-x', String(2 * width), '-scale-to-y', '-1', pdf, target]);
  return `data:image/png;base64,${readFileSync(`${target}.png`).toString('base64')}`;
}

/**
 * @param {string[]} images
 * @param {string} path
 */
async function shoot(images, path) {
  const { path: executablePath, env } = await findBrowser({ env: process.env });
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath, args: sandbox, env: { ...process.env, ...env } });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: images.length * (width + 20) + 20, height: 800, deviceScaleFactor: 2 });
    const figures = images.map((image) => `<img src="${image}">`).join('');
    const style = `body{margin:0;padding:20px;display:inline-flex;gap:20px;background:#e9e7e2}img{width:${width}px;box-shadow:0 1px 6px #0004}`;
    await page.setContent(`<!doctype html><style>${style}</style>${figures}`);
    const element = await page.$('body');
    await element?.screenshot({ path, type: 'webp', quality: 72 });
  } finally {
    await browser.close();
  }
}

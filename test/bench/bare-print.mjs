/**
 * The yardstick: a print of a file with puppeteer and nothing else, from the start of Node to its end.
 *
 * node bare-print.mjs BROWSER HTML PDF
 */
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer';

const [executablePath = '', html = '', pdf = ''] = process.argv.slice(2);
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath, headless: 'shell', args, protocolTimeout: 0 });
const page = await browser.newPage();
await page.goto(pathToFileURL(html).href, { timeout: 0 });
await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true, tagged: true, timeout: 0 });
await browser.close();

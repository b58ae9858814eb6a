import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer';
import puppeteer from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parsePaper } from '../../../src/guide/paper.js';
import { findBrowser } from '../../../src/press/browser/find.js';
import { openPress, withPage } from '../../../src/press/index.js';
import { sampleBook } from '../sample-book.js';
import { asyncToolError } from '../tool-error.js';

let browser: Browser;
let server: Server;
let asked = 0;
beforeAll(async () => {
  const { path, env } = await findBrowser({ env: process.env });
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const settings = { executablePath: path, headless: 'shell', args, env: { ...process.env, ...env } } as const;
  browser = await puppeteer.launch(settings);
  server = createServer((_, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

it('prints with a browser that runs already, and leaves it running', async () => {
  const press = await openPress({ env: {}, browser });
  const paper = parsePaper('a5');
  if (!paper) throw new Error('A5 is a paper.');
  const { pages } = await press.print(sampleBook, { paper });
  expect(pages).toBeGreaterThan(2);
  expect(press).toMatchObject({ version: expect.stringMatching(/Chrome/), sandbox: expect.stringMatching(/^off/) });
  await press.close();
  expect(browser.connected).toBe(true);
  expect(browser.browserContexts()).toHaveLength(1);
});

it('keeps its pages from the network', async () => {
  const press = await openPress({ env: {}, browser });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const reached = await withPage(press, (page) =>
    page.goto(address).then(
      (answer) => answer !== null,
      () => false,
    ),
  );
  await press.close();
  expect([reached, asked]).toEqual([false, 0]);
});

it('says that the browser ended, where its owner ends it', async () => {
  const other = await puppeteer.launch({
    executablePath: (await findBrowser({ env: process.env })).path,
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const press = await openPress({ env: {}, browser: other });
  await press.start();
  await other.close();
  expect(await asyncToolError(() => press.newPage())).toBe(
    'environment/browser-crashed: The browser that was given has ended.',
  );
});

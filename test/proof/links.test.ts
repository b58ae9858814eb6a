import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Citation } from '../../src/proof/citations.js';
import { formatLinkCache, readLinkCache } from '../../src/proof/link-cache.js';
import { checkLinks, type LinkOptions } from '../../src/proof/links.js';
import { pauseFor } from '../../src/proof/pause.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A server of this machine that answers as it is told, and notes what it was asked. */
async function web() {
  const asked: string[] = [];
  let busy = 0;
  let most = 0;
  let failures = 1;
  const held: (() => void)[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    busy += 1;
    most = Math.max(most, busy);
    if (request.url?.startsWith('/page-')) {
      // Nobody is answered before a second one asks.
      held.push(() => {
        busy -= 1;
        response.end();
      });
      if (held.length === 2) for (const release of held.splice(0)) release();
      return;
    }
    const answer = (status: number, headers = {}) => {
      setImmediate(() => {
        busy -= 1;
        response.writeHead(status, headers).end();
      });
    };
    if (request.url === '/no-head') return answer(request.method === 'HEAD' ? 405 : 200);
    if (request.url === '/gone') return answer(404);
    if (request.url === '/moved') return answer(301, { location: '/fine' });
    if (request.url === '/for-now') return answer(302, { location: '/fine' });
    if (request.url === '/away') return answer(301, { location: 'file:///etc/passwd' });
    if (request.url === '/round') return answer(301, { location: '/round' });
    if (request.url === '/shaky') {
      failures -= 1;
      return answer(failures >= 0 ? 503 : 200);
    }
    return answer(200);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { base: `http://127.0.0.1:${port}`, asked, most: () => most };
}

const cite = (url: string): Citation => ({ url, title: 'A page', inNote: true, file: 'keys.md', position: undefined });
const ask = (urls: readonly string[], more: Partial<LinkOptions> = {}) =>
  checkLinks(urls.map(cite), { signal: new AbortController().signal, today: '2026-11-25', pause: 1, ...more });
const check = async (urls: readonly string[]) => (await ask(urls)).report;

it('tells what is gone, has moved, or goes round', async () => {
  const { base, asked } = await web();
  const names = ['fine', 'fine#part', 'no-head', 'gone', 'moved', 'for-now', 'away', 'round', 'shaky'];
  const report = await check(names.map((name) => `${base}/${name}`));
  expect(report.messages.map(({ reason, ruleId }) => [ruleId, reason.replaceAll(base, '')])).toEqual([
    ['link-alive', '`/gone` answers 404. Check the address.'],
    ['link-unmoved', '`/moved` has moved. Write `/fine`'],
    ['link-alive', '`/away` answers 301. Check the address.'],
    ['link-alive', '`/round` answers 310. Check the address.'],
  ]);
  expect(report).toMatchObject({ checked: 8, offline: false });
  expect(asked.filter((line) => line.includes('shaky'))).toEqual(['HEAD /shaky', 'HEAD /shaky']);
  expect(asked.filter((line) => line.includes('no-head'))).toEqual(['HEAD /no-head', 'GET /no-head']);
});

it('asks one host for two pages at a time', async () => {
  const { base, most } = await web();
  await check(Array.from({ length: 12 }, (_, index) => `${base}/page-${index}`));
  expect(most()).toBe(2);
});

it('believes good answers for a week, and asks for others again', async () => {
  const { base, asked } = await web();
  const folder = await temporaryFolder(onTestFinished);
  const file = join(folder, 'links.json');
  const askOn = async (today: string, names: readonly string[]) => {
    const known = await readLinkCache(file, today);
    const { answers } = await ask(
      names.map((name) => `${base}/${name}`),
      { known, today },
    );
    await writeFile(file, formatLinkCache(answers));
  };
  await askOn('2026-11-25', ['fine', 'gone']);
  await askOn('2026-12-01', ['fine', 'gone']);
  expect(asked).toEqual(['HEAD /fine', 'HEAD /gone', 'GET /gone', 'HEAD /gone', 'GET /gone']);
  await askOn('2026-12-08', ['fine']);
  expect(asked.at(-1)).toBe('HEAD /fine');
  expect(Object.keys(JSON.parse(await readFile(file, 'utf8')))).toEqual([`${base}/fine`]);
});

it('says nothing of addresses where there is no network', async () => {
  expect(await check(['http://127.0.0.1:1/a', 'http://127.0.0.1:1/b'])).toEqual({
    messages: [],
    checked: 0,
    offline: true,
  });
  const { base } = await web();
  const report = await check(['http://127.0.0.1:1/a', `${base}/fine`]);
  expect(report.messages.map(({ reason }) => reason)).toEqual([
    '`http://127.0.0.1:1/a` does not answer. Check the address.',
  ]);
});

it('ends with the signal, wherever it is', async () => {
  const reason = new Error('The reader has left');
  const aborting = new AbortController();
  const waiting = pauseFor(1_000_000, aborting.signal);
  const asking = checkLinks([cite('http://127.0.0.1:1/a')], { signal: aborting.signal, today: '2026-11-25' });
  aborting.abort(reason);
  await expect(waiting).rejects.toMatchObject({ code: 'interrupted', cause: reason });
  await expect(asking).rejects.toMatchObject({ code: 'interrupted', cause: reason });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parsePaper } from '../../src/guide/paper.js';
import { openPress, type Press, type PrintedBook, withPage } from '../../src/press/index.js';
import { makeBook } from './documents.js';
import { page } from './sample-book.js';
import { textByPage } from './text.js';

const paper = parsePaper('a5');
if (!paper) throw new Error('A5 is a paper.');

/** A grey PNG of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

let press: Press;
let server: Server;
let outside: string;
let folder: string;
const asked: string[] = [];

beforeAll(async () => {
  press = await openPress({ env: process.env });
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('p { color: red }');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'prepbook-lock-'));
  await writeFile(join(folder, 'secret.html'), '<p>SECRET</p>');
  await writeFile(join(folder, 'secret.png'), png);
});
afterAll(async () => {
  await press.close();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  asked.length = 0;
});

function print(body: string, head = ''): Promise<PrintedBook> {
  const links = '<h1 id="cover">Title</h1><a href="#cover">Title</a>';
  return press.print(makeBook({ html: () => page(links + body, head) }), { paper: paper as never });
}

/** Everything by which a document has been seen to fetch something. */
function fetches(to: string): [head: string, body: string] {
  const head = `
    <link rel="stylesheet" href="${to}/link.css"><link rel="prefetch" href="${to}/prefetch">
    <link rel="preload" as="image" href="${to}/preload"><link rel="dns-prefetch" href="${to}">
    <link rel="preconnect" href="${to}"><link rel="icon" href="${to}/icon"><link rel="prerender" href="${to}/prerender">
    <link rel="modulepreload" href="${to}/module"><link rel="manifest" href="${to}/manifest">
    <script src="${to}/script.js"></script><script>fetch("${to}/inline")</script>
    <style>@import "${to}/import.css"; @font-face { font-family: Far; src: url("${to}/font") }
      p { background: url("${to}/background"); font-family: Far } li { list-style-image: url("${to}/bullet") }
      p::before { content: url("${to}/content") } p { mask-image: url("${to}/mask"); cursor: url("${to}/cursor"), auto }
    </style>`;
  const body = `<p>Text</p><ul><li>item</li></ul>
    <img src="${to}/img" srcset="${to}/srcset 2x" onerror="fetch('${to}/onerror')"><picture><source srcset="${to}/source"><img></picture>
    <iframe src="${to}/iframe"></iframe><iframe srcdoc="<img src='${to}/srcdoc'>"></iframe>
    <object data="${to}/object"></object><embed src="${to}/embed"><video src="${to}/video" poster="${to}/poster"></video>
    <audio src="${to}/audio"></audio><input type="image" src="${to}/input"><a href="${to}/page" ping="${to}/ping">link</a>
    <svg><image href="${to}/svg-image"/><use href="${to}/use#a"/></svg>
    <form action="${to}/form"><button autofocus onfocus="this.form.submit()">x</button></form>
    <img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${to}/nested"/></svg>`)}">`;
  return [head, body];
}

describe('a hostile document', () => {
  it('is printed without a single request to a server', async () => {
    const [head, body] = fetches(outside);
    const { bytes } = await print(body, head);
    expect((await textByPage(bytes)).join('')).toContain('Text');
    expect(asked).toEqual([]);
  });

  it('would have made them: the server is in reach of a page without the lock', async () => {
    expect(await (await fetch(`${outside}/check`)).text()).toBe('p { color: red }');
    expect(asked).toEqual(['/check']);
  });

  it('cannot reach the network even where nothing intercepts its requests', async () => {
    await withPage(press, async (bare) => {
      await bare.setContent(`<img src="${outside}/bare">`, { waitUntil: 'load' });
      const failed = await bare.goto(`${outside}/goto`).catch((error: Error) => error.message);
      expect(failed).toContain('ERR_PROXY_CONNECTION_FAILED');
    });
    expect(asked).toEqual([]);
  });

  it('cannot replace itself before it is printed', async () => {
    const { bytes, blocked } = await print(
      '<p>Stays</p>',
      `<meta http-equiv="refresh" content="0; url=${outside}/away">`,
    );
    expect((await textByPage(bytes)).join('')).toContain('Stays');
    expect(new Set(blocked)).toEqual(new Set([`${outside}/away`]));
    expect(asked).toEqual([]);
  });

  it('is refused where it leads itself to an empty page, which is no request', async () => {
    const away = '<meta http-equiv="refresh" content="0; url=about:blank">';
    await expect(print('<p>Stays</p>', away)).rejects.toThrow(/led itself away|because of a navigation/);
  });

  it('runs no script', async () => {
    const { bytes } = await print(
      '<p id="p">Before</p><script>document.getElementById("p").textContent = "After"</script><noscript>Silent</noscript>',
    );
    const text = (await textByPage(bytes)).join('');
    expect(text).toContain('Before');
    expect(text).toContain('Silent');
    expect(text).not.toContain('After');
  });

  it('reads no file', async () => {
    const html = pathToFileURL(join(folder, 'secret.html')).href;
    const picture = pathToFileURL(join(folder, 'secret.png')).href;
    const [head, body] = fetches(pathToFileURL(folder).href);
    const files = `<iframe src="${html}"></iframe><object data="${html}"></object><img src="${picture}" width="9" height="9">`;
    const { bytes } = await print(files + body, head);
    expect((await textByPage(bytes)).join('')).not.toContain('SECRET');
    expect(await pictures(bytes)).toBe(0);
  });

  it('may bring pictures and fonts of its own', async () => {
    const { bytes, blocked } = await print(
      `<img src="data:image/png;base64,${png.toString('base64')}" width="9" height="9">`,
    );
    expect(await pictures(bytes)).toBe(1);
    expect(blocked).toEqual([]);
  });
});

/** How often the picture of one pixel is in a PDF. The browser's own sign for a missing picture is larger. */
async function pictures(bytes: Uint8Array): Promise<number> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const isOnePixel = (object: unknown) =>
    object instanceof PDFRawStream &&
    object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image') &&
    ['Width', 'Height'].every((key) => String(object.dict.get(PDFName.of(key))) === '1');
  return objects.filter(isOnePixel).length;
}

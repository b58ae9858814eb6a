import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, prepbook, temporaryFolder } from './command-line.js';
import { type Dangers, openUnprotected } from './dangers.js';

const hostile = fileURLToPath(new URL('../fixtures/hostile', import.meta.url));
const title = "{{ 7*7 }} and {% include '/etc/passwd' %}";
const chapterTitle = '1 {% for i in (1..3) %}{{ i }}{% endfor %} <svg onload=alert(1)>';

/** Requests that reached the server which the hostile guide names everywhere. */
const requests: string[] = [];
const server = createServer((request, response) => {
  requests.push(request.url ?? '');
  response.end('REACHED');
});

const atEnd: (() => Promise<void>)[] = [];
let outcome: Outcome;
let requestsOfBuild: readonly string[];
let html: string;
let chapter: string;
let dangers: { readonly html: Dangers; readonly chapter: Dangers };

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = await temporaryFolder((remove) => atEnd.push(remove));
  outcome = await buildHostileGuide(folder, origin);
  requestsOfBuild = [...requests];
  const page = join(folder, 'output/hostile/hostile.html');
  html = await readFile(page, 'utf8');
  const unpacked = join(folder, 'unpacked');
  await unpack(await readFile(join(folder, 'output/hostile/hostile.epub')), unpacked);
  const chapterFile = join(unpacked, 'OEBPS/section-1.xhtml');
  chapter = await readFile(chapterFile, 'utf8');
  const [htmlDangers, chapterDangers] = await openUnprotected([
    { url: pathToFileURL(page).href, title },
    { url: pathToFileURL(chapterFile).href, title: chapterTitle },
  ]);
  if (!htmlDangers || !chapterDangers) throw new Error('not every file was opened');
  dangers = { html: htmlDangers, chapter: chapterDangers };
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  for (const remove of atEnd) await remove();
});

async function buildHostileGuide(folder: string, origin: string): Promise<Outcome> {
  const guide = join(folder, 'content/hostile');
  await mkdir(join(folder, 'content'));
  await cp(hostile, guide, { recursive: true });
  const section = join(guide, 'traps.md');
  await writeFile(section, (await readFile(section, 'utf8')).replaceAll('ORIGIN', origin));
  return prepbook(['build', 'hostile'], { cwd: folder });
}

async function unpack(epub: Uint8Array, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(epub))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}

describe('a guide full of traps', () => {
  it('becomes a book', () => {
    expect(outcome.code).toBe(0);
  });

  it('has the build reach no server', () => {
    expect(requestsOfBuild).toEqual([]);
  });

  it('keeps the words around the traps', () => {
    for (const text of [html, chapter]) {
      const missing = ['BEFORE', 'MIDDLE', 'STYLED', 'AFTER', 'LAST'].filter((word) => !text.includes(word));
      expect(missing).toEqual([]);
    }
  });

  it('shows template syntax as it is written', () => {
    // The titles of book and section are compared where the files are opened.
    for (const text of [html, chapter]) {
      expect(text).toContain('{% for i in (1..3) %}{{ i }}{% endfor %}');
      expect(text).toContain('What does {{ 7*7 }} or');
      expect(text).toContain('{{ 6*6 }}');
    }
  });

  describe.each(['html', 'chapter'] as const)('opened without any protection: %s', (file) => {
    it('runs nothing', () => {
      expect(dangers[file].ran).toEqual([]);
    });

    it('asks for nothing beyond its own package', () => {
      expect(dangers[file].requested.filter((url) => !url.startsWith('file:'))).toEqual([]);
      expect(requests).toEqual([]);
    });

    it('holds nothing that could', () => {
      expect(dangers[file].found).toEqual([]);
    });
  });
});

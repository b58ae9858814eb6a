import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPress, type Press, type Workbench } from '../../src/press/index.js';
import { childProcesses } from './processes.js';

let press: Press;
let server: Server;
let outside: string;
const asked: string[] = [];

beforeAll(async () => {
  press = await openPress({ env: process.env });
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('globalThis.ran = true');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await press.close();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked.length = 0;
});

const limit = 20_000;
const doubling = {
  scripts: ['var two = 2;', 'function double(value) { return two * value; }'],
  css: 'p { color: red }',
};

async function withBench<T>(work: (bench: Workbench) => Promise<T>): Promise<T> {
  const bench = await press.openBench(doubling);
  try {
    return await work(bench);
  } finally {
    await bench.close();
  }
}

describe('a bench', () => {
  it('runs its scripts, in their order, under its style', async () => {
    await withBench(async ({ call }) => {
      expect(await call('Promise.resolve(double(21))', limit)).toBe(42);
      const colour = 'getComputedStyle(document.body.appendChild(document.createElement("p"))).color';
      expect(await call(colour, limit)).toBe('rgb(255, 0, 0)');
    });
  });

  it('passes on what a call throws, and goes on', async () => {
    await withBench(async ({ call }) => {
      await expect(call('missing()', limit)).rejects.toThrow('missing is not defined');
      expect(await call('double(1)', limit)).toBe(2);
    });
  });

  it('compiles WebAssembly', async () => {
    const empty = 'new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])';
    await withBench(async ({ call }) => {
      expect(await call(`WebAssembly.compile(${empty}).then(() => "compiled")`, limit)).toBe('compiled');
    });
  });

  it.each([
    ['fetch', (to: string) => `fetch("${to}/fetch").catch(() => 0).then(() => 0)`],
    [
      'a request of the old kind',
      (to: string) => `try { const r = new XMLHttpRequest(); r.open("GET", "${to}/x", false); r.send() } catch { 0 }`,
    ],
    ['a module', (to: string) => `import("${to}/module.js").catch(() => 0).then(() => 0)`],
    ['a beacon', (to: string) => `navigator.sendBeacon("${to}/beacon", "x")`],
    ['a socket', (to: string) => `try { new WebSocket("${to.replace('http', 'ws')}/socket"); 0 } catch { 0 }`],
    ['a worker', (to: string) => `try { new Worker("${to}/worker.js"); 0 } catch { 0 }`],
    [
      'elements',
      (to: string) =>
        `document.body.innerHTML = '<img src="${to}/img"><iframe src="${to}/frame"></iframe><link rel="stylesheet" href="${to}/css"><link rel="prefetch" href="${to}/prefetch"><object data="${to}/object"></object><svg><image href="${to}/svg"/></svg><style>@import "${to}/import"; body { background: url(${to}/background) }</style>'; 0`,
    ],
    ['a window', (to: string) => `try { window.open("${to}/window"); 0 } catch { 0 }`],
  ])('lets nobody reach a server by %s', async (_, script) => {
    await withBench(async ({ call }) => {
      await call(`(() => { ${script(outside).replace(/;?\s*0$/, '')} })(), 0`, limit);
      expect(await call('double(2)', limit)).toBe(4);
    });
    expect(asked).toEqual([]);
  });

  it('runs no script that data brings in', async () => {
    await withBench(async ({ call }) => {
      await call(
        `(() => {
          document.body.innerHTML = '<img src="data:," onerror="globalThis.ran = 1"><svg onload="globalThis.ran = 2"></svg>';
          const script = document.createElement('script');
          script.textContent = 'globalThis.ran = 3';
          document.body.append(script);
          const link = document.createElement('a');
          link.href = 'javascript:globalThis.ran = 4';
          document.body.append(link);
          link.click();
        })()`,
        limit,
      );
      expect(await call('new Promise((done) => setTimeout(() => done(String(globalThis.ran)), 50))', limit)).toBe(
        'undefined',
      );
    });
  });

  it('has an origin of its own, with nothing to keep', async () => {
    await withBench(async ({ call }) => {
      expect(await call('self.origin', limit)).toBe('null');
      await expect(call('localStorage.length', limit)).rejects.toThrow(/sandboxed|denied/);
    });
  });

  it('that leads itself away is told', async () => {
    const bench = await press.openBench(doubling);
    await expect(bench.call(`location = "${outside}/away"; new Promise(() => {})`, limit)).rejects.toThrow(
      /led itself away|Execution context|detached/,
    );
    expect(asked).toEqual([]);
  });

  it('that is at it for ever is ended with its browser, and the next has a new one', async () => {
    const bench = await press.openBench(doubling);
    await expect(bench.call('for (;;);', 500)).rejects.toMatchObject({ code: 'call-timed-out', kind: 'environment' });
    await expect.poll(childProcesses).toEqual([]);
    await withBench(async ({ call }) => expect(await call('double(3)', limit)).toBe(6));
  });
});

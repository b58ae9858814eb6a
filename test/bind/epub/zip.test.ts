import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipPackage } from '../../../src/bind/index.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = new Map([
  ['OEBPS/z.xhtml', bytes('z'.repeat(500))],
  ['mimetype', bytes('application/epub+zip')],
  ['OEBPS/a.xhtml', bytes('a')],
  ['META-INF/container.xml', bytes('<container/>')],
]);

test('holds every file, mimetype first, the others by name', () => {
  const entries = unzipSync(zipPackage(files));
  expect(Object.keys(entries)).toEqual(['mimetype', 'META-INF/container.xml', 'OEBPS/a.xhtml', 'OEBPS/z.xhtml']);
  expect(new TextDecoder().decode(entries['OEBPS/z.xhtml'])).toBe('z'.repeat(500));
});

test('stores mimetype so that its words stand at byte 30, and deflates the rest', () => {
  const zip = Buffer.from(zipPackage(files));
  expect(zip.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  expect(zip.readUInt16LE(8)).toBe(0);
  expect(zip.includes('z'.repeat(500))).toBe(false);
});

test('is the same for the same files in any order', () => {
  const reversed = new Map([...files].reverse());
  expect(Buffer.from(zipPackage(reversed)).equals(Buffer.from(zipPackage(files)))).toBe(true);
});

test('is the same in every time zone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'prepbook-zip-'));
  try {
    const outfile = join(folder, 'zip.mjs');
    const contents = `
      import { createHash } from 'node:crypto';
      import { zipPackage } from './src/bind/index.ts';
      const zip = zipPackage(new Map([['mimetype', new Uint8Array(9)], ['a', new Uint8Array(9)]]));
      console.log(new Date(0).getHours(), createHash('sha256').update(zip).digest('hex'));`;
    const banner = {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    };
    await build({
      stdin: { contents, resolveDir: process.cwd() },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner,
    });
    const inZone = async (TZ: string) => {
      const { stdout } = await promisify(execFile)(process.execPath, [outfile], { env: { ...process.env, TZ } });
      return stdout.trim().split(' ');
    };
    const [[westHour, west], [eastHour, east]] = [
      await inZone('America/Los_Angeles'),
      await inZone('Pacific/Kiritimati'),
    ];
    expect(westHour).not.toBe(eastHour);
    expect(west).toMatch(/^[0-9a-f]{64}$/);
    expect(west).toBe(east);
  } finally {
    await rm(folder, { recursive: true });
  }
});

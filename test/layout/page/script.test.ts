import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtCode } from '../../support/built-code.js';

describe.each(['web.js', 'web-early.js'])('the script %s', (name) => {
  it('can stand within a page: nothing in it ends its element or begins a comment', async () => {
    const script = await readFile(join(builtCode, name), 'utf8');
    expect(script.length).toBeGreaterThan(100);
    expect(script).not.toMatch(/<\/script|<script|<!--|\r/i);
  });

  it('is small: with search and scheduling at most 60 KB compressed', async () => {
    expect(gzipSync(await readFile(join(builtCode, name))).byteLength).toBeLessThan(60_000);
  });
});

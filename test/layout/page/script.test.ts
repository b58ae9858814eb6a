import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readScript } from '../../../src/layout/assets.js';

describe.each(['web.js', 'web-early.js'] as const)('the script %s', (name) => {
  it('can stand within a page: nothing in it ends its element or begins a comment', async () => {
    const script = await readScript(name);
    expect(script.length).toBeGreaterThan(100);
    expect(script).not.toMatch(/<\/script|<script|<!--|\r/i);
  });

  it('is small: with search and scheduling at most 60 KB compressed', async () => {
    expect(gzipSync(await readScript(name)).byteLength).toBeLessThan(60_000);
  });
});

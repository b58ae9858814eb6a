import { EventEmitter } from 'node:events';
import type { Browser } from 'puppeteer';
import { expect, test } from 'vitest';
import { guarded } from '../../../src/press/print/guard.js';

const browser = () => Object.assign(new EventEmitter(), { connected: true }) as unknown as Browser;
const never = () => new Promise<never>(() => {});
const reason = new Error('The reader has left');

test('a signal ends the work, and says why', async () => {
  const aborting = new AbortController();
  const guard = { limit: 100_000, signal: aborting.signal, kill: () => {} };
  const working = guarded(browser(), guard, never);
  aborting.abort(reason);
  await expect(working).rejects.toMatchObject({ code: 'interrupted', cause: reason });
  await expect(guarded(browser(), guard, never)).rejects.toMatchObject({ code: 'interrupted', cause: reason });
});

test('a browser that ends by itself is told as such', async () => {
  const guard = { limit: 100_000, signal: new AbortController().signal, kill: () => {} };
  const working = guarded(browser(), guard, async (onCrash) => {
    onCrash();
    return never();
  });
  await expect(working).rejects.toMatchObject({ code: 'browser-crashed' });
});

import type { Browser } from 'puppeteer';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../src/press/browser/find.js';
import { launch, type StartedBrowser } from '../../src/press/browser/launch.js';

/** Starts a browser before the tests of a file, for all of its builds. @returns A function that hands it out. */
export function runningBrowser(): () => Browser {
  let started: StartedBrowser;
  beforeAll(async () => {
    started = await launch(await findBrowser({ env: process.env }), { env: process.env });
  });
  afterAll(() => started?.close());
  return () => started.browser;
}

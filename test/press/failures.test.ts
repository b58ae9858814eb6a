import { afterEach, describe, expect, it } from 'vitest';
import { parsePaper } from '../../src/guide/paper.js';
import { openPress, type Press, type PressOptions } from '../../src/press/index.js';
import { makeBook } from './documents.js';
import { childProcesses } from './processes.js';
import { page, sampleBook } from './sample-book.js';
import { asyncToolError } from './tool-error.js';

const paper = parsePaper('a5');
if (!paper) throw new Error('A5 is a paper.');

const opened: Press[] = [];
async function open(options: Partial<PressOptions> = {}): Promise<Press> {
  const press = await openPress({ env: process.env, ...options });
  opened.push(press);
  return press;
}
afterEach(async () => {
  for (const press of opened.splice(0)) await press.close();
  // Whatever went wrong, nothing of a browser is left.
  expect(childProcesses()).toEqual([]);
});

function killBrowser(): void {
  const children = childProcesses();
  expect(children).toHaveLength(1);
  for (const pid of children) process.kill(pid, 'SIGKILL');
}

describe('a browser that ends while it prints', () => {
  it('is told, and the next print has a new one', async () => {
    const press = await open();
    const crash = (step: string) => {
      if (step === 'pass 2') killBrowser();
    };
    expect(await asyncToolError(() => press.print(sampleBook, { paper, onProgress: crash }))).toMatchInlineSnapshot(`
      "environment/browser-crashed: The browser ended while it was printing.
        hint: Mostly the memory was used up: close other programs, or print a smaller selection. Otherwise try another browser with \`browser PATH\`."
    `);
    expect((await press.print(sampleBook, { paper })).pages).toBeGreaterThan(10);
  });
});

describe('a print that takes too long', () => {
  it('is told and ends the browser', async () => {
    const press = await open({ timeoutMs: 1 });
    await press.start();
    expect(await asyncToolError(() => press.print(sampleBook, { paper }))).toMatchInlineSnapshot(`
      "environment/print-timed-out: The browser did not finish a print in 1 s.
        hint: Give it more time with PREPBOOK_PRINT_LIMIT=600 (seconds), or print a smaller selection."
    `);
    await expect.poll(childProcesses).toEqual([]);
  });
});

describe('a run that is interrupted', () => {
  it('during a print ends the browser at once', async () => {
    const controller = new AbortController();
    const press = await open({ signal: controller.signal });
    const interrupt = (step: string) => {
      if (step === 'pass 2') controller.abort();
    };
    expect(await asyncToolError(() => press.print(sampleBook, { paper, onProgress: interrupt }))).toMatchInlineSnapshot(
      `"interrupted/interrupted: The signal of the request ended the work."`,
    );
    await expect.poll(childProcesses).toEqual([]);
    expect(await asyncToolError(() => press.print(sampleBook, { paper }))).toMatchInlineSnapshot(
      `"interrupted/interrupted: The signal of the request ended the work."`,
    );
  });
});

describe('a browser that cannot be started', () => {
  it('is told with what it says', async () => {
    const press = await open({ browser: '/bin/false' });
    expect(await asyncToolError(() => press.start())).toMatchInlineSnapshot(`
      "environment/browser-did-not-start: The browser at /bin/false did not start.
        hint: Asked for its version, it says: Command failed: /bin/false --version"
    `);
  });
});

describe('a character that no font has', () => {
  it('is named, with its page', async () => {
    const press = await open();
    const html = () => page('<h1 id="cover">Title</h1><a href="#cover">Title</a> <p>A 𓀀 and a 队, and a 漢.</p>');
    expect(await asyncToolError(() => press.print(makeBook({ html }), { paper }))).toMatchInlineSnapshot(`
      "content/glyph-missing: No font of the book has “队” (U+961F), “漢” (U+6F22), “𓀀” (U+13000) (page 1 of the PDF).
        hint: Write it another way, or add a font that has it."
    `);
  });
});

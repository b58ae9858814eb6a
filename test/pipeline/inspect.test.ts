import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inspect, render } from '../../src/pipeline.js';
import { runningBrowser } from '../support/running-browser.js';

const starter = fileURLToPath(new URL('../../templates/starter', import.meta.url));
const browser = runningBrowser();

it.each([
  ['book', ['pdf', 'epub']],
  ['cards', ['pdf']],
  ['cheat-sheet', ['pdf']],
  ['quiz', ['pdf']],
] as const)('nothing is wrong with the %s of the starter', async (layout, formats) => {
  const { files } = await render({ guide: starter, layout, formats, browser: browser() });
  expect(files).toHaveLength(formats.length);
  for (const { name, bytes = new Uint8Array() } of files) {
    const { messages, rules } = await inspect({ name, bytes });
    expect(messages.map(String)).toEqual([]);
    expect(rules.length).toBeGreaterThan(3);
  }
});

import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prepbook, teaHouse } from './command-line.js';

/**
 * Builds with a plugin of the reader's own that says READING when it is first called, and sends a Ctrl-C each time that
 * one of the words is said.
 *
 * @param wait - Body of a promise that the plugin waits for.
 */
async function interruptedAt(words: readonly string[], wait: string) {
  const folder = await teaHouse();
  const plugin = `async () => {
    if (called) return;
    called = true;
    process.stderr.write('READING\\n');
    await new Promise(${wait});
  }`;
  const config = `let called = false;\nexport default { remarkPlugins: [() => ${plugin}] };\n`;
  await writeFile(join(folder, 'waits.mjs'), config);
  const pending = [...words];
  const outcome = await prepbook(['build', '--format', 'html', '--config', 'waits.mjs'], {
    cwd: folder,
    onStderr: (text, child) => {
      if (!pending[0] || !text.includes(pending[0])) return;
      pending.shift();
      child.kill('SIGINT');
    },
  });
  await expect(access(join(folder, 'output'))).rejects.toThrow('ENOENT');
  return outcome;
}

/** A wait that keeps the process alive and ends at the signal. */
const untilSignal = `(resolve) => {
  const alive = setInterval(() => {}, 1e6);
  process.once('SIGINT', () => resolve(clearInterval(alive)));
}`;

it('ends at the next stage at Ctrl-C, with nothing made', async () => {
  expect(await interruptedAt(['READING'], untilSignal)).toMatchInlineSnapshot(`
    {
      "code": 130,
      "stderr": "Reading the guide
    READING
    Stopping. Ctrl-C once more ends it at once.
    Interrupted. No file was left half-written.
    ",
      "stdout": "",
    }
  `);
});

it('ends at once at the second Ctrl-C', async () => {
  const forEver = '() => setInterval(() => {}, 1e6)';
  expect(await interruptedAt(['READING', 'Stopping'], forEver)).toMatchInlineSnapshot(`
    {
      "code": 130,
      "stderr": "Reading the guide
    READING
    Stopping. Ctrl-C once more ends it at once.
    ",
      "stdout": "",
    }
  `);
});

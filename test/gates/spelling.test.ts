import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../src/build/places.mjs';

/** Words that the spelling gate refuses in a Markdown text. */
function misspelt(text: string): string[] {
  const script = join(root, 'node_modules', 'cspell', 'bin.mjs');
  const args = [script, 'lint', '--no-progress', '--no-summary', '--words-only', 'stdin://content/planted.md'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, input: text, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}

// The patterns of what is not looked at, code and addresses, have once let everything pass.
it('refuses a word that is misspelt, in a text that has code and names in it', () => {
  const text = `The colour of a \`hgetal\` reply.

\`\`\`redis-cli
> HGETALL otp:42
\`\`\`

Clients recieve it from HGETALL.[^hgetall]

[^hgetall]: [The definative page](https://redis.io/docs/latest/comands/hgetall/)
`;
  expect(misspelt(text)).toEqual(['recieve', 'definative']);
});

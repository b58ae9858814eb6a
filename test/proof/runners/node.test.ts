import { describe, expect, it } from 'vitest';
import { prove } from '../../../src/proof/prove.js';
import { nodeRunners } from '../../../src/proof/runners/node.js';
import { fenced, fencesIn } from '../fences.js';

async function outcome(markdown: string, allowJs = true) {
  const results = await prove(await fencesIn(markdown), {
    runners: await nodeRunners({ servers: [], images: [], env: {}, cwd: '/', allow: allowJs ? ['js'] : [] }),
    jobs: 1,
    limits: { reply: 5_000, until: 1_000 },
    signal: new AbortController().signal,
  });
  return results.map((result) =>
    result.kind === 'differs'
      ? result.differences.map(({ fault, observed }) => fault ?? observed.join('\n'))
      : result.kind,
  );
}

describe('JavaScript and TypeScript', () => {
  it('are run only where that is allowed', async () => {
    const markdown = fenced('js', "throw new Error('no')");
    expect(await outcome(markdown, false)).toEqual(['illustration']);
    expect(await outcome(markdown)).toEqual([['Node ended with 1: Error: no']]);
  });

  it('print what they say', async () => {
    const markdown = [
      fenced('js', 'console.log(1 + 1); // → 2', "console.log('a'); // → a"),
      fenced('ts', 'const n: number = 2;', 'console.log(n); // → 3'),
      fenced('js', "console.log('whatever')"),
    ].join('\n');
    expect(await outcome(markdown)).toEqual(['same', ['2'], 'same']);
  });

  it('see nothing of the machine', async () => {
    const markdown = [
      fenced('js', "import { readFileSync } from 'node:fs';", "readFileSync('/etc/hostname');"),
      fenced('js', "import { execSync } from 'node:child_process';", "execSync('true');"),
      fenced('js', 'console.log(Object.keys(process.env).length); // → 0'),
    ].join('\n');
    const [file, child, environment] = await outcome(markdown);
    expect(String(file)).toContain('Access to this API has been restricted');
    expect(String(child)).toContain('Access to this API has been restricted');
    expect(environment).toBe('same');
  });
});

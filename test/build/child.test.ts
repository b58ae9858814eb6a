import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pinnedEnvironment, runChild } from '../../src/build/child.mjs';
import { root } from '../../src/build/places.mjs';

const node = process.execPath;

describe('runChild', () => {
  it('gives the exit code and the words of the child', async () => {
    const script = "process.stdout.write('out'); process.stderr.write('err'); process.exitCode = 7";
    const { code, output } = await runChild(node, ['-e', script], { cwd: root, output: 'keep' });
    expect(code).toBe(7);
    expect(output).toContain('out');
    expect(output).toContain('err');
  });

  it('gives 128 + n for a child that signal n ended', async () => {
    const { code } = await runChild(node, ['-e', "process.kill(process.pid, 'SIGKILL')"], {
      cwd: root,
      output: 'keep',
    });
    expect(code).toBe(137);
  });

  it('rejects where there is no such program', async () => {
    await expect(runChild(join(root, 'no-such-program'), [], { cwd: root, output: 'keep' })).rejects.toThrow('ENOENT');
  });

  it('passes an interruption on and ends as the child did', async () => {
    const child = "process.on('SIGINT', () => process.exit(130)); console.log('ready'); setInterval(() => {}, 1000)";
    const parent = `
      const { runChild } = await import(${JSON.stringify(new URL('../../src/build/child.mjs', import.meta.url))});
      const { code } = await runChild(process.execPath, ['-e', ${JSON.stringify(child)}], { cwd: '.', output: 'both' });
      process.exitCode = code;`;
    const running = spawn(node, ['--input-type=module', '-e', parent], { stdio: ['pipe', 'pipe', 'pipe'] });
    await once(running.stdout, 'data');
    running.kill('SIGINT');
    expect(await once(running, 'close')).toEqual([130, null]);
  });
});

describe('pinnedEnvironment', () => {
  it("puts the checkout's programs first on the path", () => {
    const [first] = (pinnedEnvironment('/checkout').PATH ?? '').split(delimiter);
    expect(first).toBe(join('/checkout', 'node_modules', '.bin'));
  });
});

import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Observation, Runner, SceneContext, Session } from '../../guide/runner.js';
import type { FindRunners } from './find.js';

/** Only where the user allows it: see `nodeRunner`. */
export const nodeRunners: FindRunners = async ({ allow }) => (allow.includes('js') ? [nodeRunner] : []);

/**
 * Runs a fence of JavaScript or TypeScript as a module, in an empty folder that is all of the disk that it may see. What
 * it should print stands behind `// → `, a line each; without any, it only has to end well. Node's permission model
 * keeps it from files, processes and add-ons, but not from the network: that is why it has to be allowed by hand.
 */
const nodeRunner: Runner = {
  name: 'node',
  languages: ['js', 'mjs', 'javascript', 'ts', 'typescript'],
  engines: [{ name: `Node ${process.versions.node}`, start }],
  read: ({ text, place }) => {
    const expected = [...text.matchAll(/\/\/ → (.*)$/gm)].map(([, line = '']) => line.trimEnd());
    return { steps: [{ kind: 'shell', text: 'node', expected, place }], refusals: [] };
  },
};

async function start({ folder, signal, limits }: SceneContext): Promise<Session> {
  await mkdir(folder, { recursive: true });
  return {
    run: async (step, fence) => {
      const file = join(folder, fence.language.startsWith('t') ? 'example.mts' : 'example.mjs');
      await writeFile(file, fence.text);
      const observation = await runModule(file, folder, limits.reply, signal);
      // Nothing said of its output: that it ended well is enough.
      return step.expected.length === 0 ? { ...observation, lines: [] } : observation;
    },
    stop: async () => {},
  };
}

function runModule(file: string, folder: string, timeout: number, signal: AbortSignal): Promise<Observation> {
  const args = ['--permission', `--allow-fs-read=${folder}`, '--disable-warning=ExperimentalWarning', file];
  return new Promise((resolve) => {
    // Without the environment, which may hold what is nobody's business.
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: {},
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      killSignal: 'SIGKILL',
      signal,
    });
    let [printed, complaint] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('error', (error) => resolve({ lines: [], fault: error.message }));
    child.on('close', (code, killed) => {
      const lines = printed.replace(/\n+$/, '').split('\n');
      if (killed) resolve({ lines, fault: `No end within ${timeout / 1000} s` });
      else if (code !== 0) resolve({ lines, fault: `Node ended with ${code}: ${firstError(complaint)}` });
      else resolve({ lines: printed === '' ? [] : lines });
    });
  });
}

/** The line that says what went wrong, of the many that Node writes. */
function firstError(complaint: string): string {
  const lines = complaint.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /^\w*Error\b/.test(line)) ?? lines[0] ?? '';
}

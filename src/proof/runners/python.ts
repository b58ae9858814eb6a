import { execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Observation, Runner, SceneContext, Session } from '../../guide/runner.js';
import type { FindRunners } from './find.js';

const run = promisify(execFile);

/** Only where the user allows it: see `pythonRunner`. */
export const pythonRunners: FindRunners = async ({ allow, env }) =>
  allow.includes('python') ? [pythonRunner(await findPython(env))] : [];

/** Bytes of memory that a program may take. */
const memory = 1024 * 1024 * 1024;

/** Bytes of output that are read of a program; one that prints more is ended. */
const mostOutput = 1_000_000;

/** Starts a program under a limit of memory. Isolated, Python reads neither the environment nor the folder. */
const launcher = [
  'import resource, runpy, sys',
  `resource.setrlimit(resource.RLIMIT_AS, (${memory}, ${memory}))`,
  'sys.argv = sys.argv[1:]',
  "runpy.run_path(sys.argv[0], run_name='__main__')",
].join('\n');

/** A network of its own, in which there is nothing. */
const alone = ['--user', '--map-root-user', '--net'];

interface Python {
  readonly version: string;
}

/** @returns Undefined where there is no Python 3, or nothing that would keep it from the network. */
async function findPython(env: Readonly<Record<string, string | undefined>>): Promise<Python | undefined> {
  const path = { PATH: env['PATH'] ?? '' };
  const probe = ['python3', '-I', '-c', 'import platform; print(platform.python_version())'];
  try {
    const { stdout } = await run('unshare', [...alone, '--', ...probe], { env: path, timeout: 10_000 });
    return { version: stdout.trim() };
  } catch {
    return undefined;
  }
}

/**
 * Runs a fence of Python as a program of its own, in an empty folder. What it should print stands behind `# → `, a line
 * each; without any, it only has to end well. It has no network and limits of time, memory and output, but it sees the
 * files of this machine: that is why it has to be allowed by hand.
 */
const pythonRunner = (python: Python | undefined): Runner => ({
  name: 'python',
  languages: ['python', 'py'],
  engines: python ? [{ name: `Python ${python.version}`, start }] : [],
  read: ({ text, place }) => {
    const expected = [...text.matchAll(/# → ?(.*)$/gm)].map(([, line = '']) => line.trimEnd());
    return { steps: [{ kind: 'shell', text: 'python3', expected, place }], refusals: [] };
  },
  needs: () => 'Python 3 in a network namespace',
});

async function start({ folder, signal, limits }: SceneContext): Promise<Session> {
  await mkdir(folder, { recursive: true });
  return {
    run: async (step, fence) => {
      const file = join(folder, 'example.py');
      await writeFile(file, fence.text);
      const observation = await runProgram(file, folder, limits.reply, signal);
      // Nothing said of its output: that it ended well is enough.
      return step.expected.length === 0 ? { ...observation, lines: [] } : observation;
    },
    stop: async () => {},
  };
}

function runProgram(file: string, folder: string, timeout: number, signal: AbortSignal): Promise<Observation> {
  return new Promise((resolve) => {
    const child = spawn('unshare', [...alone, '--kill-child', '--fork', '--', 'python3', '-I', '-c', launcher, file], {
      cwd: folder,
      // Without the rest of the environment, which may hold what is nobody's business.
      env: { PATH: process.env['PATH'] ?? '', PYTHONHASHSEED: '0', LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      killSignal: 'SIGKILL',
      signal,
    });
    let [printed, complaint, isCut] = ['', '', false];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.length <= mostOutput) return;
      isCut = true;
      child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-mostOutput);
    });
    child.on('error', (error) => resolve({ lines: [], fault: error.message }));
    child.on('close', (code, killed) => {
      const lines = printed.slice(0, mostOutput).replace(/\n+$/, '').split('\n');
      if (isCut) resolve({ lines: [], fault: `More than ${mostOutput / 1_000_000} MB of output` });
      else if (killed) resolve({ lines, fault: `No end within ${timeout / 1000} s` });
      else if (code !== 0) resolve({ lines, fault: `Python ended with ${code}: ${lastError(complaint)}` });
      else resolve({ lines: printed === '' ? [] : lines });
    });
  });
}

/** The line that says what went wrong: the last that Python writes. */
function lastError(complaint: string): string {
  return (
    complaint
      .split('\n')
      .filter((line) => line.trim() !== '')
      .at(-1) ?? ''
  );
}

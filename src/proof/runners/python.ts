import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Runner } from '../../guide/runner.js';
import type { FindRunners } from './find.js';
import { type Program, programEngine, readPrinted } from './program.js';

const run = promisify(execFile);

/** Only where the user allows it: see `pythonRunner`. */
export const pythonRunners: FindRunners = async ({ allow, env }) =>
  allow.includes('python') ? [pythonRunner(await findPython(env['PATH'] ?? ''))] : [];

/** Bytes of memory that a program may take. */
const memory = 1024 * 1024 * 1024;

/** Starts a program under a limit of memory. Isolated, Python reads neither the environment nor the folder. */
const launcher = [
  'import resource, runpy, sys',
  `resource.setrlimit(resource.RLIMIT_AS, (${memory}, ${memory}))`,
  'sys.argv = sys.argv[1:]',
  "runpy.run_path(sys.argv[0], run_name='__main__')",
].join('\n');

/** A network of its own, in which there is nothing. */
const alone = ['unshare', '--user', '--map-root-user', '--net', '--kill-child', '--fork', '--'] as const;

/** @returns Undefined where there is no Python 3, or nothing that would keep it from the network. */
async function findPython(path: string): Promise<Program | undefined> {
  const [command, ...args] = [...alone, 'python3', '-I', '-c', 'import platform; print(platform.python_version())'];
  try {
    const { stdout } = await run(command, args, { env: { PATH: path }, timeout: 10_000 });
    return {
      product: 'Python',
      version: stdout.trim(),
      fileName: () => 'example.py',
      command: (file) => [...alone, 'python3', '-I', '-c', launcher, file],
      env: { PATH: path, PYTHONHASHSEED: '0', LC_ALL: 'C.UTF-8' },
      reason: (complaints) => complaints.at(-1),
    };
  } catch {
    return undefined;
  }
}

/**
 * Runs a fence of Python as a program of its own, in an empty folder. What it should print stands behind `# → `, a line
 * each; without any, it only has to end well. It has no network and limits of time, memory and output, but it sees the
 * files of this machine: that is why it has to be allowed by hand.
 */
const pythonRunner = (python: Program | undefined): Runner => ({
  name: 'python',
  languages: ['python', 'py'],
  engines: python ? [programEngine(python)] : [],
  read: (fence) => readPrinted(fence, '#'),
  needs: () => 'Python 3 in a network namespace',
});

import { spawnSync } from 'node:child_process';
import { hasTool, type SystemTool, systemTools } from '../support/tools.js';

/**
 * Global set-up: the programs of the system that tests use. They are installed where `CI` is set or `--install` is
 * given; elsewhere nobody's machine is changed: it is said what is missing, and the tests that need it are skipped.
 */
export default function setUpSystemPackages(): void {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (process.env.CI || process.env.PREPBOOK_INSTALL) install(missing);
  else
    console.warn(
      `Some tests are skipped for want of ${missing.join(', ')}.\n` +
        `Install them (Debian, Ubuntu: sudo apt-get install ${missing.join(' ')}), or run: npm test -- --install\n`,
    );
}

/** Debian packages that have to be installed for all tests to run. */
function missingPackages(): string[] {
  const tools = Object.keys(systemTools) as SystemTool[];
  return [...new Set(tools.filter((tool) => !hasTool(tool)).map((tool) => systemTools[tool]))];
}

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} …`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  aptGet([...sudo, 'apt-get', 'update', '-qq']);
  aptGet([...sudo, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** @throws {Error} Where it fails: in continuous integration nothing may be skipped. */
function aptGet([command = '', ...args]: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(`${[command, ...args].join(' ')} failed:\n${error?.message ?? `${stdout}${stderr}`}`);
}

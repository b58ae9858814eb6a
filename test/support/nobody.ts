import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const isRoot = process.getuid?.() === 0;
const checkout = fileURLToPath(new URL('../../package.json', import.meta.url));

/** Debian's `nobody`: what root may, which is all, is no test of rights. */
const bare = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

/** With all that is left of root's powers being to read: the checkout may lie where nobody else may enter. */
const reading = [...bare, '--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'];

/** Whether a program of the checkout runs this way, and can read the checkout. */
function runs([program = '', ...args]: readonly string[]): boolean {
  const script = `require('node:fs').readFileSync(${JSON.stringify(checkout)})`;
  return spawnSync(program, [...args, process.execPath, '-e', script], { stdio: 'ignore' }).status === 0;
}

/**
 * What goes before a command that is run as an ordinary user: nothing where the tests are. Undefined where root's tests
 * cannot have one that reads this checkout; tests that need it are skipped by name.
 */
export const asOrdinaryUser: readonly string[] | undefined = isRoot ? [bare, reading].find(runs) : [];

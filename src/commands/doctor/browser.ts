import { ToolError } from '../../diagnostics/tool-error.js';
import type { Io } from '../io.js';
import { withFlags } from '../option-flags.js';
import type { Diagnosis } from './diagnosis.js';

const hint =
  'Pages have no network and no scripts without the sandbox, too. To have it on, build as an ordinary user, outside a container.';

/**
 * Which browser would print, why that one, and whether its sandbox is on: it is started to find out, since only
 * then is it known that it can be.
 */
export async function checkBrowser(io: Io): Promise<Diagnosis> {
  const { findBrowser, openPress } = await import('../../pipeline/press.js');
  const env = { ...io.env };
  try {
    const choice = await findBrowser({ env });
    const press = await openPress({ env, signal: io.signal });
    try {
      const { version, sandbox } = await press.start();
      const message = `${version} at ${choice.path}. ${choice.reason} Sandbox ${sandbox}.`;
      if (sandbox === 'on') return { name: 'Browser', status: 'ok', message };
      return { name: 'Browser', status: 'warn', message, hint };
    } finally {
      await press.close();
    }
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const say = (text: string) => withFlags(text, error.options);
    return { name: 'Browser', status: 'fail', message: say(error.message), hint: error.hint && say(error.hint) };
  }
}

import { ToolError } from '../../diagnostics/tool-error.js';
import type { Io } from '../io.js';
import type { Finding } from './finding.js';

/**
 * Which browser would print, why that one, and whether its sandbox is on: it is started to find out, since only
 * then is it known that it can be.
 */
export async function checkBrowser(io: Io): Promise<Finding> {
  const { findBrowser, openPress } = await import('../../pipeline.js');
  try {
    const choice = await findBrowser({ env: io.env });
    const press = await openPress({ env: io.env, signal: io.signal });
    try {
      const { version, sandbox } = await press.start();
      const status = sandbox === 'on' ? 'ok' : 'warn';
      return { name: 'Browser', status, message: `${version} at ${choice.path}. ${choice.reason} Sandbox: ${sandbox}` };
    } finally {
      await press.close();
    }
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { name: 'Browser', status: 'fail', message: error.message, hint: error.hint };
  }
}

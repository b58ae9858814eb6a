import { ToolError } from '../../src/diagnostics/tool-error.js';
import { findBrowser } from '../../src/press/browser/find.js';

/**
 * Global set-up: the browser that comes with the program is unpacked before the tests start, as they run side by side
 * and the first of them would keep all others waiting.
 */
export default async function setUpBrowser(): Promise<void> {
  try {
    await findBrowser({ env: process.env, onProgress: (what) => console.log(`Browser: ${what} …`) });
  } catch (error) {
    if (process.env.CI || !(error instanceof ToolError)) throw error;
    console.warn(`${error.message}\n${error.hint ?? ''}\nTests that print will fail.\n`);
  }
}

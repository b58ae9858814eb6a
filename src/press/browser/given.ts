import { resolve } from 'node:path';
import { ToolError } from '../../diagnostics/tool-error.js';
import type { Finding, Search } from './choice.js';
import { isExecutable } from './executable.js';

/** Variables that name a browser; the first that is set counts. */
const variables = ['PREPBOOK_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const;

/**
 * The browser that the user named by flag or variable. A name that leads nowhere is an error and not skipped:
 * a book printed by another browser has other page breaks.
 *
 * @throws ToolError `no-browser` where the named file is missing or cannot be run.
 */
export async function findGiven(search: Search): Promise<Finding> {
  const variable = variables.find((name) => search.env[name]);
  const named = search.path ?? (variable === undefined ? undefined : search.env[variable]);
  if (!named) return { absence: `no path was given (\`browser\`, ${variables.join(', ')})` };
  const origin = search.path === undefined ? `the variable ${variable}` : 'the option `browser`';
  const path = resolve(named);
  if (!(await isExecutable(path))) {
    throw new ToolError('environment', 'no-browser', `There is no program to run at ${named}, which ${origin} names.`, {
      hint: 'Give the path of a Chrome, Chromium, Edge or chrome-headless-shell executable, or none at all.',
      options: ['browser'],
    });
  }
  return { choice: { path, kind: 'given', reason: `It was named by ${origin}.` } };
}

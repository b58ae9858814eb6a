import { resolve } from 'node:path';
import { ToolError } from '../../diagnostics/tool-error.js';
import type { FinderContext, FinderResult } from './choice.js';
import { isExecutable } from './executable.js';

/** Variables that name a browser; the first that is set counts. */
const variables = ['PREPBOOK_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const;

/**
 * The browser that the user named by flag or variable. A name that leads nowhere is an error and not skipped:
 * a book printed by another browser has other page breaks.
 *
 * @throws ToolError `no-browser` where the named file is missing or cannot be run.
 */
export async function findGiven(context: FinderContext): Promise<FinderResult> {
  const variable = variables.find((name) => context.env[name]);
  const named = context.path ?? (variable === undefined ? undefined : context.env[variable]);
  if (!named) return { absence: `no path was given (\`browser\`, ${variables.join(', ')})` };
  const origin = context.path === undefined ? `the variable ${variable}` : 'the option `browser`';
  const path = resolve(named);
  if (!(await isExecutable(path))) {
    throw new ToolError('environment', 'no-browser', `There is no program to run at ${named}, which ${origin} names.`, {
      hint: 'Give the path of a Chrome, Chromium, Edge or chrome-headless-shell executable, or none at all.',
      options: ['browser'],
    });
  }
  return { choice: { path, kind: 'given', reason: `It was named by ${origin}.` } };
}

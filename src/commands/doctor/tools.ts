import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Finding } from './finding.js';

/** Programs that a build can do without, and what they are good for. */
const tools = [
  { command: 'epubcheck', use: 'judges the EPUB' },
  { command: 'pdftotext', use: 'shows what can be copied from the PDF' },
  { command: 'redis-server', use: "runs a Redis guide's examples" },
] as const;

/** Which of the programs are on the path that can add to a build. They are looked for and not started. */
export async function checkTools(path: string | undefined): Promise<Finding[]> {
  return Promise.all(
    tools.map(async ({ command, use }): Promise<Finding> => {
      const found = await findOnPath(command, path ?? '');
      if (found) return { name: command, status: 'ok', message: found };
      return { name: command, status: 'warn', message: 'not found', hint: `Optional: it ${use}.` };
    }),
  );
}

async function findOnPath(command: string, path: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, command);
    try {
      await access(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder: on to the next.
    }
  }
  return undefined;
}

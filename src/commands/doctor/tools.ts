import { access, constants, open } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { shellWords } from '../shell-words.js';
import type { Diagnosis } from './diagnosis.js';

/** Programs that a build can do without, and what they are good for. */
const tools = [
  { command: 'epubcheck', use: 'judges the EPUB' },
  { command: 'pdftotext', use: 'shows what can be copied from the PDF' },
  { command: 'redis-server', use: "runs a Redis guide's examples" },
] as const;

/** Which of the programs are on the path that can add to a build. They are looked for and not started. */
export async function checkTools(path: string | undefined): Promise<Diagnosis[]> {
  return Promise.all(
    tools.map(async ({ command, use }): Promise<Diagnosis> => {
      const found = await findOnPath(command, path ?? '');
      if (found && (await isArchive(found))) {
        const message = `${found} is a Java archive, which a shell may not start`;
        return { name: command, status: 'warn', message, hint: `Start it so: java -jar ${shellWords([found])}` };
      }
      if (found) return { name: command, status: 'ok', message: found };
      return { name: command, status: 'warn', message: 'not found', hint: `Optional: it ${use}.` };
    }),
  );
}

/** Whether a file begins as a zip does: Debian puts the archive of epubcheck itself on the path. */
async function isArchive(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return false;
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await handle.close();
  }
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

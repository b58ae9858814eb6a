import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { ToolError } from '../diagnostics/tool-error.js';

/**
 * Writes a file that Prepbook keeps for itself or mends for an author, in one step: whoever reads it meanwhile reads the
 * old one or the new one. Its folder is made where there is none.
 *
 * @throws ToolError `not-written`.
 */
export async function writeText(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, text);
  } catch (cause) {
    throw new ToolError('environment', 'not-written', `${path} cannot be written: ${(cause as Error).message}`, {
      cause,
    });
  }
}

/**
 * Writes a file anew, from what stands in it (UTF-8).
 *
 * @throws ToolError `not-written`.
 */
export async function rewriteText(path: string, change: (text: string) => string): Promise<void> {
  await writeText(path, change(await readFile(path, 'utf8')));
}

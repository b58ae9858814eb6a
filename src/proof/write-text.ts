import writeFileAtomic from 'write-file-atomic';
import { ToolError } from '../diagnostics/tool-error.js';

/**
 * Writes a file of the guide's folder in one step: whoever reads it meanwhile reads the old one or the new one.
 *
 * @throws ToolError `not-written`.
 */
export async function writeText(path: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(path, text);
  } catch (cause) {
    throw new ToolError('environment', 'not-written', `${path} cannot be written: ${(cause as Error).message}`, {
      cause,
    });
  }
}

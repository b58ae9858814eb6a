import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ToolError } from '../../diagnostics/tool-error.js';
import { readCodePoints } from './cmap.js';
import { readCmapTable } from './woff2.js';

/** A font file that was read. */
export interface FontFile {
  readonly bytes: Uint8Array;
  /** Code points that it has a glyph for. */
  readonly codePoints: ReadonlySet<number>;
}

/** Files by path. They belong to installed packages and do not change under a running program. */
const files = new Map<string, Promise<FontFile>>();

/**
 * Reads a WOFF 2 file, once a process.
 *
 * @throws ToolError `font-unreadable`.
 */
export function readFontFile(path: string): Promise<FontFile> {
  let file = files.get(path);
  if (!file) {
    file = load(path);
    files.set(path, file);
  }
  return file;
}

async function load(path: string): Promise<FontFile> {
  try {
    const bytes = await readFile(path);
    return { bytes, codePoints: readCodePoints(readCmapTable(bytes)) };
  } catch (cause) {
    throw new ToolError('environment', 'font-unreadable', `The font ${basename(path)} cannot be read`, {
      hint: 'Install the dependencies again: npm ci',
      cause,
    });
  }
}

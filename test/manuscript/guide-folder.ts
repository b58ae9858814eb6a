import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { onTestFinished } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What every `guide.yaml` needs, for tests that are about something else. */
export const config = [
  'title: Names',
  'levels: [{ id: easy, name: Easy }, { id: mid, name: Middling }]',
  'sections: [keys]',
  'reviewed: 2026-11-23',
  '',
].join('\n');

/** A picture of 31 × 17 pixels. */
export const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAB8AAAARCAAAAAA9V2WjAAAAEUlEQVR4nGNgGAWjYBQMTQAAAxAAASmDS1kAAAAASUVORK5CYII='),
  (sign) => sign.charCodeAt(0),
);

/** Writes a guide to a temporary folder that is removed when the test ends. */
export async function guideFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'manuscript-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A section file with one question whose answer is `body`. */
export function question(body: string, labels = '`easy` `#key`'): string {
  return `---\ntitle: Keys\n---\n\n## What is a key?\n\n${labels}\n\n${body}\n`;
}

/** `file:line:column severity rule`, the shortest that says what was told. */
export function told(messages: readonly VFileMessage[]): string[] {
  return messages.map(
    ({ file, line, column, fatal, ruleId }) => `${file}:${line}:${column} ${fatal ? 'error' : 'warning'} ${ruleId}`,
  );
}

/** The messages of errors, as people read them. */
export function errors(messages: readonly VFileMessage[]): string[] {
  return messages
    .filter((message) => message.fatal)
    .map(({ file, line, column, reason, note }) => `${file}:${line}:${column} ${reason}${note ? ` (${note})` : ''}`);
}

/** What one rule, or those whose names match, tell of a question with such an answer: `line:column message (hint)`. */
export async function toldOf(rule: string | RegExp, body: string): Promise<string[]> {
  const folder = await guideFolder({ 'guide.yaml': config, 'keys.md': question(body) });
  const { messages } = await readGuide(folder);
  return messages
    .filter(({ ruleId = '' }) => (typeof rule === 'string' ? ruleId === rule : rule.test(ruleId)))
    .map(({ line, column, reason, note }) => `${line}:${column} ${reason}${note ? ` (${note})` : ''}`);
}
/** A WebP picture of 31 × 17 pixels, without any. */
export const webp = Uint8Array.from(Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x1e\0\0\x10\0\0', 'latin1'));

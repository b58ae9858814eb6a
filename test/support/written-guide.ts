import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeEdition } from '../../src/edit/index.js';
import type { Edition } from '../../src/guide/edition.js';
import type { Selection } from '../../src/guide/selection.js';
import { readGuide } from '../../src/manuscript/index.js';

/** A guide as a test writes it: what `guide.yaml` says beside the usual, and its files by name. */
export interface WrittenGuide {
  /** Lines of `guide.yaml`, in place of the usual ones that have the same key. */
  readonly config?: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

const usual: Readonly<Record<string, string>> = {
  title: 'A written guide',
  language: 'en',
  authors: '[The house]',
  levels: '[Easy, Mid, Hard]',
  reviewed: '2026-01-31',
};

/** A drawing of one square, for guides that need a picture. */
export const squareSvg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10H0z"/></svg>';

/** Head of a section file. */
export const sectionHead = (id: string, title = `Section ${id}`): string =>
  `---\nid: ${id}\ntitle: ${JSON.stringify(title)}\n---\n\n`;

/** A question in Markdown; its answer begins with a short one. */
export const question = (title: string, answer: string, labels = '`easy`'): string =>
  `## ${title}\n\n${labels}\n\n${answer}\n\n`;

/**
 * Writes a guide into a folder, reads it as the program does, and removes it.
 *
 * @throws {Error} With its errors, where it has any.
 */
export async function editionOfWritten(
  { config = {}, files }: WrittenGuide,
  selection: Selection = {},
): Promise<Edition> {
  const folder = await mkdtemp(join(tmpdir(), 'prepbook-written-'));
  try {
    const chapters = `${config['front'] ?? ''} ${config['appendices'] ?? ''}`.split(/[^\w-]+/);
    const ids = Object.keys(files).flatMap((file) => /^([\w-]+)\.md$/.exec(file)?.[1] ?? []);
    const sections = ids.filter((id) => !chapters.includes(id));
    const lines = { ...usual, sections: `[${sections.join(', ')}]`, ...config };
    const yaml = Object.entries(lines)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('');
    await writeFile(join(folder, 'guide.yaml'), yaml);
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
    }
    const { guide, messages } = await readGuide(folder);
    if (!guide) throw new Error(messages.flatMap((message) => (message.fatal ? String(message) : [])).join('\n'));
    return makeEdition({ ...guide, id: 'written' }, selection);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** An edition of one section, `s`, with one question, `q`, whose answer this is. */
export function editionOfAnswer(answer: string, title = 'What is it?'): Promise<Edition> {
  return editionOfWritten({ files: { 's.md': sectionHead('s') + question(title, answer, '`easy` `#q`') } });
}

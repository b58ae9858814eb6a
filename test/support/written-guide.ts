import { makeEdition } from '../../src/edit/index.js';
import type { Edition } from '../../src/guide/edition.js';
import type { Selection } from '../../src/guide/selection.js';
import { memorySource, readGuide } from '../../src/manuscript/index.js';

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
 * Reads a guide as the program does.
 *
 * @throws {Error} With its errors, where it has any.
 */
export async function editionOfWritten(
  { config = {}, files }: WrittenGuide,
  selection: Selection = {},
): Promise<Edition> {
  const chapters = `${config['front'] ?? ''} ${config['appendices'] ?? ''}`.split(/[^\w-]+/);
  const ids = Object.keys(files).flatMap((file) => /^([\w-]+)\.md$/.exec(file)?.[1] ?? []);
  const sections = ids.filter((id) => !chapters.includes(id));
  const lines = { ...usual, sections: `[${sections.join(', ')}]`, ...config };
  const yaml = Object.entries(lines)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
  const { guide, messages } = await readGuide(memorySource('written', { ...files, 'guide.yaml': yaml }));
  if (!guide) throw new Error(messages.flatMap((message) => (message.fatal ? String(message) : [])).join('\n'));
  return makeEdition(guide, selection);
}

/** An edition of one section, `s`, with one question, `q`, whose answer this is. */
export function editionOfAnswer(answer: string, title = 'What is it?'): Promise<Edition> {
  return editionOfWritten({ files: { 's.md': sectionHead('s') + question(title, answer, '`easy` `#q`') } });
}

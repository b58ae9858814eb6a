import { fileURLToPath } from 'node:url';
import { makeEdition } from '../../src/edit/index.js';
import type { Edition } from '../../src/guide/edition.js';
import { renderWebPage } from '../../src/layout/index.js';
import { readGuide } from '../../src/manuscript/index.js';

/** Guides of the repository that tests set whole: the real one and a small one. */
export const wholeGuides = ['content/redis', 'test/fixtures/tea'] as const;

/** Edition of all questions of a guide, by its folder in the repository. */
export async function editionOf(path: string, levels?: readonly string[]): Promise<Edition> {
  const { guide, messages } = await readGuide(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
  if (!guide) throw new Error(messages.map(String).join('\n'));
  return makeEdition(guide, levels ? { levels } : {});
}

/** The self-contained page of a guide. */
export async function webPageOf(path: string): Promise<string> {
  return renderWebPage(await editionOf(path), { theme: 'classic', version: '0.0.0' });
}

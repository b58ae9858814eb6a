import { makeEdition } from '../../src/edit/index.js';
import type { Edition } from '../../src/guide/edition.js';
import { readGuide } from '../../src/manuscript/index.js';

/** The whole of a guide in a folder. @throws {Error} With what is wrong with it. */
export async function readEdition(folder: string): Promise<Edition> {
  const { guide, messages } = await readGuide(folder);
  if (!guide) throw new Error(`The guide has errors:\n${messages.map(String).join('\n')}`);
  return makeEdition(guide, {});
}

import type { Fence } from '../../src/guide/fence.js';
import { fencesOf } from '../../src/guide/fences.js';
import type { Guide } from '../../src/guide/guide.js';
import { readGuide } from '../../src/manuscript/index.js';
import { config, guideFolder, question } from '../manuscript/guide-folder.js';

/** A fence as Markdown. */
export function fenced(language: string, ...lines: readonly string[]): string {
  return [`\`\`\`${language}`, ...lines, '```', ''].join('\n');
}

/** Reads a guide of one section. @throws {Error} With what is wrong with it. */
export async function readSection(source: string): Promise<Guide> {
  const { guide, messages } = await readGuide(await guideFolder({ 'guide.yaml': config, 'keys.md': source }));
  if (!guide) throw new Error(messages.map(String).join('\n'));
  return guide;
}

/** The fences of one question, `key`, whose answer ends with this Markdown. */
export async function fencesIn(markdown: string): Promise<Fence[]> {
  return fencesOf(await readSection(question(`The name of a value.\n\n${markdown}`)));
}

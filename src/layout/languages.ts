import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edition } from '../guide/edition.js';
import { writtenBlocksOf } from '../guide/question.js';

/** Languages of the code fences of a book. */
export function languagesIn({ guide, sections }: Edition): Set<string> {
  const found = new Set<string>();
  const look = (content: readonly RootContent[]) =>
    visit({ type: 'root', children: [...content] } as Nodes, 'code', ({ lang }) => {
      if (lang) found.add(lang);
    });
  for (const chapter of [...guide.front, ...guide.appendices]) look(chapter.content);
  for (const { section, questions } of sections) {
    look(section.intro);
    for (const { question } of questions) look(writtenBlocksOf(question));
  }
  return found;
}

import type { RootContent } from 'mdast';
import { blockText } from '../../guide/block-text.js';
import type { EditionSection } from '../../guide/edition.js';
import { type Question, shortOf } from '../../guide/question.js';

/** Letters that the title of a question takes the room of. */
const title = 80;

function lettersOf({ short, traps, sheet }: Question): number {
  const blocks: readonly RootContent[] = sheet?.content ?? [
    ...shortOf({ short }),
    ...traps.flatMap(({ content }) => content),
  ];
  return blocks.reduce((sum, node) => sum + blockText(node).length, title);
}

/** The questions of a section on two sheets, in their order, cut where these are most alike; one has one sheet. */
export function halvesOf(part: EditionSection): EditionSection[] {
  const { questions } = part;
  const letters = questions.map(({ question }) => lettersOf(question));
  const all = letters.reduce((sum, own) => sum + own, 0);
  let [cut, least, before] = [0, Number.POSITIVE_INFINITY, 0];
  for (const [at, own] of letters.slice(0, -1).entries()) {
    before += own;
    const difference = Math.abs(all - 2 * before);
    if (difference < least) [cut, least] = [at + 1, difference];
  }
  if (cut === 0) return [part];
  return [questions.slice(0, cut), questions.slice(cut)].map((half) => ({ ...part, questions: half }));
}

import type { RootContent } from 'mdast';
import { blockText } from './block-text.js';
import { blocksOf, type Question } from './question.js';

/** What stands in place of an answer that nobody has written. */
const placeholder =
  /^(?:\W*|(?:to be (?:done|added|completed|answered)|to[ -]?do|tbd|tba|wip|coming soon|no answer(?: yet)?|answer (?:here|goes here)|help wanted|\?+)\W*)$/i;

/** Words that lead into links: "Useful resources:". */
const leadsIntoLinks =
  /^(?:(?:useful |additional |external |further )?(?:resources?|links?|references?|reading|sources?|see also|read more)\W*)+$/i;

/**
 * Whether nobody has answered a question: below its title stands nothing, a placeholder, or links alone. A choice has its
 * answer.
 */
export function isUnanswered(question: Question): boolean {
  if (question.choice) return false;
  return blocksOf(question).every(saysNothing);
}

function saysNothing(node: RootContent): boolean {
  if (node.type === 'list') return node.children.every((item) => item.children.every(saysNothing));
  if (node.type === 'code' || node.type === 'table' || node.type === 'math' || node.type === 'image') return false;
  if (node.type === 'paragraph') {
    if (node.children.some(({ type }) => type === 'image' || type === 'inlineCode' || type === 'footnoteReference'))
      return false;
    const words = node.children.filter(({ type }) => type !== 'link').map((child) => blockText(child));
    return isNothing(words.join(' ').trim());
  }
  if (node.type === 'blockquote' || node.type === 'html') return isNothing(blockText(node));
  return node.type === 'heading' || node.type === 'thematicBreak' || isNothing(blockText(node));
}

const isNothing = (text: string): boolean => placeholder.test(text) || leadsIntoLinks.test(text);

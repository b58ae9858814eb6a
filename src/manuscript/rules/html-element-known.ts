import { htmlTagNames } from 'html-tag-names';
import { isAllowedElement } from '../../guide/allowed-markup.js';
import { hiddenElements, shownElements } from '../../guide/html-vocabulary.js';
import type { Finding } from '../draft.js';
import type { HtmlTag } from '../html-tags.js';
import { fromReading, type Rule } from '../rule.js';
import { tagsOf } from '../tags-of.js';

/**
 * HTML in the text is made of elements that every output shows.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value in a List<K> of Java.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value in a `List<K>` of Java: press <kbd>G</kbd>.
 * ```
 */
export const htmlElementKnown: Rule = {
  id: 'html-element-known',
  description: 'HTML in the text is made of elements that every output shows.',
  severity: 'warning',
  *check(manuscript) {
    yield* fromReading('html-element-known')(manuscript);
    const opened = new Set<string>();
    const depths = new Map<string, number>();
    for (const { tag, file, placeAt } of tagsOf(manuscript)) {
      const around = parents[tag.name];
      if (around && !tag.isEnd && !around.some((name) => (depths.get(`${file} ${name}`) ?? 0) > 0)) {
        yield { ...alone(tag.name, around[0] ?? ''), file, position: placeAt(tag.offset) };
      }
      const own = `${file} ${tag.name}`;
      depths.set(own, (depths.get(own) ?? 0) + (tag.isEnd ? -1 : 1));
      const key = `${file} ${tag.name}`;
      // Its end tag goes with it, and is told with it.
      const isTold = tag.isEnd && opened.has(key);
      if (!tag.isEnd) opened.add(key);
      const isShown = shownElements.has(tag.name) || isAllowedElement(manuscript.allowedMarkup, tag.name);
      if (!isTold && !isShown) yield { ...told(tag), file, position: placeAt(tag.offset) };
    }
  },
};

/** Elements that mean something within others alone. */
const parents: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['caption', 'thead', 'tbody', 'tfoot'].map((name) => [name, ['table']])),
  // Within a part that stands alone itself, that part is told.
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  th: ['table', 'tr'],
  td: ['table', 'tr'],
  dt: ['dl'],
  dd: ['dl'],
  summary: ['details'],
  rt: ['ruby'],
  rp: ['ruby'],
};

const alone = (name: string, around: string): Pick<Finding, 'message' | 'hint'> => ({
  message: `This \`<${name}>\` stands in no \`<${around}>\`, so only the text in it stays.`,
  hint: `Write \`<${around}>\` around it, or take the tag out.`,
});

const known: ReadonlySet<string> = new Set([...htmlTagNames, 'svg', 'math']);

/** What to write in place of elements that people use often. */
const instead: Readonly<Record<string, string>> = {
  svg: 'Save the drawing as `pictures/NAME.svg` and write `![what it shows](pictures/NAME.svg)`.',
  ...Object.fromEntries(
    ['video', 'audio', 'iframe', 'embed', 'object'].map((name) => [name, 'Write a link: `[title](address)`.']),
  ),
};

function told({ name, written, isEnd }: HtmlTag): Pick<Finding, 'message' | 'hint'> {
  const shown = `\`<${isEnd ? '/' : ''}${written}>\``;
  if (!known.has(name)) {
    const message = `${shown} is read as an HTML tag, which no output has: it vanishes from the text.`;
    return { message, hint: 'Set it in backticks, or write `\\<` for the sign.' };
  }
  const message = hiddenElements.includes(name)
    ? `${shown} is left out of every output, and everything in it.`
    : `${shown} is left out of every output; only the text in it stays.`;
  return { message, hint: instead[name] ?? 'Take the tag out, or set it in backticks where you mean the tag itself.' };
}

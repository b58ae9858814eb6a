import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { commandsOf } from '../../guide/dialogue-languages.js';
import { type TermFinders, termFinders } from '../../guide/find-term.js';
import type { TermIndex } from '../../guide/term-index.js';

/** The id of the first place in a question at which it uses a term; undefined where none is known. */
export type TermPlace = (index: string, term: string, question: string) => string | undefined;

const hasClass = ({ properties }: Element, name: string): boolean => [properties['className']].flat().includes(name);

/** What is typed in a line of a dialogue, without the reply beside it. */
const typedIn = (line: Element): string =>
  line.children.flatMap((part) => (part.type === 'element' && hasClass(part, 'reply') ? [] : [textOf(part)])).join('');

/** The terms that an element uses, without those of the elements in it. */
function termsOf(node: Element, language: string | undefined, find: TermFinders): (string | undefined)[] {
  if (node.tagName === 'code' && language === undefined) return [find.inline(textOf(node))];
  if (!hasClass(node, 'line')) return [];
  return commandsOf(language, typedIn(node)).map(({ text }) => find.command(text));
}

/**
 * Gives an id to the first place of each question at which it uses each term of the guide's indexes, as
 * `findTermUses` finds them in its source.
 *
 * @param sections - Finished; ids are added to them.
 */
export function markTermPlaces(sections: readonly Element[], indexes: Iterable<TermIndex>): TermPlace {
  const places = new Map<string, string>();
  const key = (...parts: string[]) => parts.join('\n');
  let count = 0;
  const finders = Array.from(indexes, ({ id, terms }) => ({ id, find: termFinders(terms.map(({ text }) => text)) }));
  const markQuestion = (question: Element) => {
    const owner = String(question.properties['id']);
    const walk = (tree: Element, language: string | undefined) =>
      visit(tree, 'element', (node) => {
        if (node.tagName === 'pre' && node !== tree) {
          walk(node, String(node.properties['dataLanguage'] ?? ''));
          return SKIP;
        }
        for (const { id, find } of finders) {
          for (const term of termsOf(node, language, find)) {
            if (term === undefined || places.has(key(id, term, owner))) continue;
            node.properties['id'] ??= `_use-${++count}`;
            places.set(key(id, term, owner), String(node.properties['id']));
          }
        }
        return CONTINUE;
      });
    walk(question, undefined);
  };
  for (const section of finders.length > 0 ? sections : []) {
    visit(section, 'element', (node) => {
      if (!hasClass(node, 'question')) return CONTINUE;
      markQuestion(node);
      return SKIP;
    });
  }
  return (index, term, question) => places.get(key(index, term, question));
}

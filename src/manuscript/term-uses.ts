import type { Nodes } from 'mdast';
import { commandsOf } from '../guide/dialogue-languages.js';
import type { FileDraft, QuestionDraft, TermUses } from './draft.js';
import { nodesOf, walk } from './walk.js';

/** Finds the longest term that begins a text; undefined where none does. */
type TermFinder = (text: string) => string | undefined;

/**
 * Finds which questions use which terms: in inline code that begins with a term as it is written, or in a command of a
 * dialogue that begins with it in upper or lower case. The longest term counts: `CONFIG GET` before `CONFIG`.
 *
 * @param terms - Texts of the terms.
 * @param files - Of the whole guide, in book order.
 */
export function findTermUses(terms: readonly string[], files: readonly FileDraft[]): TermUses {
  const find = { inline: termFinder(terms, (text) => text), command: termFinder(terms, upperCase) };
  const uses = new Map<string, QuestionDraft[]>();
  for (const question of files.flatMap((file) => file.questions)) {
    for (const term of termsIn([question.heading, ...question.body], find)) {
      uses.set(term, [...(uses.get(term) ?? []), question]);
    }
  }
  return { questions: uses, unknown: unknownCommands(terms, files, find.command) };
}

interface Finders {
  readonly inline: TermFinder;
  readonly command: TermFinder;
}

function termsIn(nodes: readonly Nodes[], find: Finders): Set<string> {
  const found = new Set<string>();
  for (const { node } of walk(nodes, '')) {
    const texts = node.type === 'inlineCode' ? [find.inline(node.value)] : [];
    if (node.type === 'code') texts.push(...commandsOf(node.lang, node.value).map(({ text }) => find.command(text)));
    for (const term of texts) if (term !== undefined) found.add(term);
  }
  return found;
}

function unknownCommands(terms: readonly string[], files: readonly FileDraft[], find: TermFinder): TermUses['unknown'] {
  const found = new Map<string, TermUses['unknown'][number]>();
  for (const file of files) {
    for (const { node } of walk(nodesOf(file), file.file)) {
      if (node.type !== 'code') continue;
      const start = node.position?.start;
      for (const { text, line } of commandsOf(node.lang, node.value)) {
        const command = commandName(text, terms);
        if (find(text) !== undefined || found.has(command)) continue;
        // The first line of the code stands below the fence.
        const position = start && { line: start.line + 1 + line, column: start.column };
        found.set(command, { command, file: file.file, position });
      }
    }
  }
  return [...found.values()];
}

/** The first word, or two of a command whose other forms are listed with two: `CONFIG SET` beside `CONFIG GET`. */
function commandName(text: string, terms: readonly string[]): string {
  const [first = '', second] = wordsOf(text.toUpperCase());
  const hasForms = terms.some((term) => term.toUpperCase().startsWith(`${first} `));
  return hasForms && second !== undefined ? `${first} ${second}` : first;
}

function termFinder(terms: readonly string[], fold: (text: string) => string): TermFinder {
  const byText = new Map(terms.map((term) => [fold(wordsOf(term).join(' ')), term]));
  const longest = Math.max(0, ...terms.map((term) => wordsOf(term).length));
  return (text) => {
    const words = wordsOf(fold(text)).slice(0, longest);
    for (let count = words.length; count > 0; count--) {
      const term = byText.get(words.slice(0, count).join(' '));
      if (term !== undefined) return term;
    }
    return undefined;
  };
}

const upperCase = (text: string): string => text.toUpperCase();

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

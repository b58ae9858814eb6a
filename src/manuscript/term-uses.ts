import type { Nodes } from 'mdast';
import { commandsOf } from '../guide/dialogue-languages.js';
import { type TermFinder, type TermFinders, termFinders, wordsOf } from '../guide/find-term.js';
import type { FileDraft, QuestionDraft, TermUses } from './draft.js';
import { nodesOf, walk } from './walk.js';

/**
 * Finds which questions use which terms: in inline code that begins with a term as it is written, or in a command of a
 * dialogue that begins with it in upper or lower case. The longest term counts: `CONFIG GET` before `CONFIG`. What stands
 * for the cheat sheet alone is no use: an index is part of the book, and leads to what its readers see.
 *
 * @param terms - Texts of the terms.
 * @param files - Of the whole guide, in book order.
 */
export function findTermUses(terms: readonly string[], files: readonly FileDraft[]): TermUses {
  const find = termFinders(terms);
  const uses = new Map<string, QuestionDraft[]>();
  for (const question of files.flatMap((file) => file.questions)) {
    for (const term of termsIn(bookNodesOf(question), find)) {
      uses.set(term, [...(uses.get(term) ?? []), question]);
    }
  }
  return { questions: uses, unknown: unknownCommands(terms, files, find.command) };
}

/** All that readers of the book see of a question. */
function bookNodesOf(question: QuestionDraft): Nodes[] {
  const { heading, prompt, short, explanation, traps, whys, followUps } = question;
  const parts = [...traps, ...whys, ...followUps].flatMap(({ title, content }) => [...title, ...content]);
  return [heading, ...prompt, ...(short ? [short] : []), ...explanation, ...parts];
}

function termsIn(nodes: readonly Nodes[], find: TermFinders): Set<string> {
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

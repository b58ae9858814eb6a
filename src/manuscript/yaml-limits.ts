import { CST, Lexer, Parser } from 'yaml';
import type { TextFault } from './yaml-faults.js';

/** What no guide reaches, and a text that is to stop the program does. */
const yamlLimits = {
  /** UTF-16 units of the text. */
  characters: 1_000_000,
  /** Lists and mappings within one another. */
  depth: 40,
  /** Items of lists and keys of mappings, all together. */
  entries: 10_000,
} as const;

const number = new Intl.NumberFormat('en-GB');

/**
 * Whether a text is larger, deeper or has more in it than YAML of a guide may. It is looked at sign by sign, before it
 * is parsed whole, which takes a call for each level.
 */
export function exceededLimit(text: string): TextFault | undefined {
  const { characters, depth, entries } = yamlLimits;
  const tell = (from: number, message: string): TextFault => ({ message, from, to: from });
  if (text.length > characters) return tell(0, `This YAML has more than ${number.format(characters)} characters.`);
  const parser = new Parser();
  let found = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // What is complete is of no interest, only what is open; tokens are made when they are asked for.
    Array.from(parser.next(lexeme));
    if (isEntry(lexeme)) found += 1;
    if (parser.stack.length > depth) {
      return tell(parser.offset, `Lists and keys are nested more than ${depth} levels deep here.`);
    }
    if (found > entries) return tell(parser.offset, `This YAML has more than ${number.format(entries)} entries.`);
  }
  return undefined;
}

function isEntry(lexeme: string): boolean {
  const type = CST.tokenType(lexeme);
  return type === 'map-value-ind' || type === 'seq-item-ind' || type === 'comma';
}

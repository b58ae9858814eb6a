import { parseDocument } from 'yaml';
import type { BankLine } from './lines.js';

/** What a bank's file says of its questions above its text. */
export interface BankFront {
  readonly title: string | undefined;
  readonly level: string | undefined;
  readonly tags: readonly string[];
  /** What is wrong with it, and where. */
  readonly fault: BankFault | undefined;
}

/** What was not understood at a place of a bank. */
export interface BankFault {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly line: BankLine;
}

/** Reads the front matter of a file; of one that is broken, nothing is taken. */
export function readFront(lines: readonly BankLine[]): BankFront {
  const front = lines.filter(({ within }) => within === 'front matter').slice(1, -1);
  const [first] = front;
  const nothing = { title: undefined, level: undefined, tags: [], fault: undefined };
  if (!first) return nothing;
  const document = parseDocument(front.map(({ text }) => text).join('\n'), { logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const line = front[(error.linePos?.[0].line ?? 1) - 1] ?? first;
    const message = 'This front matter is no YAML, so nothing of it is taken.';
    return { ...nothing, fault: { message, hint: 'Put quotation marks around values with colons or brackets.', line } };
  }
  const value: unknown = document.toJS({ maxAliasCount: 10 });
  const fields = typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map();
  const word = (...names: string[]): string | undefined => {
    const found: unknown = names.map((name) => fields.get(name)).find((each) => each !== undefined);
    return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
  };
  const tags: unknown = fields.get('tags');
  return {
    title: word('title'),
    level: word('level', 'difficulty'),
    tags: (Array.isArray(tags) ? tags.map(String) : typeof tags === 'string' ? tags.split(',') : [])
      .map((tag) => tag.trim().replace(/^#/, ''))
      .filter((tag) => tag !== ''),
    fault: undefined,
  };
}

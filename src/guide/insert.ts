import type { Node } from 'mdast';

/** A place in a chapter where the book puts what its own data says: `<!-- insert: plan days=7 -->`. */
export interface Insert extends Node {
  type: 'insert';
  /** As written; a checked guide has known ones alone. */
  name: string;
  /** What follows the name, split at spaces. */
  words: readonly string[];
}

declare module 'mdast' {
  interface RootContentMap {
    insert: Insert;
  }
}

/** What an insert asks for, once its words are understood. */
export type InsertRequest =
  /** The guide's levels with their meanings and how many questions each has. */
  | { readonly name: 'levels' }
  /** The questions of a named edition or of a level. */
  | { readonly name: 'questions'; readonly by: 'edition' | 'level'; readonly value: string }
  /** The questions divided into days of about equal reading time. */
  | { readonly name: 'plan'; readonly days: number }
  /** The terms of an index and the questions that use them. */
  | { readonly name: 'index'; readonly index: string };

/** Why an insert is not understood. */
export interface InsertFault {
  /** The word that is wrong; undefined where one is missing. */
  readonly found: string | undefined;
  /** A noun phrase for what belongs in its place. */
  readonly expected: string;
  /** Words that could be meant. */
  readonly candidates: readonly string[];
}

export type InsertReading =
  | { readonly request: InsertRequest; readonly fault?: undefined }
  | { readonly request?: undefined; readonly fault: InsertFault };

type WordReader = (words: readonly string[]) => InsertReading;

/** A plan of more days than that is a calendar. */
const mostDays = 60;

const readers: Readonly<Record<InsertRequest['name'], WordReader>> = {
  levels: ([found]) =>
    found === undefined ? { request: { name: 'levels' } } : fault(found, 'nothing after `levels`', []),
  questions: ([word, ...more]) => {
    const [, by, value] = /^(edition|level)=(.+)$/.exec(word ?? '') ?? [];
    const expected = 'one of `edition=` and `level=` with a name';
    if ((by !== 'edition' && by !== 'level') || value === undefined || more.length > 0) {
      return fault(more[0] ?? word, expected, ['edition=', 'level=']);
    }
    return { request: { name: 'questions', by, value } };
  },
  plan: ([word, ...more]) => {
    const days = Number(/^days=(\d{1,3})$/.exec(word ?? '')?.[1]);
    const isRight = days >= 1 && days <= mostDays && more.length === 0;
    if (!isRight) return fault(more[0] ?? word, `\`days=\` with a number from 1 to ${mostDays}`, []);
    return { request: { name: 'plan', days } };
  },
  index: ([index, ...more]) => {
    if (index === undefined || more.length > 0) return fault(more[0], 'the name of one index', []);
    return { request: { name: 'index', index } };
  },
};

/** Names of all inserts. */
export const insertNames = Object.keys(readers) as readonly InsertRequest['name'][];

/** Understands an insert's name and words; whether the guide has what they name is not looked at. */
export function readInsert({ name, words }: Pick<Insert, 'name' | 'words'>): InsertReading {
  const known = insertNames.find((each) => each === name);
  if (known !== undefined) return readers[known](words);
  const expected = `one of the inserts ${insertNames.map((each) => `\`${each}\``).join(', ')}`;
  return fault(name === '' ? undefined : name, expected, insertNames);
}

function fault(found: string | undefined, expected: string, candidates: readonly string[]): InsertReading {
  return { fault: { found, expected, candidates } };
}

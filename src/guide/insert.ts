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
  /** A sentence that says what is to be written. */
  readonly message: string;
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
    found === undefined
      ? { request: { name: 'levels' } }
      : fault(found, 'Nothing follows `levels`. Write `<!-- insert: levels -->`', []),
  questions: ([word, ...more]) => {
    const [, by, value] = /^(edition|level)=(.+)$/.exec(word ?? '') ?? [];
    const message = 'Write the name of an edition or a level: `<!-- insert: questions edition=NAME -->`';
    if ((by !== 'edition' && by !== 'level') || value === undefined || more.length > 0) {
      return fault(more[0] ?? word, message, ['edition=', 'level=']);
    }
    return { request: { name: 'questions', by, value } };
  },
  plan: ([word, ...more]) => {
    const days = Number(/^days=(\d{1,3})$/.exec(word ?? '')?.[1]);
    const isRight = days >= 1 && days <= mostDays && more.length === 0;
    if (!isRight)
      return fault(
        more[0] ?? word,
        `Write over how many days, from 1 to ${mostDays}: \`<!-- insert: plan days=7 -->\``,
        [],
      );
    return { request: { name: 'plan', days } };
  },
  index: ([index, ...more]) => {
    if (index === undefined || more.length > 0)
      return fault(more[0], 'Write the name of one index: `<!-- insert: index NAME -->`', []);
    return { request: { name: 'index', index } };
  },
};

/** Names of all inserts. */
export const insertNames = Object.keys(readers) as readonly InsertRequest['name'][];

/** Understands an insert's name and words; whether the guide has what they name is not looked at. */
export function readInsert({ name, words }: Pick<Insert, 'name' | 'words'>): InsertReading {
  const known = insertNames.find((each) => each === name);
  if (known !== undefined) return readers[known](words);
  const message = `${name === '' ? 'This insert has no name' : `There is no insert \`${name}\``}. There are: ${insertNames.join(', ')}.`;
  return fault(name === '' ? undefined : name, message, insertNames);
}

function fault(found: string | undefined, message: string, candidates: readonly string[]): InsertReading {
  return { fault: { found, message, candidates } };
}

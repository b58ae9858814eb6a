import type * as z from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** "at least 3 characters", "a number of at most 5". */
function bound(origin: string, words: string, limit: number | bigint, isIn = true): string {
  if (origin === 'string') return `text of ${words} ${limit} ${Number(limit) === 1 ? 'character' : 'characters'}`;
  if (origin === 'array' || origin === 'set')
    return `a list of ${words} ${limit} ${Number(limit) === 1 ? 'entry' : 'entries'}`;
  if (isIn) return `a number of ${words} ${limit}`;
  return `a number ${words === 'at least' ? 'above' : 'below'} ${limit}`;
}

/**
 * What a schema expects where it does not say so in words of its own: a noun phrase, as messages have it behind "takes"
 * and "must be".
 */
export const valueWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  if (issue.code === 'too_small') return bound(issue.origin, 'at least', issue.minimum, issue.inclusive);
  if (issue.code === 'too_big') return bound(issue.origin, 'at most', issue.maximum, issue.inclusive);
  if (issue.code === 'not_multiple_of') return `a multiple of ${issue.divisor}`;
  if (issue.code === 'invalid_format')
    return issue.pattern ? `text of the form ${issue.pattern}` : `text of the form ${issue.format}`;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' or ');
  return 'another value';
};

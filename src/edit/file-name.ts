import { createHash } from 'node:crypto';

/** Longest file-name part: leaves room for the guide's name, layout, paper and extension in any file system. */
const longest = 80;

/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ŧ: 't',
};

/** The first 8 hex digits of a text's SHA-256. */
export function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/**
 * A word in characters that every file system and URL takes: `[a-z0-9-]`. Accents are dropped and separators
 * become `-`; where anything else is lost, a digest of the word follows (`c++` and `c#` must not share a file).
 *
 * @returns Never empty.
 */
export function fileNameWord(word: string): string {
  const base = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const plain = Array.from(base, (letter) => letters[letter] ?? letter).join('');
  const separated = plain.replace(/[\s._/-]+/gu, '-');
  const safe = separated.replace(/[^a-z0-9-]+/g, '').replace(/^-+|-+$/g, '');
  const whole = safe !== '' && /^[a-z0-9-]+$/.test(separated);
  return whole ? safe : [safe, shortDigest(word)].filter((part) => part !== '').join('-');
}

/** A file-name part of at most 80 characters; a longer one is cut and ends in a digest of the whole. */
export function fitFileName(name: string): string {
  if (name.length <= longest) return name;
  const digest = shortDigest(name);
  const kept = name.slice(0, longest - digest.length - 1).replace(/[.-]+$/, '');
  return `${kept}-${digest}`;
}

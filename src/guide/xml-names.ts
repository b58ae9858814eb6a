/** Everything outside the production `Char` of XML 1.0 (section 2.2), lone surrogates among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text without the characters that no XML document may hold, not even escaped. */
export function legalText(text: string): string {
  return text.replace(illegal, '');
}

/** The text as an NCName (XML Names 1.0): it begins with a letter or `_` and holds letters, digits, `.`, `-` and `_`. */
export function ncName(text: string): string {
  const name = text.normalize('NFC').replace(/[^\p{L}\p{N}._-]/gu, '-');
  return /^[\p{L}_]/u.test(name) ? name : `id-${name}`;
}

/** Names that are in use, each with the last number that was put after it (1: none). */
export type TakenNames = Map<string, number>;

/** Takes the name, or the name with the first number from 2 on that nobody has. */
export function takeName(name: string, taken: TakenNames): string {
  let number = taken.get(name) ?? 0;
  let unique = name;
  do {
    number += 1;
    if (number > 1) unique = `${name}-${number}`;
  } while (taken.has(unique));
  taken.set(name, number);
  taken.set(unique, taken.get(unique) ?? 1);
  return unique;
}

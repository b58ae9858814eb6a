/** Words that every shell takes as they are. */
const plain = /^[\w@%+=:,./-]+$/;

/**
 * Words as they are typed into a shell, quoted where it would read them otherwise.
 *
 * @param platform - Windows' shells know double quotes alone.
 */
export function shellWords(words: readonly string[], platform: NodeJS.Platform = process.platform): string {
  const quote = platform === 'win32' ? inDoubleQuotes : inSingleQuotes;
  return words.map((word) => (plain.test(word) ? word : quote(word))).join(' ');
}

const inSingleQuotes = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
const inDoubleQuotes = (word: string): string => `"${word.replaceAll('"', '""')}"`;

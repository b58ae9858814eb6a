/** Everything outside the production `Char` of XML 1.0 (section 2.2), lone surrogates among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text without the characters that no XML document may hold, not even escaped. */
export function legalText(text: string): string {
  return text.replace(illegal, '');
}

/** Texts by plural category, as CLDR and `Intl.PluralRules` name them; `other` stands for those that are not given. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The text for a number: Polish has three of them, Arabic six. */
export function pluralForm(words: Plural, language: string, number: number): string {
  return words[new Intl.PluralRules(language).select(number)] ?? words.other;
}

/** Prepares to write numbers with what is counted, as a language does: "1 question", "9 questions". */
export const counting =
  (language: string) =>
  (number: number, words: Plural): string =>
    `${number.toLocaleString(language)} ${pluralForm(words, language, number)}`;

/**
 * A language tag in its canonical form (`pt_br` -> `pt-BR`), as BCP 47 and `xml:lang` want it.
 *
 * @returns Undefined where the text is no language tag.
 */
export function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

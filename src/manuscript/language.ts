/** A language as the guide names it. */
export interface Language {
  /** BCP 47, canonical: `pt-BR`. */
  readonly tag: string;
  /** Whether it was written in another form, such as the locale `pt_BR`. */
  readonly isLocaleForm: boolean;
}

/**
 * Reads a language tag (BCP 47, RFC 5646). A POSIX locale (`pt_BR`, `pt_BR.UTF-8`) is understood.
 *
 * @returns Undefined where the text is no tag, or its language is not registered.
 */
export function parseLanguage(text: string): Language | undefined {
  const written = text.trim().replace(/[.@].*$/, '');
  const tag = canonical(written.replaceAll('_', '-'));
  if (tag === undefined || !isRegistered(tag)) return undefined;
  return { tag, isLocaleForm: written.includes('_') || written !== text.trim() };
}

/** Scripts that are written from right to left. */
const rightToLeft: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** The direction of a language's usual script, or of the script that its tag names. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Whether Unicode's CLDR has a name for the language: `english` has the form of a tag and is none. */
function isRegistered(tag: string): boolean {
  const primary = tag.split('-')[0] ?? '';
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(primary) !== undefined;
}

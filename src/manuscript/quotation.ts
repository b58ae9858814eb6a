import remarkSmartypants from 'remark-smartypants';
import type { PluggableList } from 'unified';

interface QuotationMarks {
  readonly double: string;
  readonly single: string;
}

/** Opening and closing marks by language; a language that is not here keeps the marks as typed. */
const openings: Readonly<Record<string, { readonly opening: QuotationMarks; readonly closing: QuotationMarks }>> = {
  en: { opening: { double: '“', single: '‘' }, closing: { double: '”', single: '’' } },
  de: { opening: { double: '„', single: '‚' }, closing: { double: '“', single: '‘' } },
};

/**
 * Plugins that set typewriter quotes and apostrophes of running text as the language prints them. Code stays as it
 * is, and so do dashes, dots and back ticks: `--stat` is an option and no dash.
 *
 * @param language - BCP 47 tag; its first subtag chooses.
 */
export function quotationPlugins(language: string): PluggableList {
  const marks = openings[language.split('-')[0] ?? ''];
  if (!marks) return [];
  const options = { dashes: false, ellipses: false, backticks: false } as const;
  return [[remarkSmartypants, { ...options, openingQuotes: marks.opening, closingQuotes: marks.closing }]];
}

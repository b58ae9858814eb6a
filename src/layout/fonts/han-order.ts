import { type HanFamily, hanFamilies } from './families.js';

/**
 * The families with Han characters, best first. Chinese, Japanese and Korean share characters that each draws
 * differently, so the guide's language comes first; in a guide of another language, the one whose own script occurs
 * in the text; else the table's order.
 *
 * @param language - BCP 47.
 * @param text - All text of the book.
 */
export function orderHanFamilies(language: string, text: string): readonly HanFamily[] {
  const primary = language.toLowerCase().split('-')[0];
  const rank = (family: HanFamily): number => {
    if (family.language === primary) return 0;
    return family.own.test(text) ? 1 : 2;
  };
  return hanFamilies.toSorted((a, b) => rank(a) - rank(b));
}

import { type Plural, pluralForm } from '../guide/labels/plural.js';

/** Fills the places in braces: `{count} due`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** The sentence for a number, filled; numbers are written as the language writes them. */
export function plural(words: Plural, language: string, number: number, values: Readonly<Record<string, number>>) {
  const written = Object.entries(values).map(([name, value]) => [name, value.toLocaleString(language)]);
  return fill(pluralForm(words, language, number), Object.fromEntries(written) as Record<string, string>);
}

/** Steps of telling a time to come, in milliseconds, largest first. */
const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "in 3 days", "tomorrow": a time to come in the largest unit that fits, at least a minute; in short "in 10 min.". */
export function untilThen(milliseconds: number, language: string, style: 'long' | 'short' = 'long'): string {
  const [unit, size] = steps.find(([, each]) => milliseconds >= each) ?? ['minute', 60_000];
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style });
  return format.format(Math.max(1, Math.round(milliseconds / size)), unit);
}

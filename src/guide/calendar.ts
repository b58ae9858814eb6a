/** Days are ISO dates (`2026-11-30`), which sort as texts; nothing here reads the clock. */

/** Whether a text is a day of the calendar as `YYYY-MM-DD` (ISO 8601). */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A span of time as people say it. */
export interface Span {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

const spanForm = /^(?<count>[1-9]\d{0,3}) (?<unit>day|week|month|year)s?$/;

/** @returns Undefined of a text that is not such as `1 year`, `18 months`, `6 weeks` or `90 days`. */
export function readSpan(text: string): Span | undefined {
  const { count, unit } = spanForm.exec(text)?.groups ?? {};
  return count === undefined ? undefined : { count: Number(count), unit: unit as Span['unit'] };
}

/**
 * The day that lies a span before another. Where its month is too short it is the month's last, so that a month before
 * 31 March is the end of February.
 *
 * @param date - ISO date.
 */
export function dayBefore(date: string, { count, unit }: Span): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (unit === 'day' || unit === 'week') return isoDay(year, month, day - count * (unit === 'week' ? 7 : 1));
  const earlier = month - count * (unit === 'year' ? 12 : 1);
  const lastDay = dateOf(year, earlier + 1, 0).getUTCDate();
  return isoDay(year, earlier, Math.min(day, lastDay));
}

const isoDay = (year: number, month: number, day: number): string =>
  dateOf(year, month, day).toISOString().replace(/T.*$/, '');

/**
 * `Date.UTC` takes the years up to 99 for those of the last century.
 *
 * @param month - From 1. This and the day may lie outside the year and the month.
 */
function dateOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** The day that stands in files that must have one, of a guide whose author gives none: nothing reads the clock. */
export const undated = '2000-01-01';

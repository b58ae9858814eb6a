import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayBefore, isCalendarDate, readSpan } from '../../src/guide/calendar.js';

const day = fc
  .date({ min: new Date('0004-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day of the calendar is written as ISO writes it', () => {
  fc.assert(fc.property(day, (date) => isCalendarDate(date)));
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-5', '20261130', '2026-11-30T00:00', '+2026-11-30', '']) {
    expect(isCalendarDate(text), text).toBe(false);
  }
});

describe('a span', () => {
  it.each([
    ['1 year', { count: 1, unit: 'year' }],
    ['18 months', { count: 18, unit: 'month' }],
    ['6 weeks', { count: 6, unit: 'week' }],
    ['90 days', { count: 90, unit: 'day' }],
  ])('%s is read', (text, span) => {
    expect(readSpan(text)).toEqual(span);
  });

  it.each(['a year', '0 days', '1.5 years', '1 Year', '365', '12months', 'P1Y', '-1 year', '99999 days'])(
    '%s is none',
    (text) => {
      expect(readSpan(text)).toBeUndefined();
    },
  );
});

describe('the day a span before another', () => {
  it.each([
    ['2026-11-30', '1 year', '2025-11-30'],
    ['2024-02-29', '1 year', '2023-02-28'],
    ['2026-03-31', '1 month', '2026-02-28'],
    ['2026-01-15', '18 months', '2024-07-15'],
    ['2026-03-01', '1 day', '2026-02-28'],
    ['2026-01-01', '2 weeks', '2025-12-18'],
  ])('of %s, %s earlier, is %s', (date, text, earlier) => {
    const span = readSpan(text);
    expect(span && dayBefore(date, span)).toBe(earlier);
  });

  it('is a day of the calendar before it, and twelve months are a year', () => {
    const units = fc.constantFrom('day', 'week', 'month', 'year');
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 3 }), units, (date, count, unit) => {
        const earlier = dayBefore(date, { count, unit });
        return isCalendarDate(earlier) && earlier < date;
      }),
    );
    fc.assert(
      fc.property(
        day,
        (date) => dayBefore(date, { count: 12, unit: 'month' }) === dayBefore(date, { count: 1, unit: 'year' }),
      ),
    );
  });
});

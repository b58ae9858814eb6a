import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatUnicodeRange, parseUnicodeRange } from '../../../src/layout/fonts/unicode-range.js';

test('reads points, intervals and wildcards', () => {
  const offers = parseUnicodeRange('U+26, u+0-7F, U+4??,U+1f1e6-1F1FF');
  expect([0x26, 0, 0x7f, 0x400, 0x4ff, 0x1f1e6, 0x1f1ff].every(offers)).toBe(true);
  expect([0x80, 0x3ff, 0x500, 0x1f200].some(offers)).toBe(false);
});

test('refuses what is none', () => {
  expect(() => parseUnicodeRange('U+0-7F, latin')).toThrow('" latin" is no unicode-range');
});

test('writes the shortest intervals', () => {
  expect(formatUnicodeRange([0x2192, 0x41, 0x43, 0x42, 0x41])).toBe('U+41-43, U+2192');
});

test('what is written is read as the same points', () => {
  const points = fc.uniqueArray(fc.integer({ min: 0, max: 0x10ffff }), { minLength: 1 });
  const near = fc.uniqueArray(fc.integer({ min: 0x2190, max: 0x21a0 }), { minLength: 1 });
  fc.assert(
    fc.property(fc.oneof(points, near), (written) => {
      const offers = parseUnicodeRange(formatUnicodeRange(written));
      const probes = new Set(written.flatMap((point) => [point - 1, point, point + 1]));
      for (const probe of probes) expect(offers(probe)).toBe(written.includes(probe));
    }),
  );
});

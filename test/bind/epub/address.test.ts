import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeAddress, outerAddress } from '../../../src/bind/epub/valid/address.js';

describe('addresses whose signs must be escaped', () => {
  test.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://example.org/a|b', 'https://example.org/a%7Cb'],
    ['https://example.org/list[1]', 'https://example.org/list%5B1%5D'],
    ['https://example.org/{id}/x', 'https://example.org/%7Bid%7D/x'],
    ['https://example.org/?q="x"', 'https://example.org/?q=%22x%22'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/100%25', 'https://example.org/100%25'],
    ['https://example.org/x|y?z=[1]', 'https://example.org/x%7Cy?z=%5B1%5D'],
    ['https://example.org/a#b|c', 'https://example.org/a#b%7Cc'],
    ['https:\\\\example.org\\a', 'https://example.org/a'],
    ['https://bücher.example/größe', 'https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe'],
    ['http://[::1]:8080/a', 'http://[::1]:8080/a'],
    ['mailto:some one@example.org', 'mailto:some%20one@example.org'],
    ['tel:+00 123 456', 'tel:+00%20123%20456'],
  ])('%s', (before, after) => {
    expect(outerAddress(before)).toBe(after);
  });
});

test.each([
  'https://{host}:8080/path',
  'http://',
  'http://localhost:port/',
  'www.example.org/start|end',
  '//example.org/a',
  'https://user:secret@example.org/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'mailto:',
  '',
])('%s is no address of a book', (text) => {
  expect(outerAddress(text)).toBeUndefined();
});

test('escaping twice is escaping once, and leaves nothing that RFC 3986 forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const escaped = escapeAddress(text);
      expect(escapeAddress(escaped)).toBe(escaped);
      expect(escaped).toMatch(/^(?:%[0-9A-Fa-f]{2}|[\w\-.~:/?@!$&'()*+,;=])*$/);
    }),
  );
});

test('an escaped address leads where the written one led', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const address = outerAddress(url);
      expect(address).toBeDefined();
      expect(decodeURIComponent(new URL(address ?? '').href)).toBe(decodeURIComponent(new URL(url).href));
    }),
  );
});

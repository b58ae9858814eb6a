import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { guidOf, numberOf, numbersOf } from '../../../src/bind/anki/identity.js';

test('a note is known by the documented hash of guide and key', () => {
  const hash = createHash('sha256').update('prepbook\nnote\nredis\nttl-deletion').digest('hex');
  expect(guidOf('redis', 'ttl-deletion')).toBe(hash.slice(0, 24));
});

test('the hash never changes: learners would lose their history', () => {
  expect(guidOf('redis', 'ttl-deletion')).toMatchInlineSnapshot(`"65f5c3bc38e5adc862128bba"`);
  expect(numberOf('deck', 'redis')).toMatchInlineSnapshot(`1456938806588`);
});

test('either form of Unicode is one name', () => {
  expect(guidOf('größe', 'a')).toBe(guidOf('größe'.normalize('NFD'), 'a'));
});

test('numbers are points of time in the past, and differ', () => {
  const numbers = numbersOf(
    'note',
    Array.from({ length: 5000 }, (_, at) => [`q${at}`]),
  );
  expect(new Set(numbers).size).toBe(5000);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(Date.UTC(2001, 8, 9));
  expect(Math.max(...numbers)).toBeLessThan(Date.UTC(2018, 0, 1));
});

test('two of one name get two numbers, the first its own', () => {
  const [first, second] = numbersOf('note', [['a'], ['a']]);
  expect(first).toBe(numberOf('note', 'a'));
  expect(second).not.toBe(first);
});

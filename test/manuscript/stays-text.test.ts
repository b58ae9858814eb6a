import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everything, nothing, outline, parsed, usual } from './extended-markdown.js';

const read = async (markdown: string, extensions = usual) =>
  (await parsed(markdown, extensions)).map(outline).join(' ');

/** What people write in texts on computers, of which nothing beyond GitHub's Markdown is meant. */
const ordinary = [
  'The key user:1000, user:1000:name and key:value:other.',
  'At 10:30, 10:30:45 or in 16:9; see :8080, localhost:6379:0 and ::1.',
  'std::vector, a::b::c and Foo::Bar::baz.',
  'if a == b and c==d, x==y==z, (a)==b == c; a === b, a !== c.',
  '~20 crates, in 4~6 rows, 80~95 kg, ~8 to 9~10, ~/.ssh and ~/x, ~~struck~~.',
  'C++ and C++, i++ and ++j, x ++ y.',
  '2 ^ 3, 2^10, x^y^z, ^C, ^foo$ and ^bar$, a ^ b ^ c.',
  '`==a==` `H~2~O` `x^2^` `:rocket:` `*[a]: b` `^[a]`.',
  ':wq, :q! and :set nu; SET k v EX 10 :ok.',
  'user:*:key:* and *:x:key:*, user:*:key:*:1.',
  'Note: a. One:\ntwo :) and :( or a : b.',
  'a:\nb : c\n:d\n:8080',
  ': a paragraph of its own',
  '    : code\n\n    *[a]: b',
  '- c: d\n- :e',
  '[ ] a, [x] b, [1], a[i], *[a]*, [@], a[^1].',
  'redis:7 :warning :22: {user:1000}:followers, a:smile:b.',
  '^[a-z]+$ or (^[0-9]) and /^[^x]$/',
];

test.each(ordinary)('%j', async (markdown) => {
  expect(await read(markdown)).toBe(await read(markdown, nothing));
});

test.each([
  '~20 crates, in 4~6 rows, 80~95 kg, ~8 to 9~10, 5~6~7, ~/.ssh and ~/x, ~~struck~~, ~a~.',
  '2 ^ 3, 2^10, 2^3^4, ^C, ^foo$ and ^bar$, a ^ b ^ c, x^a b^.',
  'a\\~b~ c\\^d^ `e~f~`',
])('%j, even where small figures are turned on', async (markdown) => {
  expect(await read(markdown, everything)).toBe(await read(markdown, nothing));
});

const words = fc.constantFrom('a', 'key', 'user', '1000', '10', 'x2', 'f(x)', 'std', 'é', '"s"', '`c`');
const operators = fc.constantFrom('==', '=', ':', '::', '~', '^', '++', '===', '!=', '<=', '^=', '~=', '/', '*', '|');

test('operators between words, close to both or apart from both, stay text', async () => {
  const term = fc.tuple(operators, words, fc.boolean());
  await fc.assert(
    fc.asyncProperty(words, fc.array(term, { maxLength: 8 }), async (first, terms) => {
      const markdown = terms.reduce<string>(
        (text, [operator, word, isClose]) => text + (isClose ? operator + word : ` ${operator} ${word}`),
        first,
      );
      expect(await read(markdown)).toBe(await read(markdown, nothing));
    }),
    { numRuns: 300 },
  );
});

test('whatever is written, each node stands within the one around it', async () => {
  const pieces = fc.constantFrom(
    ...'==|=|~|~~|^|^[|]|[^a]|:|: |:+1:|*[|*|**|`|\n|\n\n|\\|a|b c|> |- |  |(|)|.|文'.split('|'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 24 }), async (parts) => {
      const markdown = parts.join('');
      const [from, to] = [0, markdown.length];
      const nodes = (await parsed(markdown, everything)).map((node) => ({ node, from, to }));
      for (let next = nodes.pop(); next; next = nodes.pop()) {
        const { node, from: least, to: most } = next;
        const [start = least, end = most] = [node.position?.start.offset, node.position?.end.offset];
        expect(start).toBeGreaterThanOrEqual(least);
        expect(end).toBeLessThanOrEqual(most);
        expect(start).toBeLessThanOrEqual(end);
        if ('children' in node) for (const child of node.children) nodes.push({ node: child, from: start, to: end });
      }
    }),
    { numRuns: 300 },
  );
});

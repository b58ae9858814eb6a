import { expect, test } from 'vitest';
import { bankSource, writeBank } from '../../src/bank/index.js';
import { memorySource } from '../../src/manuscript/sources/memory-source.js';
import { bankOf, readme } from './told.js';

/** The files that a bank becomes, as texts. */
const written = (...lines: readonly string[]) => {
  const { files } = writeBank(bankOf(readme(...lines)), {}, 'Bank');
  return new Map([...files].map(([file, each]) => [file, each.map(({ text }) => text).join('\n')]));
};

const head = ['# Boats', '## Parts'];

test('a section is a file, a question its heading, its labels, what is asked, its answer', () => {
  const files = written(
    ...head,
    'Words before.',
    '### Q1: What is shown? 🟢',
    '**Difficulty:** 🟢 Easy',
    '',
    '![A keel](img/keel.png)',
    '',
    '**Answer:** The keel.',
    '',
    '#### More',
    'It is low.',
    '##### Still more',
    'It is heavy.',
  );
  expect(files.get('01-parts.md')).toBe(
    [
      '# Parts',
      '',
      'Words before.',
      '',
      '',
      '## What is shown? 🟢',
      '',
      '`easy` `#what-is-shown`',
      '',
      '![A keel](img/keel.png)',
      '',
      '### Answer',
      '',
      'The keel.',
      '',
      '### More',
      'It is low.',
      '#### Still more',
      'It is heavy.',
      '',
    ].join('\n'),
  );
  expect(files.get('guide.yaml')).toContain('levels:\n  - id: easy\n    name: Easy\nsections:\n  - parts\n');
});

test('options are a list with boxes, right ones ticked', () => {
  const files = written(
    '# Knots',
    '###### 1. Which holds?',
    '- A: a bow',
    '- B: a bend',
    '',
    '#### Answer: B',
    '',
    'It holds.',
    '',
  );
  expect(files.get('01-knots.md')).toContain('## Which holds?\n\n`#which-holds`\n');
  const folded = written(
    '# Knots',
    '###### 1. Which holds?',
    '- A: a bow',
    '- B: a bend',
    '<details><summary>Answer</summary>',
    '',
    '#### Answer: B',
    '',
    'It holds.',
    '</details>',
  );
  expect(folded.get('01-knots.md')).toContain('`#which-holds` `choice`\n\n- [ ] a bow\n- [x] a bend\n\nIt holds.\n');
});

test('references lead to the ids of questions and sections; those that lead nowhere are words', () => {
  const files = written(
    ...head,
    '### <a name="k"></a>What is a keel?',
    'See [parts](#parts), [the mast](#what-is-a-mast), [this](#k), [nothing](#gone), `[x](#gone)`.',
    '### What is a mast?',
    'A pole.',
  );
  expect(files.get('01-parts.md')).toContain(
    'See [parts](#parts), [the mast](#what-is-a-mast), [this](#k), nothing, `[x](#gone)`.',
  );
});

test('pictures are found from the folder of the bank, however their paths are written', () => {
  const bank = bankOf(
    [
      {
        path: 'docs/a.md',
        text: [
          ...head,
          '### What is one?',
          '![1](..\\img\\1.png) ![2](/img/2.png) ![3](../img/3.png?raw=true) <img src=4.png width="9"> ![5](https://example.org/5.png)',
        ].join('\n'),
      },
    ],
    'headings',
  );
  const [, section] = [...writeBank(bank, {}, 'Bank').files.values()];
  expect(section?.map(({ text }) => text)).toContain(
    '![1](img/1.png) ![2](img/2.png) ![3](img/3.png) <img src="docs/4.png" width="9"> ![5](https://example.org/5.png)',
  );
});

test('what looks like a tag and is none stays; HTML and Markdown that touch are parted', () => {
  const files = written(
    ...head,
    '### What are the <Mast> parts of `<Sail>`?',
    'A List<K> and <b>two</b>.',
    '<p>',
    '```js',
    'let a = "<Mast>";',
    '```',
    '</p>',
  );
  expect(files.get('01-parts.md')).toContain('## What are the &lt;Mast> parts of `<Sail>`?\n');
  expect(files.get('01-parts.md')).toContain('A List&lt;K> and <b>two</b>.\n\n```js\nlet a = "<Mast>";\n```\n');
});

test('definitions of links go with the sections that mention them', () => {
  const files = written(
    '# Boats',
    '## One',
    '### What is a?',
    'A [keel].',
    '## Two',
    '### What is b?',
    'A [mast].',
    '',
    '[keel]: https://example.org/keel',
    '[mast]: https://example.org/mast',
  );
  expect(files.get('01-one.md')).toContain('\n[keel]: https://example.org/keel');
  expect(files.get('01-one.md')).not.toContain('[mast]:');
});

test('a place in what was written is one in the bank', () => {
  const bank = bankOf(readme('# Boats', '## Parts', '1.  ### What is a keel?', '', '    The lowest *part*.'));
  const source = bankSource(memorySource('boats', {}), writeBank(bank, {}, 'Bank'));
  const lines = [...writeBank(bank, {}, 'Bank').files.values()][1]?.map(({ text }) => text) ?? [];
  const origin = (text: string, within: string) => {
    const line = lines.indexOf(text) + 1;
    return source.originOf?.('01-parts.md', { line, column: text.indexOf(within) + 1 });
  };
  expect(origin('The lowest *part*.', '*part*')).toEqual({ file: 'README.md', line: 5, column: 16 });
  expect(origin('## What is a keel?', 'What')).toEqual({ file: 'README.md', line: 3, column: 9 });
  expect(origin('`#what-is-a-keel`', '`')?.line).toBe(3);
  expect(source.originOf?.('guide.yaml', { line: 1, column: 1 })).toBeUndefined();
});

import { expect, test } from 'vitest';
import { formatText } from '../../src/diagnostics/format-text.js';
import { memorySource, readGuide } from '../../src/manuscript/index.js';
import { layouts } from '../../src/pipeline/layouts/index.js';
import { type Files, png } from './guide-folder.js';

/** A small guide in which nothing is wrong. */
const good: Files = {
  'guide.yaml': `title: Names
levels: [easy, medium, hard]
sections: [keys]
rules: { source-present: off, follow-up-present: off, why-present: off }
reviewed: 2026-11-23
`,
  'keys.md': `# Keys

## What is a key?

\`easy\` \`#key\`

The name of a value.

## What is a value?

\`medium\` \`#value\`

What a key names; see [keys](#key).
`,
  'pictures/a.png': png,
};

const answer = (text: string): Files => ({
  'keys.md': `# Keys\n\n## What is a key?\n\n\`easy\` \`#key\`\n\n${text}\n`,
});
const inConfig = (from: string, to: string): Files => ({
  'guide.yaml': String(good['guide.yaml']).replace(from, to),
});
const inKeys = (from: string, to: string): Files => ({ 'keys.md': String(good['keys.md']).replace(from, to) });
const withKeys = (...lines: string[]): Files => ({ 'guide.yaml': `${good['guide.yaml']}${lines.join('\n')}\n` });

/** What a new author does, and the files that differ from the good guide's. */
const faults: readonly (readonly [what: string, files: Files])[] = [
  ['a value with a colon', inConfig('title: Names', 'title: Git: the basics')],
  ['a tab in guide.yaml', inConfig('levels: [easy, medium, hard]', 'levels:\n\t- easy\n\t- medium\n\t- hard')],
  ['a colon without its space', inConfig('title: Names', 'title:Names')],
  ['a list that is never closed', inConfig('medium, hard]', 'medium, hard')],
  ['an apostrophe in quotes', inConfig('title: Names', "title: 'What's in a name'")],
  ['an entry that is indented otherwise', inConfig('[easy, medium, hard]', '\n  - easy\n   - medium\n  - hard')],
  ['a misspelt key', inConfig('reviewed:', 'reviwed:')],
  ['a review in a month that has no such day', inConfig('2026-11-23', '2026-11-31')],
  ['a date as people say it', inConfig('2026-11-23', '23 November 2026')],
  ['one section without brackets', inConfig('[keys]', 'keys')],
  ['a level without an id', inConfig('[easy, medium, hard]', '[{ name: Easy }, medium, hard]')],
  ['a language by its name', withKeys('language: English')],
  ['a section that has no file', inConfig('[keys]', '[kyes]')],
  ['a file that no list names', { 'more.md': '# More\n\n## Why?\n\n`easy`\n\nSo.\n' }],
  [
    'two broken editions beside a good one',
    withKeys(
      'editions:',
      '  fine: { select: { levels: [easy] } }',
      '  first: { select: easy }',
      '  second: { layout: crads }',
    ),
  ],
  ['an edition of a level that is not', withKeys('editions:', '  e1: { select: { levels: [junior] } }')],
  ['a question of two levels', inKeys('`medium`', '`medium` `hard`')],
  ['no question at all', { 'keys.md': '# Keys\n\nSome text.\n\n### What is a key?\n\nA name.\n' }],
  ['a question of level 3', inKeys('## What is a value?', '### What is a value?')],
  ['a question of level 1', inKeys('## What is a value?', '# What is a value?')],
  ['a heading without its space', inKeys('## What is a value?', '##What is a value?')],
  ['questions as a list', inKeys('## What is a value?', '- ## What is a value?')],
  ['an indented question', inKeys('## What is a value?', '  ## What is a value?')],
  ['labels without backticks', inKeys('`medium` `#value`', 'medium, #value')],
  ['an answer right below the labels', inKeys('`medium` `#value`\n\n', '`medium` `#value`\n')],
  ['no labels', inKeys('`medium` `#value`\n\n', '')],
  ['a misspelt level', inKeys('`medium`', '`meduim`')],
  ['no level before the id', inKeys('`medium` `#value`', '`#value`')],
  ['an id with spaces', inKeys('`#value`', '`#The Value`')],
  ['the same id twice', inKeys('`#value`', '`#key`')],
  ['no answer', answer('')],
  ['a tab before the answer', answer('\tThe name of a value.')],
  [
    'a code block that is never closed',
    answer(
      'A name.\n\n```js\nget(key);\n\nThe rest of the answer.[^a]\n\n### Why it is asked\n\nNames come first.\n\n[^a]: A [source](https://example.org/).',
    ),
  ],
  [
    'parts with nearly their names',
    answer(
      'A name.\n\n### Why is it asked?\n\nSo.\n\n### Followup: May it be empty?\n\nYes.\n\n### Pitfall: Case\n\nIt counts.',
    ),
  ],
  ['a part of level 2', answer('A name.\n\n## Trap: Case\n\nIt counts.')],
  ['a picture in another case', answer('A name.\n\n![A grey dot](Pictures/A.PNG)')],
  [
    'a picture of the web, and one that is elsewhere',
    answer('A name.\n\n![A dot](https://example.org/a.png)\n\n![A dot](a.png)'),
  ],
  ['a note that is not defined', answer('A name.[^handbok]\n\n[^handbook]: The [handbook](https://example.org/).')],
  ['links that lead nowhere', inKeys('[keys](#key)', '[keys](#kye), [the site](example.org) and [a file](notes.txt)')],
  ['a rule right below a sentence', answer('A name.\n\nIt can be long.\n---\n\nMore.')],
];

test('forty mistakes of new authors, each with what is told', async () => {
  expect(faults).toHaveLength(40);
  const told: string[] = [];
  for (const [index, [what, files]] of faults.entries()) {
    const { messages } = await readGuide(memorySource('names', { ...good, ...files }), { layouts });
    told.push(`${index + 1}. ${what}\n\n${formatText(messages, { root: '' }).trimEnd()}\n`);
    expect(messages, what).not.toEqual([]);
  }
  await expect(told.join('\n')).toMatchFileSnapshot('__snapshots__/forty-faults.txt');
});

test('the guide that is spoilt is a good one', async () => {
  const { messages } = await readGuide(memorySource('names', good));
  expect(messages).toEqual([]);
});

import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { offersOptions } from '../../src/guide/choice.js';
import { fencesOf } from '../../src/guide/fences.js';
import { shortOf, textsOf } from '../../src/guide/question.js';
import { memorySource, readGuide } from '../../src/manuscript/index.js';
import { config, question as questionText, toldOf } from './guide-folder.js';

async function read(body: string, labels = '`easy` `#key`', language = 'en') {
  const files = { 'guide.yaml': config.replace(/$/, `language: ${language}\n`), 'keys.md': questionText(body, labels) };
  const { guide, messages } = await readGuide(memorySource('keys', files));
  const [first] = guide?.sections[0]?.questions ?? [];
  if (!guide || !first) throw new Error(messages.map(String).join('\n'));
  return { guide, question: first, choice: first.choice };
}

const optionsOf = ({ choice }: Awaited<ReturnType<typeof read>>) =>
  offersOptions(choice) ? choice.options.map(({ content, isRight }) => `${isRight ? '+' : '-'}${textOf(content)}`) : [];

describe('a question is a choice', () => {
  test('if its first block is a list with boxes of which one is ticked', async () => {
    const found = await read('- [ ] a\n- [x] b\n\nShort.\n\nMore.');
    expect(found.choice).toMatchObject({ kind: 'single', isFixed: false });
    expect(optionsOf(found)).toEqual(['-a', '+b']);
    expect(found.question.prompt).toBeUndefined();
    expect(textOf(found.question.short)).toBe('Short.');
    expect(found.question.explanation).toHaveLength(1);
  });

  test('if a label says so: what precedes the list is asked', async () => {
    const found = await read('Look:\n\n```js\nf()\n```\n\n- [ ] a\n- [x] b\n\nShort.', '`easy` `choice` `#key` `tag`');
    expect(optionsOf(found)).toEqual(['-a', '+b']);
    expect(found.question.prompt?.map(({ type }) => type)).toEqual(['paragraph', 'code']);
    expect(found.question.tags).toEqual(['tag']);
    expect(textsOf(found.question).map((node) => textOf(node))).toEqual([
      'What is a key?',
      'Look:',
      'f()',
      'a',
      'b',
      'Short.',
    ]);
  });

  test('above an answer that is named, too', async () => {
    const found = await read('Look.\n\n- [x] a\n- [ ] b\n\nFirst.\n\n### Answer\n\nSecond.', '`easy` `choice`');
    expect(textOf(found.question.short)).toBe('First.');
    expect(found.question.explanation.map((node) => textOf(node))).toEqual(['Second.']);
  });

  test.each([
    ['- [ ] a\n- [ ] b\n\nMore.', '`easy`'],
    ['Short.\n\n- [x] a\n- [ ] b', '`easy`'],
    ['- a\n- b', '`easy`'],
  ])('and %j, %s is none: it stays a checklist', async (body, labels) => {
    const { choice, question } = await read(body, labels);
    expect(choice).toBeUndefined();
    expect([...shortOf(question), ...question.explanation].some(({ type }) => type === 'list')).toBe(true);
  });

  test.each(['`choice` `easy`', '`easy` `choice`', '`#key` `choice` `easy`'])(
    'wherever in %s the label stands',
    async (labels) => {
      const { question } = await read('- [ ] a\n- [x] b\n\nShort.', labels);
      expect([question.level, question.tags]).toEqual(['easy', []]);
    },
  );
});

describe('an option', () => {
  test('is the first paragraph of its item, the rest explains it', async () => {
    const { guide, choice } = await read(
      '- [x] One `a`\\\n  Why it is.\n- [ ] Two\n\n  No.\n\n  ```js\nf()\n  ```\n- [ ] Three\n\nShort.'.replace(
        '\nf()',
        '\n  f()',
      ),
    );
    if (!offersOptions(choice)) throw new Error('no options');
    expect(choice.options.map(({ explanation }) => explanation.map((node) => textOf(node)))).toEqual([
      ['Why it is.'],
      ['No.', 'f()'],
      [],
    ]);
    expect(textOf(choice.options[0]?.content)).toBe('One a');
    expect(fencesOf(guide).map(({ text }) => text)).toEqual(['f()']);
  });

  test('may be wrapped, and is one line', async () => {
    const found = await read('- [x] One\n  and *the\n  same*  \n  Why.\n- [ ] Two\nor so\n\nShort.');
    expect(optionsOf(found)).toEqual(['+One and the same', '-Two or so']);
    const [one] = offersOptions(found.choice) ? found.choice.options : [];
    expect(one?.explanation.map((node) => textOf(node))).toEqual(['Why.']);
  });

  test.each([
    ['en', 'None of the above.', true],
    ['en', 'all of the  above', true],
    ['de', 'Keine der genannten', true],
    ['de', 'None of the above', true],
    ['en', 'Keine der genannten', false],
    ['en', 'The above', false],
  ])('in %s, “%s” stays last: %s', async (language, words, stays) => {
    const { choice } = await read(`- [x] a\n- [ ] ${words}\n\nShort.`, '`easy`', language);
    expect(offersOptions(choice) && choice.options.map(({ staysLast }) => staysLast)).toEqual([false, stays]);
  });
});

test.each([
  ['- [ ] a\n- [x] b', '`easy`', 'en', { kind: 'single', isFixed: false }],
  ['- [ ] a\n- [x] b', '`easy` `fixed`', 'en', { kind: 'single', isFixed: true }],
  ['- [x] a\n- [x] b\n- [ ] c', '`easy`', 'en', { kind: 'multiple' }],
  ['- [x] True\n- [ ] False', '`easy`', 'en', { kind: 'true-false' }],
  ['- [ ] Falsch\n- [x] wahr.', '`easy`', 'de', { kind: 'true-false' }],
  ['- [x] True\n- [ ] False\n- [ ] Both', '`easy`', 'en', { kind: 'single' }],
  ['- [x] = 42 ± 0.5', '`easy` `choice`', 'en', { kind: 'number', value: 42, tolerance: 0.5 }],
  ['- [x] = −1.5e3 +/- 2', '`easy` `choice`', 'en', { kind: 'number', value: -1500, tolerance: 2 }],
  ['- [x] = 42', '`easy`', 'en', { kind: 'number', value: 42, tolerance: 0 }],
  ['- [x] = SETNX | SET NX |', '`easy` `choice`', 'en', { kind: 'text', accepted: ['SETNX', 'SET NX'] }],
  ['- [x] = `42` keys', '`easy` `choice`', 'en', { kind: 'text', accepted: ['42 keys'] }],
])('%j with %s in %s is read as %j', async (body, labels, language, expected) => {
  const { choice } = await read(`${body}\n\nShort.`, labels, language);
  expect(choice).toMatchObject(expected);
});

test('what is right is the answer where nothing is written below the options', async () => {
  const { question } = await read('- [ ] a\n- [x] b\n\n### Trap\n\nNo.');
  expect(question.short).toBeUndefined();
  expect(textsOf(question).map((node) => textOf(node))).toEqual(['What is a key?', 'a', 'b', 'No.']);
});

test('`fixed` is a tag of all other questions, and `choice` of those without options', async () => {
  expect((await read('Short.', '`easy` `fixed`')).question.tags).toEqual(['fixed']);
  expect(await toldOf(/^choice/, 'Short.')).toEqual([]);
});

test.each([
  ['- [ ] a\n- [x] b', '9:1 This choice does not say why its answer is right.'],
  ['- [ ] a\n- [x] b\n\n  Why.', undefined],
  ['- [ ] a\n- [x] b\n\n### A heading\n\nWhy.', undefined],
  ['- [x] = 42', '9:1 This choice does not say why its answer is right.'],
  [
    '- [x] a\n\nShort.',
    '9:1 This is the only option. Write others below it, `- [ ] …`, or what is to be typed: `- [x] = 42`',
  ],
  ['- [x] a\n- b\n\nShort.', '10:1 This option has no box. Begin it with `- [ ]`, or with `- [x]` where it is right.'],
  ['- [x] a\n- [ ] a.\n\nShort.', '10:1 Another option says the same. Write one that differs, or leave this one out.'],
  ['- [x] SET\n- [ ] set\n\nShort.', undefined],
  ['- [ ] All of the above\n- [x] None of these\n\nShort.', undefined],
  [
    '- [ ] All of the above\n- [x] b\n\nShort.',
    '9:1 “All of the above” speaks of the options above it, and others follow. Move it below them.',
  ],
])('%j is told: %s', async (body, message) => {
  const told = await toldOf(/^(?:choice|answer)/, body);
  expect(told.map((each) => each.replace(/ \(.*\)$/, ''))).toEqual(message === undefined ? [] : [message]);
});

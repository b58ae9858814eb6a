import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { countLine, formatText } from '../../src/diagnostics/format-text.js';
import { someMessages } from './messages.js';

test('one line each, aligned by file, sorted, with what explains it', () => {
  expect(formatText(someMessages(), { root: 'content/redis' })).toMatchInlineSnapshot(`
    "content/redis/keys.md       note     A remark, of no rule
    content/redis/keys.md:7:1   warning  Unexpected code without a language: 50 %  code-language
        Plain text is \`text\`.
    content/redis/keys.md:12:3  error    Unexpected id \`ttl\` for a second time     question-id-unique
        content/redis/more keys.md:4:1  first defined here

    content/redis/guide.yaml  error  Unexpected key \`titel\`, expected \`title\`  key-known

    2 errors, 1 warning, 1 note
    "
  `);
});

test('in the folder itself, names are bare', () => {
  expect(formatText(someMessages().slice(0, 1), { root: '' })).toMatch(/^keys\.md:12:3 /);
});

test('colours are added only where they are asked for, and change no text', () => {
  const plain = formatText(someMessages(), { root: '' });
  const coloured = formatText(someMessages(), { root: '', colour: true });
  expect(stripVTControlCharacters(plain)).toBe(plain);
  expect(coloured).toContain('\u001b[31merror');
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

test('a long message does not push the rules of the others away', () => {
  const [first, second] = someMessages();
  if (!first || !second) throw new Error('no messages');
  second.reason = 'x'.repeat(300);
  const lines = formatText([first, second], { root: '' }).split('\n');
  expect(lines.find((line) => line.endsWith('question-id-unique'))?.length).toBeLessThan(120);
});

test('the count names what there is', () => {
  const messages = someMessages();
  expect(countLine(messages)).toBe('2 errors, 1 warning, 1 note');
  expect(countLine(messages.slice(1, 2))).toBe('1 warning');
  expect(countLine([])).toBe('No errors, no warnings');
  expect(formatText([], { root: '' })).toBe('No errors, no warnings\n');
});

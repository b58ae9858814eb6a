import { stripVTControlCharacters } from 'node:util';
import { VFileMessage } from 'vfile-message';
import { expect, test } from 'vitest';
import { countLine, formatText } from '../../src/diagnostics/format-text.js';
import { share } from '../../src/diagnostics/shared.js';
import { someMessages } from './messages.js';

test('one line each, aligned by file, sorted, with what explains it', () => {
  expect(formatText(someMessages(), { root: 'content/redis' })).toMatchInlineSnapshot(`
    "content/redis/keys.md       note     A remark, of no rule
    content/redis/keys.md:7:1   warning  This code names no language: 50 %  code-language
        Plain text is \`text\`.
    content/redis/keys.md:12:3  error    The id \`ttl\` is taken              question-id-unique
        content/redis/more keys.md:4:1  first defined here

    content/redis/guide.yaml  error  There is no key \`titel\`. Write \`title\`  key-known

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

test('of very many, a hundred are shown, the errors among them, in the order of the files', () => {
  const messages = Array.from({ length: 412 }, (_, line) => {
    const message = new VFileMessage(`Number ${line + 1}`, {
      place: { line: line + 1, column: 1 },
      ruleId: 'each-line',
    });
    return Object.assign(message, { file: 'keys.md', fatal: line === 400 });
  });
  const lines = formatText(messages, { root: '' }).split('\n');
  expect([...lines.slice(0, 2), ...lines.slice(97)]).toMatchInlineSnapshot(`
    [
      "keys.md:1:1    warning  Number 1    each-line",
      "keys.md:2:1    warning  Number 2    each-line",
      "keys.md:98:1   warning  Number 98   each-line",
      "keys.md:99:1   warning  Number 99   each-line",
      "keys.md:401:1  error    Number 401  each-line",
      "",
      "… and 312 more; \`--format json\` lists all",
      "",
      "1 error, 411 warnings",
      "",
    ]
  `);
});

test('what many have in common is said and counted once, on top', () => {
  const [, code, , remark] = someMessages();
  if (!code || !remark) throw new Error('no messages');
  const shared = new VFileMessage('26 of 26 questions have no follow-up', { ruleId: 'follow-up-present' });
  Object.assign(shared, { file: 'guide.yaml', fatal: false, note: 'If you mean it so, say so.' });
  share([code, remark], shared);
  expect(formatText([...someMessages().slice(0, 1), code, remark], { root: '' })).toMatchInlineSnapshot(`
    "guide.yaml  warning  26 of 26 questions have no follow-up  follow-up-present
        If you mean it so, say so.

    keys.md:12:3  error  The id \`ttl\` is taken  question-id-unique
        more keys.md:4:1  first defined here

    1 error, 1 warning
    "
  `);
});

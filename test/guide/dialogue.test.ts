import { expect, it } from 'vitest';
import { dialogueLines } from '../../src/guide/dialogue.js';
import { commandsOf, isDialogue } from '../../src/guide/dialogue-languages.js';
import { readDialogue } from '../../src/guide/read-dialogue.js';

const place = { file: 'keys.md', line: 10, column: 1 };
const read = (...lines: readonly string[]) => readDialogue({ text: lines.join('\n'), place });
const short = (...lines: readonly string[]) =>
  read(...lines).steps.map(({ kind, client, text, expected }) => [kind, client, text, ...expected]);

it('reads commands by client, lines of the shell, and steps of the runner', () => {
  expect(
    short('> GET a', '"1"', 'B> GET b', '(nil)', 'replica1> PING', 'PONG', '$ redis-cli PING', 'PONG', '! wait 400ms'),
  ).toEqual([
    ['command', '', 'GET a', '"1"'],
    ['command', 'B', 'GET b', '(nil)'],
    ['command', 'replica1', 'PING', 'PONG'],
    ['shell', '', 'redis-cli PING', 'PONG'],
    ['server', '', 'wait 400ms'],
  ]);
});

it('tells replies that look like prompts apart', () => {
  expect(short('> GET a', '"x> y"', '1) "a"', 'x> y', '# Server', 'role:master')[0]?.slice(3)).toEqual([
    '"x> y"',
    '1) "a"',
    'x> y',
    '# Server',
    'role:master',
  ]);
});

it('gives every step its line', () => {
  expect(read('> GET a', '"1"', '', '> GET b', '(nil)').steps.map((step) => step.place.line)).toEqual([11, 14]);
});

it('takes remarks off, and the word on order out of them', () => {
  const [plain, any, none] = read('> GET a  # the first', '> SMEMBERS s   # any order', '> SET a "b # c"').steps;
  expect([plain?.text, plain?.anyOrder]).toEqual(['GET a', false]);
  expect([any?.text, any?.anyOrder]).toEqual(['SMEMBERS s', true]);
  expect(none?.text).toBe('SET a "b # c"');
});

it('knows a command whose reply comes later', () => {
  const { steps } = read('A> BLPOP q 0', 'B> LPUSH q x', '(integer) 1', 'A<', '1) "q"', '2) "x"', 'A> BLPOP q 0');
  expect(steps.map(({ kind, deferred }) => [kind, deferred])).toEqual([
    ['command', true],
    ['command', false],
    ['later', false],
    ['command', false],
  ]);
});

it('points at a reply to nothing', () => {
  expect(read('OK', '> PING', 'PONG').refusals).toEqual([
    {
      message: 'This reply follows no line that was typed. Begin what is typed with a prompt, such as `> `.',
      place: { ...place, line: 11 },
    },
  ]);
});

it('reads a pasted prompt with an address as one of the client itself', () => {
  expect(short('127.0.0.1:6379> GET a', '"1"', '127.0.0.1:6379[2]> GET b', '(nil)')).toEqual([
    ['command', '', 'GET a', '"1"'],
    ['command', '', 'GET b', '(nil)'],
  ]);
});

it('goes on with a command of the shell after a backslash, and knows where its reply begins', () => {
  const { steps } = read('$ redis-cli \\', '    GET a', '', '"1"', '', '> PING', '> PING', 'PONG');
  expect(steps.map(({ text, expected, replyLine }) => [text, expected, replyLine])).toEqual([
    ['redis-cli     GET a', ['"1"'], 14],
    ['PING', [], 17],
    ['PING', ['PONG'], 18],
  ]);
});

it('gives the commands of a program, those that the shell hands to it included', () => {
  const code = ['A> GET a  # why', '"> GET b"', '$ redis-cli -x SET a', '$ ls', '! kill', '>   # nothing', 'A<'].join(
    '\n',
  );
  expect(commandsOf('redis-cli', code)).toEqual([
    { text: 'GET a', line: 0 },
    { text: 'SET a', line: 2 },
  ]);
  expect(commandsOf('console', code)).toEqual([]);
});

it('loses nothing of a line', () => {
  const lines = ['A> GET a   # why', 'replica1<', '$ printf a \\', "  'b'  # c", '! wait 1s', ' 1) "a"', '', '>', '> '];
  const written = dialogueLines(lines.join('\n')).map(({ kind, prompt, text, remark }) =>
    ['reply', 'continued', 'later'].includes(kind) ? prompt + text : `${prompt} ${text}${remark}`,
  );
  expect(written).toEqual(lines);
});

it.each([
  ['redis-cli', 'x', true],
  ['console', 'x', true],
  ['shell-session', 'x', true],
  ['sh-session', 'x', true],
  ['sh', '$ ls', true],
  ['bash', '# A remark\n\n$ ls', true],
  ['shell', 'ls\n$ ls', false],
  ['zsh', '$HOME/bin', false],
  ['js', '$ ls', false],
  ['constructor', 'x', false],
  ['', 'x', false],
  [undefined, '$ ls', false],
  [null, '$ ls', false],
])('a fence in the language %s that holds %j is a dialogue: %s', (language, code, expected) => {
  expect(isDialogue(language, code)).toBe(expected);
});

it.each([
  ['redis-cli', ['GET a', 'SET b c', 'DEL d']],
  ['console', []],
  ['js', []],
  [undefined, []],
])('commands of a program are those typed to it, and handed to it by the shell: %s', (language, expected) => {
  const code = '> GET a\n"1"\n\n$ redis-cli -x SET b c\nOK\n$ redis-cli --help\n$ ls\n> DEL d';
  expect(commandsOf(language, code).map(({ text }) => text)).toEqual(expected);
  expect(commandsOf(language, code).map(({ line }) => line)).toEqual(expected.length > 0 ? [0, 3, 7] : []);
});

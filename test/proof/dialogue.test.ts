import { expect, it } from 'vitest';
import { readDialogue } from '../../src/proof/dialogue.js';

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
  expect(read('OK', '> PING', 'PONG').faults).toEqual([
    {
      message: 'Unexpected reply, expected a line that begins with a prompt, such as `> `',
      place: { ...place, line: 11 },
    },
  ]);
});

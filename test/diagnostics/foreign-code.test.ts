import { describe, expect, test } from 'vitest';
import { callForeign, foreignFault, isPromise } from '../../src/diagnostics/foreign-code.js';
import { ToolError } from '../../src/diagnostics/tool-error.js';

/** An error that was thrown at that place, the first line of its stack. */
function thrownAt(...stack: string[]): Error {
  return Object.assign(new Error('broken'), {
    stack: ['Error: broken', ...stack.map((line) => `    at ${line}`)].join('\n'),
  });
}

describe('a fault of code that came with a request', () => {
  test('is one of use, with what was thrown as its cause', () => {
    const cause = thrownAt('shout (/plugins/shout.js:3:7)');
    const fault = foreignFault('The plugin `shout`', cause);
    expect(fault).toMatchObject({ kind: 'usage', code: 'foreign-code-failed', cause });
    expect(fault.message).toBe('The plugin `shout` failed: broken');
    expect(foreignFault('It', 'a text').message).toBe('It failed: a text');
  });

  test.each([
    [thrownAt('shout (/plugins/shout.js:3:7)', 'run (/other.js:1:1)'), ' (/plugins/shout.js:3:7)'],
    [thrownAt('file:///plugins/shout.js:3:7'), ' (file:///plugins/shout.js:3:7)'],
    [thrownAt('async Promise.all (index 0)', 'new Shout (/plugins/shout.js:3:7)'), ' (/plugins/shout.js:3:7)'],
    [thrownAt('JSON.parse (<anonymous>)', 'parse (node:internal/x:1:2)'), ''],
    [thrownAt(), ''],
    ['a text', ''],
  ])('says where it was thrown: %s', (cause, place) => {
    expect(foreignFault('It', cause).hint).toBe(
      `This code came with the request and is no part of Prepbook${place}. Mend it there, or leave it out.`,
    );
  });
});

const having = (key: string, value: unknown) => ({ [key]: value });

test.each([
  [Promise.resolve(), true],
  [having('then', () => {}), true],
  [having('then', 1), false],
  [null, false],
  [() => {}, false],
  ['then', false],
])('%o is a promise: %s', (value, expected) => {
  expect(isPromise(value)).toBe(expected);
});

describe('a call of such code', () => {
  const own = new ToolError('content', 'mine', 'Mine.');
  const throwing = (cause: unknown) => () => {
    throw cause;
  };

  test('gives what the code gives, at once or later', async () => {
    expect(callForeign('It', () => 7)).toBe(7);
    await expect(callForeign('It', async () => 7)).resolves.toBe(7);
  });

  test('is blamed on it, unless it says what is wrong in words of its own', async () => {
    expect(() => callForeign('It', throwing('no'))).toThrow('It failed: no');
    expect(() => callForeign('It', throwing(own))).toThrow(own);
    await expect(callForeign('It', async () => throwing('no')())).rejects.toThrow('It failed: no');
    await expect(callForeign('It', async () => throwing(own)())).rejects.toBe(own);
  });
});

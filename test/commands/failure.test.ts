import { describe, expect, it } from 'vitest';
import { reportFailure } from '../../src/commands/failure.js';
import { ToolError } from '../../src/diagnostics/tool-error.js';
import { recordIo } from './recorded-io.js';

const facts = {
  args: ['build', 'a & b'],
  root: '/home/me/books/node_modules/prepbook',
  version: '1.2.3',
  verbose: false,
};

function full(): ToolError {
  const root = new Error('ENOSPC: no space left on device, write');
  const cause = new Error('redis.pdf was not written', { cause: root });
  return new ToolError('environment', 'disk-full', 'There is no room left for redis.pdf', {
    hint: 'Free some.',
    cause,
  });
}

describe('a situation', () => {
  it('is told with its hint', () => {
    const { io, err } = recordIo();
    expect(reportFailure(io, full(), facts)).toBe(3);
    expect(err()).toMatchInlineSnapshot(`
      "error: There is no room left for redis.pdf
      hint: Free some.
      "
    `);
  });

  it('is told in the words of the command line', () => {
    const { io, err } = recordIo({ program: 'npx prepbook' });
    const error = new ToolError(
      'usage',
      'too-many',
      '`sample 12` is too many: `minType` and `guide.yaml` are as they are',
      {
        hint: '`levels easy` widens it; `prepbook list` shows them.',
        options: ['sample', 'minType', 'levels'],
      },
    );
    reportFailure(io, error, facts);
    expect(err()).toMatchInlineSnapshot(`
      "error: \`--sample 12\` is too many: \`--min-type\` and \`guide.yaml\` are as they are
      hint: \`--level easy\` widens it; \`npx prepbook list\` shows them.
      "
    `);
  });

  it('is told with the command that installs what is missing', () => {
    const { io, err } = recordIo();
    const error = new ToolError('content', 'missing-glyph', 'No font for 글', {
      packages: ['@fontsource/x', '@fontsource/y'],
    });
    reportFailure(io, error, { ...facts, root: '/home/me/.npm/_npx/1f/node_modules/prepbook' });
    reportFailure(io, error, { ...facts, root: '/usr/lib/node_modules/prepbook' });
    reportFailure(io, error, { ...facts, root: '/home/me/prepbook' });
    expect(err()).toMatchInlineSnapshot(`
      "error: No font for 글
      hint: npx -p prepbook -p @fontsource/x -p @fontsource/y prepbook build 'a & b'
      error: No font for 글
      hint: npm i -g @fontsource/x @fontsource/y
      error: No font for 글
      hint: npm i --no-save @fontsource/x @fontsource/y
      "
    `);
  });

  it('is told with its causes where that is asked for', () => {
    const { io, err } = recordIo();
    reportFailure(io, full(), { ...facts, verbose: true });
    expect(err()).toMatchInlineSnapshot(`
      "error: There is no room left for redis.pdf
      hint: Free some.
      cause: redis.pdf was not written
      cause: ENOSPC: no space left on device, write
      "
    `);
  });

  it('is told in colour where there is colour', () => {
    const { io, err } = recordIo({ colour: true });
    reportFailure(io, new ToolError('usage', 'unknown-level', 'Unknown level "x"', { hint: 'No.' }), facts);
    expect(JSON.stringify(err())).toMatchInlineSnapshot(
      `""\\u001b[1m\\u001b[31merror:\\u001b[39m\\u001b[22m Unknown level \\"x\\"\\n\\u001b[36mhint:\\u001b[39m No.\\n""`,
    );
  });

  it.each([
    ['content', 1],
    ['usage', 2],
    ['environment', 3],
    ['interrupted', 130],
  ] as const)('of kind %s ends with %i', (kind, exitCode) => {
    expect(reportFailure(recordIo().io, new ToolError(kind, 'x', 'x'), facts)).toBe(exitCode);
  });

  it('may have anything as its cause', () => {
    const { io, err } = recordIo();
    reportFailure(io, new ToolError('usage', 'x', 'X', { cause: { status: 7 } }), { ...facts, verbose: true });
    expect(err()).toBe('error: X\ncause: { status: 7 }\n');
  });

  it('may have itself as its cause', () => {
    const { io, err } = recordIo();
    const error = full();
    error.cause = error;
    reportFailure(io, error, { ...facts, verbose: true });
    expect(err()).not.toContain('cause:');
  });
});

describe('a bug', () => {
  it('is told with its stack and what to do', () => {
    const { io, err } = recordIo();
    expect(reportFailure(io, new TypeError('x is not a function'), facts)).toBe(70);
    expect(err()).toMatch(/^bug: TypeError: x is not a function\n {4}at .*failure\.test\.ts/);
    expect(err()).toContain('Please report it');
    expect(err()).toContain("  prepbook build 'a & b'\n  Prepbook 1.2.3, Node v");
  });

  it('may be anything that was thrown', () => {
    const { io, err } = recordIo();
    expect(reportFailure(io, 'oops', facts)).toBe(70);
    expect(err()).toMatch(/^bug: oops\n/);
  });
});

it('tells of an interruption, whatever it made fail', () => {
  const { io, err, interrupt } = recordIo();
  interrupt();
  expect(reportFailure(io, new TypeError('Target closed'), facts)).toBe(130);
  expect(err()).toMatchInlineSnapshot(`
    "Interrupted. No file was left half-written.
    "
  `);
});

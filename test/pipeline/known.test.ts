import { expect, it } from 'vitest';
import { ToolError } from '../../src/diagnostics/tool-error.js';
import { assertListOf, assertOneOf } from '../../src/pipeline/known.js';

const formats = ['html', 'pdf', 'epub'] as const;

function failure(run: () => unknown): Pick<ToolError, 'kind' | 'code' | 'message' | 'hint'> {
  try {
    run();
  } catch (error) {
    if (error instanceof ToolError)
      return { kind: error.kind, code: error.code, message: error.message, hint: error.hint };
  }
  throw new Error('no ToolError was thrown');
}

it('reads a word in any case', () => {
  expect(assertOneOf('format', ' PDF ', formats)).toBe('pdf');
});

it('reads a list once each, in the order given', () => {
  expect(assertListOf('format', 'epub, html,,epub', formats)).toEqual(['epub', 'html']);
});

it('suggests the near word', () => {
  expect(failure(() => assertListOf('format', 'html,pfd', formats))).toMatchInlineSnapshot(`
    {
      "code": "unknown-format",
      "hint": "Did you mean \`pdf\`?",
      "kind": "usage",
      "message": "Unknown format \`pfd\`. There are: html, pdf, epub.",
    }
  `);
});

it('suggests nothing where nothing is near', () => {
  expect(failure(() => assertOneOf('layout', 'kaleidoscope', ['book']))).toMatchInlineSnapshot(`
    {
      "code": "unknown-layout",
      "hint": undefined,
      "kind": "usage",
      "message": "Unknown layout \`kaleidoscope\`. There are: book.",
    }
  `);
});

it('refuses an empty list', () => {
  expect(failure(() => assertListOf('format', ' , ', formats))).toMatchInlineSnapshot(`
    {
      "code": "unknown-format",
      "hint": undefined,
      "kind": "usage",
      "message": "No format is named. There are: html, pdf, epub.",
    }
  `);
});

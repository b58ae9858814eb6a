import { describe, expect, test } from 'vitest';
import { examplesOf, readGuide, rules } from '../../src/manuscript/index.js';
import { fakeDraw } from '../support/fake-draw.js';
import { exampleFolder } from './example-folder.js';

async function toldOf(id: string, example: string, language: string): Promise<(number | undefined)[]> {
  const folder = await exampleFolder(id, example, language);
  const { messages } = await readGuide(folder, { themes: ['classic', 'ink'], draw: fakeDraw });
  // Of files that only some rules are about, the others do not speak.
  return messages
    .filter((message) => message.ruleId === id && (message.file !== 'not-text.md' || id === 'file-readable'))
    .filter((message) => message.ruleId === 'section-listed' || message.file !== 'extra.md')
    .map((message) => message.line);
}

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  test('the failing example of its comment fails where it says', async () => {
    const { language = '', failing = '', line } = examplesOf(id) ?? {};
    const lines = await toldOf(id, failing, language);
    expect(lines).toEqual([line]);
  });

  test('the passing example passes', async () => {
    const { language = '', passing = '' } = examplesOf(id) ?? {};
    const lines = await toldOf(id, passing, language);
    expect(lines).toEqual([]);
  });

  test('states an ideal in one sentence', () => {
    expect(rule.description).toMatch(/^[A-Z`][^\n]*\.$/);
    expect(['error', 'warning']).toContain(rule.severity);
  });
});

test('rule ids are unique and in kebab case', () => {
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
});

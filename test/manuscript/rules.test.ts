import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examplesOf, readGuide, rules } from '../../src/manuscript/index.js';
import { guideFolder, png, webp } from './guide-folder.js';

const defaults = {
  title: 'title: Names',
  levels: 'levels: [{ id: easy, name: Easy }, { id: mid, name: Mid }]',
  sections: 'sections: [keys]',
  reviewed: 'reviewed: 2026-11-23',
};

/** An example of `guide.yaml` shows a few lines; the others are added below them. */
function wholeConfig(example: string): string {
  const lines = Object.entries(defaults).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(example));
  return [example, ...lines.map(([, line]) => line), ''].join('\n');
}

async function toldOf(id: string, example: string, language: string): Promise<(number | undefined)[]> {
  const titled = example.startsWith('---') ? example : `${example}\n`;
  const folder = await guideFolder({
    'guide.yaml': wholeConfig(
      language === 'yaml' ? example : 'front: [about]\nindexes: { commands: { file: commands.yaml, complete: true } }',
    ),
    'keys.md': language === 'md' ? titled : '# Keys\n\n## What is a key?\n\n`easy`\n\nA name that `GET` takes.\n',
    'commands.yaml': language === 'terms' ? example : 'terms: { GET: {} }',
    ...(language === 'yaml' ? {} : { 'about.md': language === 'chapter' ? titled : '# About\n\nA word.\n' }),
    ...(language === 'json' ? { 'ids.json': example } : {}),
    ...(id === 'guide-has-questions' ? { 'empty.md': '# Empty\n\nA word.\n' } : {}),
    'extra.md': '# Extra\n\n## More\n\n`easy`\n\nA word more.\n',
    'not-text.md': Uint8Array.of(0xff, 0xfe, 0x00),
    'pictures/dot.png': png,
    'pictures/fake.png': 'not a picture',
    'pictures/plain.svg': '<svg viewBox="0 0 9 9"/>',
    'pictures/running.svg': '<svg viewBox="0 0 9 9"><script>x()</script></svg>',
    'pictures/dot.webp': webp,
  });
  await symlink('/etc/hostname', join(folder, 'pictures/away.png'));
  const { messages } = await readGuide(folder, { themes: ['classic', 'ink'] });
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

import { expect, test } from 'vitest';
import { formatText } from '../../src/diagnostics/format-text.js';
import { readGuide } from '../../src/manuscript/index.js';
import { config, guideFolder, question } from './guide-folder.js';

const files = {
  'guide.yaml': config,
  'keys.md': question('A name.\n\n### Why it is asked\n\nB.\n\n### Follow-up: C?\n\nD.'),
};
const rules = 'rules: { source-present: off }\n';

async function told(more: Readonly<Record<string, string>>): Promise<string> {
  const { messages } = await readGuide(await guideFolder({ ...files, 'guide.yaml': config + rules, ...more }));
  return formatText(messages, { root: '' });
}

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const withMatter = (matter: string) => files['keys.md'].replace('---\n', `---\n${matter}\n`);
/** Ten names of which each holds the one before nine times. */
const bomb = `a: &a [x]\n${many(9, (at) => `${'bcdefghij'[at]}: &${'bcdefghij'[at]} [${many(9, () => `*${'abcdefghi'[at]}, `)}]\n`)}`;

test.each([
  ['lists within lists', { 'guide.yaml': `${config}keywords: ${'['.repeat(100_000)}` }],
  ['keys within keys', { 'guide.yaml': `${config}prose: ${'{ a: '.repeat(50_000)}` }],
  ['deep by spaces', { 'guide.yaml': config + many(500, (at) => `${' '.repeat(at)}a:\n`) }],
  ['deep by dashes', { 'guide.yaml': `${config}x:\n${'- '.repeat(50_000)}y\n` }],
  ['ten thousand keys', { 'guide.yaml': config + many(10_000, (at) => `key${at}: 1\n`) }],
  ['nine hundred keys', { 'guide.yaml': config + rules + many(900, (at) => `key${at}: 1\n`) }],
  ['a hundred thousand keys', { 'guide.yaml': config + many(100_000, (at) => `k${at}:\n`) }],
  [
    'nine hundred rules',
    { 'guide.yaml': `${config}rules:\n  source-present: off\n${many(900, (at) => `  rule-${at}: off\n`)}` },
  ],
  ['two million characters', { 'guide.yaml': `${config}subtitle: ${'long '.repeat(400_000)}\n` }],
  ['a bomb of aliases', { 'guide.yaml': config + bomb }],
  ['front matter with a bomb', { 'keys.md': withMatter(bomb) }],
  ['front matter that is deep', { 'keys.md': withMatter(`x: ${'['.repeat(100_000)}`) }],
  ['front matter of another tool', { 'keys.md': withMatter('layout: post\ndate: 2026-01-01\na: 1\nb: 2\nc: 3\nd: 4') }],
])('%s: one message', async (_, more) => {
  expect(await told(more)).toMatchSnapshot();
});

test('what a large guide has is within the limits', async () => {
  const retired = `retired: [${many(9_000, (at) => `gone-${at}, `)}]\n`;
  expect(await told({ 'guide.yaml': config + rules + retired })).toBe('No errors, no warnings\n');
});

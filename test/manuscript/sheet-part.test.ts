import { expect, test } from 'vitest';
import { claimOf } from '../../src/guide/claim.js';
import { fencesOf } from '../../src/guide/fences.js';
import { gapParagraphsOf } from '../../src/guide/gaps.js';
import { blocksOf, writtenBlocksOf } from '../../src/guide/question.js';
import { shortTitleOf, shortTitleTextOf } from '../../src/guide/short-title.js';
import { memorySource, readGuide } from '../../src/manuscript/index.js';
import { config, question as questionText, toldOf } from './guide-folder.js';

async function read(body: string, language = 'en') {
  const files = { 'guide.yaml': config.replace(/$/, `language: ${language}\n`), 'keys.md': questionText(body) };
  const { guide, messages } = await readGuide(memorySource('keys', files));
  const [first] = guide?.sections[0]?.questions ?? [];
  if (!guide || !first) throw new Error(messages.map(String).join('\n'));
  return { guide, question: first };
}

test('a cheat sheet has a short title and a text, which the book does not print', async () => {
  const { guide, question } = await read(
    'Short.\n\n```redis-cli\n> GET a\n```\n\n### Cheat sheet: `TTL`s, *when*\n\nOn touch.\n\n```redis-cli\n> TTL a\n```',
  );
  expect(question.sheet?.content.map(({ type }) => type)).toEqual(['paragraph', 'code']);
  expect(shortTitleTextOf(question)).toBe('TTLs, when');
  expect(blocksOf(question)).toHaveLength(2);
  expect(writtenBlocksOf(question)).toHaveLength(4);
  expect(fencesOf(guide).map(({ text }) => text)).toEqual(['> GET a', '> TTL a']);
});

test('without a short title a question has its title alone', async () => {
  const { question } = await read('Short.\n\n### Cheat sheet\n\nOn touch.');
  expect(shortTitleOf(question)).toBe(question.title);
  expect(shortTitleTextOf(question)).toBe(question.titleText);
});

test('names of parts and of paragraphs are those of the language and the English ones', async () => {
  const body =
    'Kurz.\n\n**Regel:** Nie.\n\n### Why it is asked\n\n**Weak:** a\n\n**Stark**: b\n\n### Merkblatt: Kurzer Titel';
  const { question } = await read(body, 'de');
  expect(shortTitleTextOf(question)).toBe('Kurzer Titel');
  expect(question.explanation).toMatchObject([{ data: { runIn: 'rule' }, children: [{ value: 'Nie.' }] }]);
  expect(question.why?.content).toMatchObject([
    { data: { runIn: 'weak' }, children: [{ value: 'a' }] },
    { data: { runIn: 'strong' }, children: [{ value: 'b' }] },
  ]);
});

test('on a sheet there may be rules and traps, as many as there are', async () => {
  const { question } = await read('Short.\n\n### Cheat sheet\n\n**Trap:** a\n\n**Trap:** b\n\n**Rule:** c');
  expect(question.sheet?.content.map(({ data }) => data?.runIn)).toEqual(['trap', 'trap', 'rule']);
});

test.each([
  ['**Bold.**', true],
  ['**Bold.**[^a]', true],
  ['**Bold.** Not all.', false],
  ['Not **bold**', false],
  ['- **Bold**', false],
])('%s claims something: %s', async (text, claims) => {
  const { question } = await read(`Short.[^a]\n\n### Trap: x\n\n${text}\n\nMore.\n\n[^a]: [A](https://example.org/)`);
  const [trap] = question.traps;
  expect(trap && claimOf(trap) !== undefined).toBe(claims);
});

test('what a trap claims has no gap', async () => {
  const told = await toldOf(/^gaps/, 'Short.\n\n### Trap: x\n\n<!-- cloze -->\n**All of it.**');
  expect(told).toEqual([expect.stringContaining('all of it is bold')]);
});

test('marks mean nothing on a cheat sheet', async () => {
  const body = 'Short.\n\n### Cheat sheet: x\n\n<!-- cloze -->\nA **b**.\n\n<!-- sheet -->\n\nC.';
  expect(await toldOf(/^(?:gaps|comment)/, body)).toHaveLength(2);
  const { question } = await read(body);
  expect(gapParagraphsOf(question)).toEqual([]);
});

test.each([
  ['Short.\n\n**Rule:** a\n\n**Rule:** b', '13:1 This question has `**Rule:**` twice. Make one paragraph of them.'],
  ['Short.\n\n**Weak:** a', '11:1 `**Weak:**` belongs below `### Why it is asked`. Move this paragraph there.'],
  [
    'Short.\n\n### Follow-up: a?\n\n**Rule:** a',
    '13:1 `**Rule:**` belongs in the answer, above its named parts. Move this paragraph there.',
  ],
  ['Short.\n\n**Rule:**\n\n- a', '11:1 `**Rule:**` stands alone. Write what it says behind it, in the same paragraph.'],
  ['Short.\n\n**Rules:** a\n\n**Trap:** b\n\n**Rule** is a word.', undefined],
])('%j is told: %s', async (body, message) => {
  expect(await toldOf(/^run-in/, body)).toEqual(message === undefined ? [] : [message]);
});

test.each([
  [
    'Short.\n\n### Cheat sheet: a\n\n### Trap: b\n\n#### c',
    '11:1 The cheat sheet is the last part of a question. Move it below what stands under `### Trap: b`',
  ],
  [
    'Short.\n\n### Cheat sheet: a\n\n### Cheat sheet: b',
    '13:1 This question has two cheat sheets, and both are printed as one. Put them under one heading.',
  ],
  [
    'Short.\n\n### Cheat sheet',
    '11:1 This part is empty. Write a short title behind its name, `### Cheat sheet: …`, or below it what a sheet prints.',
  ],
  ['Short.\n\n### Cheat sheet: a\n\n#### b\n\nC.', undefined],
])('%j is told: %s', async (body, message) => {
  expect(await toldOf(/^cheat-sheet/, body)).toEqual(message === undefined ? [] : [message]);
});

test.each(['Cheatsheet', 'Cheat-sheet', 'Merkblatt', 'Crib sheet', 'Cheat sheets'])(
  '`### %s: a` is nearly one',
  async (name) => {
    expect(await toldOf(/^part-known/, `Short.\n\n### ${name}: a\n\nB.`)).toEqual([
      `11:1 \`${name}\` is not a part of a question. Did you mean \`### Cheat sheet: a\`?`,
    ]);
  },
);

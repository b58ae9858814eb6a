import { describe, expect, test } from 'vitest';
import type { Abbreviation } from '../../src/guide/abbreviation.js';
import { readGuide } from '../../src/manuscript/index.js';
import { plainText } from '../../src/manuscript/plain-text.js';
import { walk } from '../../src/manuscript/walk.js';
import { outline } from './extended-markdown.js';
import { config, guideFolder, question, toldOf } from './guide-folder.js';

/** The abbreviations of a question with such an answer, those that are new with a plus before them. */
async function abbreviationsIn(body: string): Promise<string[]> {
  const { guide } = await readGuide(await guideFolder({ 'guide.yaml': config, 'keys.md': question(body) }));
  const questions = guide?.sections[0]?.questions ?? [];
  return questions.flatMap(({ short, explanation }) =>
    [
      ...walk(
        [short, ...explanation].flatMap((node) => node ?? []),
        '',
      ),
    ].flatMap(({ node }) =>
      node.type === 'abbreviation' ? [`${node.isNew ? '+' : ''}${outline(node)} ${node.title}`] : [],
    ),
  );
}

const one = (text: string, title: string) => `abbreviation(${JSON.stringify(text)}) ${title}`;

describe('an abbreviation that its file defines', () => {
  test.each([
    ['A TTL and *one TTL*.\n\n*[TTL]: time to live', [`+${one('TTL', 'time to live')}`, one('TTL', 'time to live')]],
    ['A TTL, time to live.\n\n*[TTL]: time to live', [one('TTL', 'time to live')]],
    [
      'AB and A.\n\n*[A]: alpha\n*[A B]: both\n*[AB]: beta\n*[AB]: gamma',
      [`+${one('AB', 'beta')}`, `+${one('A', 'alpha')}`],
    ],
    ['若TTL则。\n\n*[TTL]: 生存时间', [`+${one('TTL', '生存时间')}`]],
    ['C++ (C).\n\n*[C++]: a language', [`+${one('C++', 'a language')}`]],
    ['- [a TTL](#key)\n\n> *[TTL]: time to live', [`+${one('TTL', 'time to live')}`]],
    ['ÄTTL, TTLs, TTL2, TTL_ and `TTL`.\n\n*[TTL]: time to live', []],
    ['- [ ] a TTL\n- [x] TTL\n\n*[TTL]: time to live', []],
    ['A TTL.\n\n### On TTL\n\n*[TTL]: time to live', [`+${one('TTL', 'time to live')}`]],
  ])('is marked in %j', async (body, expected) => {
    expect(await abbreviationsIn(body)).toEqual(expected);
  });

  test('counts in all its file and in no other, and is new once in each question', async () => {
    const files = {
      'guide.yaml': config.replace('[keys]', '[keys, more]'),
      'keys.md': `${question('A TTL.\n\nThat TTL.')}\n## And then?\n\n\`mid\`\n\nA TTL.\n\n*[TTL]: time to live\n`,
      'more.md': '# More\n\n## Why?\n\n`easy`\n\nA TTL.\n',
    };
    const { guide } = await readGuide(await guideFolder(files));
    const texts = guide?.sections.flatMap(({ questions }) =>
      questions.map(({ short, explanation }) => [short, ...explanation].flatMap((node) => node ?? [])),
    );
    const found = (texts ?? []).map((nodes) =>
      [...walk(nodes, '')].flatMap(({ node }) => (node.type === 'abbreviation' ? [node.isNew] : [])),
    );
    expect(found).toEqual([[true, false], [true], []]);
  });

  test('has its own place', async () => {
    const { guide } = await readGuide(
      await guideFolder({ 'guide.yaml': config, 'keys.md': question('A\nTTL and TTL.\n\n*[TTL]: time to live') }),
    );
    const nodes = [...walk([guide?.sections[0]?.questions[0]?.short ?? []].flat(), '')].map(({ node }) => node);
    const places = nodes
      .filter((node): node is Abbreviation => node.type === 'abbreviation')
      .map(({ position }) => `${position?.start.line}:${position?.start.column}`);
    expect(places).toEqual(['10:1', '10:9']);
  });
});

test.each(['*[a]:', '*[a] : b', '*[]: b', '**[a]: b**', '*[a]: b*', 'c\n*[a]: b'])(
  '%j leaves its words in the text',
  async (line) => {
    const { guide } = await readGuide(
      await guideFolder({ 'guide.yaml': config, 'keys.md': question(`Some words.\n\n${line}`) }),
    );
    const [block] = guide?.sections[0]?.questions[0]?.explanation ?? [];
    expect(plainText(block)).toBe(line.replace(/^\*\*|^\*(?=.*\*$)|\*+$/g, ''));
  },
);

test('one that is not read is told, and all of them where they are turned off', async () => {
  expect(await toldOf('markup-supported', 'A.\n*[A]: alpha')).toEqual([
    '10:1 `*[A]: alpha` is printed as it stands. (Write it on a line of its own behind an empty line, with what it stands for.)',
  ]);
  const files = { 'guide.yaml': `${config}markdown: { abbreviations: false }\n`, 'keys.md': question('A.\n\n*[A]: b') };
  const { messages } = await readGuide(await guideFolder(files));
  const off = messages.filter(({ ruleId }) => ruleId === 'markup-supported').map(String);
  expect(off).toEqual(['11:1: Abbreviations are turned off, so `*[A]: b` is printed as it stands.']);
});

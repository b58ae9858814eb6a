import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Guide } from '../../src/guide/guide.js';
import { resolveLink } from '../../src/guide/links.js';
import { type Question, shortOf } from '../../src/guide/question.js';
import { readGuide } from '../../src/manuscript/index.js';
import { walk } from '../../src/manuscript/walk.js';
import { told } from './guide-folder.js';

/** Small guides, each a fault that people reported of tools like this one. */
const reports = fileURLToPath(new URL('../fixtures/reports/', import.meta.url));

async function read(name: string): Promise<Guide> {
  const { guide, messages } = await readGuide(`${reports}${name}`);
  if (!guide) throw new Error(messages.map(String).join('\n'));
  return guide;
}

const questions = (guide: Guide): Question[] => guide.sections.flatMap((section) => section.questions);
const content = (question: Question): Nodes[] => [...shortOf(question), ...question.explanation];

/** Nodes of a type in all answers of a guide, follow-ups included. */
function all<T extends Nodes['type']>(guide: Guide, type: T): Extract<Nodes, { type: T }>[] {
  const nodes = questions(guide).flatMap((question) => [
    ...content(question),
    ...question.followUps.flatMap((part) => part.content),
  ]);
  return [...walk(nodes, '')]
    .map(({ node }) => node)
    .filter((node): node is Extract<Nodes, { type: T }> => node.type === type);
}

const texts = (guide: Guide, type: Nodes['type']) => all(guide, type).map((node) => textOf(node));

/** Reports whose faults are told to the author: `test/reports` has their messages. */
const faulty: ReadonlySet<string> = new Set(['N20']);

describe.each(readdirSync(reports).filter((name) => !faulty.has(name)))('%s', (name) => {
  test('is read without an error', async () => {
    const { messages, guide } = await readGuide(`${reports}${name}`);
    expect(messages.filter((message) => message.fatal)).toEqual([]);
    expect(guide?.id).toBe(name);
  });
});

test('R04: titles are what was written, character by character', async () => {
  expect(questions(await read('R04')).map((question) => question.titleText)).toEqual([
    'What does Result<T, E> hold?',
    'When is <template> drawn?',
    'Is a < b && b > c one test or two?',
    'How is &amp; written, and how is an R&D sign?',
  ]);
});

test('R10: a drawing has the size of its viewBox', async () => {
  const { pictures } = await read('R10');
  expect([...pictures.values()].map(({ path, width, height, mediaType }) => [path, width, height, mediaType])).toEqual([
    ['pictures/wide.svg', 400, 100, 'image/svg+xml'],
    ['pictures/tall.svg', 100, 900, 'image/svg+xml'],
  ]);
});

test('R12: all six names lead to their pictures', async () => {
  const { pictures } = await read('R12');
  expect([...pictures.values()].map(({ path, width, height }) => `${path} ${width}×${height}`)).toEqual([
    'pictures/two words.png 31×17',
    'pictures/two more words.png 33×19',
    'pictures/copy (1).png 35×21',
    'pictures/50%.png 37×23',
    'pictures/c#.png 39×25',
    'pictures/größe.png 41×27',
  ]);
});

test('R14: single tildes stay, double ones strike out', async () => {
  const guide = await read('R14');
  expect(texts(guide, 'delete')).toEqual(['really']);
  const paragraphs = texts(guide, 'paragraph').join('\n');
  expect(paragraphs).toContain('~20 crates, in 4~6 rows');
  expect(paragraphs).toContain('~900 kg; an empty one 80~95 kg');
  expect(texts(guide, 'tableCell')).toContain('~8 to 9~10');
});

test('R15: emphasis beside full-width signs is emphasis', async () => {
  const guide = await read('R15');
  expect(texts(guide, 'strong')).toEqual(['「鍵」', '大切（たいせつ）', '注意：']);
  expect(texts(guide, 'emphasis')).toEqual(['『本』']);
  expect(texts(guide, 'paragraph').join('')).not.toContain('*');
});

test('R16: bare addresses end before full-width punctuation', async () => {
  const guide = await read('R16');
  expect(all(guide, 'link').map((link) => [link.url, textOf(link)])).toEqual([
    ['https://example.org/guide', 'https://example.org/guide'],
    ['https://example.org/notes', 'https://example.org/notes'],
    ['https://example.org/faq', 'https://example.org/faq'],
    ['http://www.example.org/start', 'www.example.org/start'],
  ]);
  expect(texts(guide, 'paragraph')).toEqual([
    '请先阅读第一章，文档在 https://example.org/guide。第二章可以略过。',
    '另见（https://example.org/notes）和 https://example.org/faq，里面有例子。网站 www.example.org/start、都可以打开。',
  ]);
});

test('R17: line ends within Chinese text leave no space', async () => {
  const guide = await read('R17');
  expect(texts(guide, 'paragraph')).toEqual([
    '队列是先进先出的数据结构，最早进来的元素最先出去。',
    '列表里的一项也可以写成两行。',
    '与 English words\n相邻的换行保留空格。',
  ]);
  expect(textOf(guide.sections[0]?.intro[0])).toBe('源文件里的一个段落写成几行，印出来仍然是一个没有空格的段落。');
});

test('R18: one work, one source, whatever labels and files cite it', async () => {
  const guide = await read('R18');
  expect(guide.sources).toEqual([
    { id: 'source-1', url: 'https://example.org/dam', title: 'Dam survey, marker PERCH' },
    { id: 'source-2', url: 'https://example.org/valley', title: 'Valley book, marker TENCH' },
  ]);
  const [source, again] = guide.sections;
  expect(source?.notes.get('survey')?.sources).toEqual(['source-1']);
  expect(again?.notes.get('1')?.sources).toEqual(['source-1']);
  expect(all(guide, 'footnoteReference').map((node) => node.identifier)).toEqual([
    ...['survey', 'survey', 'survey', 'survey'],
    ...['survey', 'survey', 'other'],
    ...['1', '1'],
  ]);
});

test('R22: comments are gone, what stands around them is not', async () => {
  const guide = await read('R22');
  expect(questions(guide).map((question) => question.id)).toEqual(['below', 'line']);
  const whole = JSON.stringify(guide.sections);
  expect(whole).not.toMatch(/MARKERHIDDEN|<!--|-->/);
  for (const bird of ['CRANE', 'EGRET', 'STORK', 'GREBE', 'SNIPE']) expect(whole).toContain(bird);
  expect(texts(guide, 'paragraph')).toContain('An item that goes on, marker STORK.');
});

test('R23: a named place in HTML can be linked to', async () => {
  const { anchors, pictures } = await read('R23');
  expect(resolveLink(anchors, 'markup.md', '#old-place')).toEqual({ kind: 'anchor', id: 'old-place' });
  expect(anchors.get('old-place')).toEqual({ id: 'old-place', kind: 'place', owner: 'never-closed' });
  expect([...pictures.keys()]).toEqual(['pictures/dot.png']);
});

test('R26: addresses are escaped where they can be, and told where not', async () => {
  const guide = await read('R26');
  const targets = all(guide, 'link').map((link) => resolveLink(guide.anchors, 'addresses.md', link.url));
  expect(targets.map((target) => (target.kind === 'external' ? target.href : target.kind))).toEqual([
    'https://example.org/a%20b',
    'https://example.org/a%7Cb',
    'https://example.org/list%5B1%5D',
    'https://example.org/%7Bid%7D/x',
    'https://example.org/?q=%22x%22',
    'https://example.org/100%25',
    'inert',
    'inert',
    'inert',
    'https://www.example.org/start%7Cend',
    'inert',
  ]);
  expect(guide.sources.map((source) => source.url)).toEqual(['https://example.org/x%7Cy?z=%5B1%5D']);
  const { messages } = await readGuide(`${reports}R26`);
  expect(told(messages).filter((line) => line.includes('link'))).toEqual([
    'addresses.md:20:8 warning link-well-formed',
    'addresses.md:20:55 warning link-well-formed',
    'addresses.md:20:75 warning link-well-formed',
    'addresses.md:20:165 warning link-well-formed',
    'addresses.md:22:8 warning link-well-formed',
    'addresses.md:22:41 warning link-well-formed',
  ]);
});

test('R28: links to files of the guide arrive, those that lead out are told', async () => {
  const guide = await read('R28');
  const [leading, out, target] = questions(guide);
  const ids = (question: Question | undefined) =>
    [...walk(question ? content(question) : [], '')].flatMap(({ node }) => {
      if (node.type !== 'link') return [];
      const place = resolveLink(guide.anchors, question?.place.file ?? '', node.url);
      return [place.kind === 'anchor' ? place.id : place.kind];
    });
  expect(ids(leading)).toEqual(['target', 'second', 'target']);
  expect(ids(out)).toEqual(['inert', 'inert', 'inert', 'inert']);
  expect(ids(target)).toEqual(['leading']);
  const { messages } = await readGuide(`${reports}R28`);
  const links = messages.filter((message) => message.ruleId === 'link-well-formed');
  expect(links.map((message) => `${message.line}:${message.column} ${message.reason}`)).toMatchInlineSnapshot(`
    [
      "20:4 \`extras/solve.py\` is no section or chapter of the guide, so this is printed as text. Link to a place of the guide, \`#id\`, or to a whole address, \`https://…\`",
      "20:36 \`extras/\` is no section or chapter of the guide, so this is printed as text. Link to a place of the guide, \`#id\`, or to a whole address, \`https://…\`",
      "20:60 \`../LICENSE\` lies outside the guide, so this is printed as text. Link to a place of the guide, \`#id\`, or to a whole address, \`https://…\`",
      "20:93 \`03-third.md\` is no section or chapter of the guide, so this is printed as text. Link to a place of the guide, \`#id\`, or to a whole address, \`https://…\`",
    ]
  `);
});

test('R29: a locale is told, with the tag that is meant', async () => {
  const { guide, messages } = await readGuide(`${reports}R29`);
  expect(guide?.language).toBe('pt-BR');
  expect(messages.filter((message) => message.file === 'guide.yaml').map(String)).toMatchInlineSnapshot(`
    [
      "3:11-3:16: \`pt_BR\` is the name of a locale. Write the language tag: \`language: pt-BR\`",
    ]
  `);
});

test('R09: the number of a list that starts late is kept', async () => {
  expect(all(await read('R09'), 'list').map((list) => list.start)).toEqual([1, 998]);
});

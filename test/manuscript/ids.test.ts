import { describe, expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { likeness } from '../../src/manuscript/rules/released/likeness.js';
import { config, errors, guideFolder, question } from './guide-folder.js';

interface Entry {
  readonly title: string;
  readonly origin?: string;
  readonly short?: string;
  readonly retired?: boolean;
}

const record = (questions: Readonly<Record<string, Entry>>): string =>
  JSON.stringify(
    {
      format: 1,
      questions: Object.fromEntries(
        Object.entries(questions).map(([id, entry]) => [id, { origin: id, short: 'A name.', ...entry }]),
      ),
      stamps: {},
    },
    undefined,
    2,
  );

async function toldOf(ids: string, labels: string, more: { config?: string; extra?: string } = {}): Promise<string[]> {
  const folder = await guideFolder({
    'guide.yaml': `${config}${more.config ?? ''}`,
    'keys.md': `${question('A name.', labels)}${more.extra ?? ''}`,
    'ids.json': ids,
  });
  return errors((await readGuide(folder)).messages);
}

describe('released ids', () => {
  test('that are all there are no matter', async () => {
    expect(await toldOf(record({ key: { title: 'What is a key?' } }), '`easy` `#key`')).toEqual([]);
  });

  test('that vanished are told', async () => {
    const told = await toldOf(record({ key: { title: 'What is a key?' }, gone: { title: 'Why?' } }), '`easy` `#key`');
    expect(told).toMatchInlineSnapshot(`
      [
        "ids.json:9:5 No question has the released id \`gone\` any more: learners would lose their history of "Why?". (If it was renamed, write \`was:gone\` in its label line; if it is gone, add \`gone\` to \`retired\` in guide.yaml.)",
      ]
    `);
  });

  test('may be former ids, or retired', async () => {
    const released = record({ old: { title: 'What is a key?' }, gone: { title: 'Why?' } });
    expect(await toldOf(released, '`easy` `#key` `was:old`', { config: 'retired: [gone]\n' })).toEqual([]);
  });

  test('that moved with their question are told', async () => {
    const told = await toldOf(record({ old: { title: 'What is  a Key?' } }), '`easy` `#key`');
    expect(told).toMatchInlineSnapshot(`
      [
        "keys.md:7:8 This question was released as \`old\` and is now \`key\`. Write \`#old\`, or add \`was:old\` to its labels. (The history that learners have with a question follows its id.)",
      ]
    `);
  });

  test('that stand for another question are told, unless it says that it is the same', async () => {
    const released = record({ key: { title: 'When does failover start?', short: 'When most sentinels agree.' } });
    expect(await toldOf(released, '`easy` `#key`')).toMatchInlineSnapshot(`
      [
        "keys.md:7:8 The id \`key\` was released for "When does failover start?". Give this question an id of its own: \`#…\` in its label line. (If it is the same question in other words, say so: \`was:key\` in its label line.)",
      ]
    `);
    expect(await toldOf(released, '`easy` `#key` `was:key`')).toEqual([]);
  });

  test('that are retired stand for nothing again', async () => {
    const told = await toldOf(record({}), '`easy` `#key`', { config: 'retired: [key]\n' });
    expect(told).toMatchInlineSnapshot(`
      [
        "keys.md:7:8 The id \`key\` is retired. Give this question one that was never used: \`#…\` in its label line.",
      ]
    `);
    const before = record({ key: { title: 'What is a key?', retired: true } });
    expect(await toldOf(before, '`easy` `#key`')).toEqual(told);
  });

  test('are one question’s alone', async () => {
    const extra = '\n## What is a value?\n\n`easy` `#value` `was:key`\n\nWhat a key names.\n';
    expect(await toldOf(record({}), '`easy` `#key`', { extra })).toMatchInlineSnapshot(`
      [
        "keys.md:13:17 \`was:key\` names an id that another question has or had. Only an id that was this question's own can be its former one.",
      ]
    `);
  });

  test('that are retired are no question’s former ones', async () => {
    expect(await toldOf(record({}), '`easy` `#key` `was:old`', { config: 'retired: [old]\n' })).toMatchInlineSnapshot(`
      [
        "keys.md:7:15 \`was:old\` names an id that is retired. Only an id that was this question's own can be its former one.",
      ]
    `);
  });

  test('of a question that was renamed are not another’s, though its label says no more of them', async () => {
    const released = record({ key: { title: 'What is a key?', origin: 'old' } });
    const extra = '\n## What is a value?\n\n`easy` `#value` `was:old`\n\nWhat a key names.\n';
    expect(await toldOf(released, '`easy` `#key`', { extra })).toEqual([
      expect.stringContaining('`was:old` names an id that another question has or had.'),
    ]);
  });

  test('that a renamed question gave up are no new question’s: both would be one note', async () => {
    const released = record({ key: { title: 'What is a key?', origin: 'name' } });
    const extra = '\n## Which costs are there?\n\n`easy` `#name`\n\nTime and memory.\n';
    expect(await toldOf(released, '`easy` `#key`', { extra })).toMatchInlineSnapshot(`
      [
        "keys.md:13:8 The id \`name\` was released for "What is a key?", which is now \`key\`. Give this question an id of its own.",
      ]
    `);
    const retired = record({ gone: { title: 'Why?', origin: 'name', retired: true } });
    expect(await toldOf(retired, '`easy` `#key`', { extra })).toEqual([
      expect.stringContaining('The id `name` was released for "Why?", which is now `gone`.'),
    ]);
  });

  test('may come back to the question that had them first', async () => {
    const released = record({ word: { title: 'What is a key?', origin: 'key' } });
    expect(await toldOf(released, '`easy` `#key` `was:word`')).toEqual([]);
  });

  test.each(['', 'x', '{}', '{"format":2,"questions":{},"stamps":{}}', '[1]'])(
    'in a broken record, %j, are told',
    async (ids) => {
      expect(await toldOf(ids, '`easy` `#key`')).toEqual([
        'ids.json:1:1 This is not the record that `prepbook release` writes: it was changed, or cut off. (Take the file of the last release back from your version control.)',
      ]);
    },
  );

  test('may be names that objects have by themselves', async () => {
    expect(await toldOf(record({}), '`easy` `#constructor`')).toEqual([]);
  });
});

describe('released gaps', () => {
  const withGaps = (origin: string, name: string): string =>
    JSON.stringify({
      format: 1,
      questions: { key: { origin, title: 'What is a key?', short: 'A name.' } },
      gaps: { [`${origin}:cloze:${name}`]: ['A ', 'name', '.'] },
      stamps: {},
    });
  const marked = (mark: string, text = 'A **name**.') => `\n<!-- ${mark} -->\n${text}\n`;
  const labels = '`easy` `#key`';

  test('that vanished from their question, or have no bold words any more, are told', async () => {
    expect(await toldOf(withGaps('key', 'first'), labels, { extra: marked('cloze other') })).toMatchInlineSnapshot(`
      [
        "ids.json:1:101 The released gaps \`first\` of "What is a key?" are gone. Write \`<!-- cloze first -->\` above their paragraph, with the gaps in bold. (Where they are gone for good, add \`key:cloze:first\` to \`retired\` in guide.yaml.)",
      ]
    `);
    expect(await toldOf(withGaps('key', 'first'), labels, { extra: marked('cloze first', 'A name.') })).toHaveLength(1);
  });

  test('that are there, by name or alone, are no matter, though their question was renamed', async () => {
    expect(await toldOf(withGaps('key', 'first'), labels, { extra: marked('cloze first') })).toEqual([]);
    expect(await toldOf(withGaps('key', '1'), labels, { extra: marked('cloze') })).toEqual([]);
    expect(await toldOf(withGaps('old', '1'), labels, { extra: marked('cloze') })).toEqual([]);
  });

  test('may be retired', async () => {
    const retired = 'retired: [key:cloze:first]\n';
    expect(await toldOf(withGaps('key', 'first'), labels, { config: retired })).toEqual([]);
  });
});

test('former ids are no tags, and links to them arrive', async () => {
  const folder = await guideFolder({
    'guide.yaml': `${config}retired: [gone]\n`,
    'keys.md': question('See [above](#older).', '`easy` `#key` `was:oldest` `was:older` `tag`'),
  });
  const { guide, messages } = await readGuide(folder);
  expect(errors(messages)).toEqual([]);
  expect(guide?.sections[0]?.questions[0]).toMatchObject({ id: 'key', formerIds: ['oldest', 'older'], tags: ['tag'] });
  expect(guide?.anchors.get('older')).toMatchObject({ id: 'key' });
  expect(guide?.retired).toEqual(['gone']);
});

test('a comment before a paragraph says that its bold words are gaps', async () => {
  const body =
    'A.\n\n<!-- cloze -->\nOne **b**.\n\n<!-- cloze name -->\n\nTwo **c**.\n\n<!-- cloze -->\n\n- list\n\nThree.';
  const { guide } = await readGuide(await guideFolder({ 'guide.yaml': config, 'keys.md': question(body) }));
  const marks = guide?.sections[0]?.questions[0]?.explanation.map(({ type, data }) => [type, data?.cloze]);
  expect(marks).toEqual([
    ['paragraph', { name: undefined }],
    ['paragraph', { name: 'name' }],
    ['list', undefined],
    ['paragraph', undefined],
  ]);
});

test.each([
  ['What is a key?', 'What is a key?', 1],
  ['', '', 1],
  ['When does failover start', 'Which letters has Greek', 0],
  ['keys expire slowly', 'keys expire', 0.8],
  ['鍵とは何か', '値とは何か', 0.8],
])('likeness of %j and %j', (one, other, expected) => {
  expect(likeness(one, other)).toBeCloseTo(expected);
});

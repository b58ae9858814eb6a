import { describe, expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { memorySource } from '../../src/manuscript/sources/memory-source.js';
import { layoutsWith } from '../../src/pipeline/layouts/index.js';
import { config, guideFolder, toldOf } from './guide-folder.js';

const readIn = (section: string, rules = '') =>
  readGuide(memorySource('names', { 'guide.yaml': config + rules, 'keys.md': section }));

/** What is told of a section: `line rule: message`. */
async function toldIn(section: string, rules = ''): Promise<string[]> {
  const { messages } = await readIn(section, rules);
  const others = messages.filter(({ ruleId }) => ruleId !== 'source-present');
  return others.map(({ line, ruleId, reason }) => `${line} ${ruleId}: ${reason}`);
}

const rest = '`easy` `#water`\n\nAs hot as tea.\n\n### Why it is asked\n\nB.\n\n### Follow-up: c?\n\nD.\n';

describe('a question under a heading of level 1', () => {
  test.each(['---\ntitle: Tea\n---\n\n', '', '<!-- A remark. -->\n\n'])('is told and read below %j', async (top) => {
    const folder = await guideFolder({
      'guide.yaml': config,
      'keys.md': `${top}# How hot is the water?\n\n${rest}\n## Two?\n\n${rest.replace('water', 'two')}`,
    });
    const { messages, counts } = await readGuide(folder);
    expect(counts.questions).toBe(2);
    expect(messages.filter(({ ruleId }) => ruleId === 'heading-form').map(({ reason }) => reason)).toEqual([
      'Labels follow this heading, so it looks like a question. Write `## How hot is the water?`',
    ]);
  });

  test('is a title where code follows that names no level', async () => {
    expect(await toldIn(`# Commands\n\n\`GET\` \`SET\`\n\n## Two?\n\n${rest}`)).toEqual([]);
  });
});

describe('a line with labels below it that is no heading', () => {
  const two = (line: string, labels = '`mid` `#two`') =>
    `# Tea\n\n## How hot?\n\n${rest}\n${line}\n\n${rest.replace(/^.*/, labels)}`;
  const questions = async (section: string) => (await readIn(section)).counts.questions;

  test.each([
    ['bold', '**What is two?**'],
    ['HTML', '<h2 id="a">What is <b>two</b>?</h2>'],
    ['HTML on several lines', '<h4>\nWhat is two?\n</h4>'],
    ['seven signs', '####### What is two?'],
    ['an escaped sign', '\\## What is two?'],
    ['a number', '2. What is two?'],
    ['nothing', 'What is two?'],
  ])('is told as the question that it looks like: %s', async (_, line) => {
    expect(await toldIn(two(line))).toEqual([
      '17 heading-form: Labels follow this line, so it looks like a question. Write `## What is two?`',
    ]);
    expect(await questions(two(line))).toBe(2);
  });

  test.each([
    ['bold', '**What is two?**', 1],
    ['HTML', '<h2>What is two?</h2>', 1],
    ['seven signs', '####### What is two?', 1],
    ['a number', '2. What is two?', 0],
    ['nothing', 'What is two?', 0],
  ])('needs an id among them where any line is written so: %s', async (_, line, count) => {
    expect((await toldIn(two(line, '`mid`'))).filter((each) => each.includes('heading-form'))).toHaveLength(count);
  });

  test.each([
    ['code that names no level', '**Commands**', '`GET` `#two`'],
    ['an id alone', '**Commands**', '`#two`'],
    ['a list of several', '- One\n- two', '`mid` `#two`'],
    ['an item of two blocks', '- One\n\n  two', '`mid` `#two`'],
    ['two lines', 'One\ntwo', '`mid` `#two`'],
    ['bold words within others', '**One** and two', '`mid`'],
    ['other HTML', '<p>One</p>', '`mid` `#two`'],
    ['HTML without words', '<h2><br></h2>', '`mid` `#two`'],
  ])('is text: %s', async (_, line, labels) => {
    expect(await questions(two(line, labels))).toBe(1);
  });

  test('is no question right below a heading, whose labels stand too low', async () => {
    const section = `# Tea\n\n## How hot?\n\nAs hot as tea.\n\n${rest}`;
    expect((await readIn(section)).counts.questions).toBe(1);
    expect(await toldIn(section)).toEqual([expect.stringContaining('3 question-level-present')]);
  });
});

test('parts above the first question are told', async () => {
  expect(await toldIn(`# Tea\n\n### Trap: foo\n\nBar.\n\n### Leaves\n\n## Two?\n\n${rest}`)).toEqual([
    '3 part-known: `### Trap: foo` stands above the first question and belongs to none. Move it below one.',
  ]);
});

test.each([
  ['cloze a b', 'a-b'],
  ['cloze a, b', 'a-b'],
  ['cloze Ü', 'U'],
  ['cloze 名', 'name'],
])('the name of <!-- %s --> is told', async (mark, name) => {
  expect(await toldOf(/^(?:comment-known|gaps-)/, `Words.\n\n<!-- ${mark} -->\n**A**`)).toEqual([
    `11:1 The name of a cloze has letters a–z, digits, \`-\`, \`_\`, \`.\` and no space. Write \`<!-- cloze ${name} -->\``,
  ]);
});

test('what is held back for another rule is told where that one is off', async () => {
  const section = `# Tea\n\n## Two?\n\n${rest.replace('### Follow-up', '### Followup').replace('Why it is asked', 'Why asked')}`;
  expect(await toldIn(section)).toEqual([
    expect.stringContaining('9 part-known'),
    expect.stringContaining('13 part-known'),
  ]);
  expect(await toldIn(section, 'rules: { part-known: off, follow-up-present: error }')).toEqual([
    expect.stringContaining('3 follow-up-present'),
    expect.stringContaining('3 why-present'),
  ]);
});

const two = `# Tea\n\n## Two?\n\n${rest}`;

test.each([
  ['a question without a title', `# Tea\n\n## \n\n${rest}`],
  ['traps without a word', `${two}\n### Trap:\n\n### Trap\n`],
  ['no former id', two.replace('`#water`', '`#water` `was:`')],
  ['a line of =', `${two}\nSix?\n=====\n\n${rest.replace('water', 'six')}`],
  ['a trap at level 4', two.replace('### Why', '#### Trap: Too long\n\nx\n\n### Why')],
  ['a fence that stays open', `# Tea\n\n## One?\n\n\`easy\` \`#one\`\n\n\`\`\`\nSET a\n\n## Two?\n\n${rest}`],
  ['a question at level 3', `${two}\n### How long?\n\n\`easy\` \`#long\`\n\nA.\n`],
])('the cause alone is told of %s', async (_kind, section) => {
  expect(await toldIn(section)).toMatchSnapshot();
});

test.each(['rules: { __proto__: off, constructor: off }\n', '? [a]\n: b\n'])(
  'a key of guide.yaml is told at its place: %j',
  async (rules) => {
    expect((await toldIn(two, rules)).map((text) => text.slice(0, 60))).toMatchSnapshot();
  },
);

test('a guide without guide.yaml', async () => {
  const { messages } = await readGuide(memorySource('tea', {}));
  expect(messages.map(({ reason }) => reason)).toEqual(['This guide has no `guide.yaml`.']);
});

test.each([
  ['A ^[note], ++ins++, {{ var }} and {{a.b}}.', 4],
  ['C++ and D++, ++i and j++, x ^ [y], {{ 1 }}, `{{ var }}`.', 0],
])('signs of other dialects in %j', async (text, count) => {
  expect(await toldOf('markup-supported', text)).toHaveLength(count);
});

test.each(['--', '----'])('front matter that %s is to close', async (end) => {
  expect(await toldIn(`---\ntitle: Tea\n${end}\n\n## Two?\n\n${rest}`)).toEqual([
    `3 block-closed: \`${end}\` does not close the front matter. Write \`---\``,
  ]);
});

test.each(['**easy**', '[easy]'])('labels written %s', async (labels) => {
  const section = two.replace('`easy` `#water`', labels);
  expect(await toldIn(section)).toEqual(['5 label-line-form: Labels need backticks. Write: `easy`']);
});

test('quotes are quoted as they were typed', async () => {
  expect(await toldIn(`${two}\n### How "long"?\n\n\`easy\`\n\nA.\n`)).toEqual([
    '17 heading-form: Labels follow this heading, so it looks like a question. Write `## How "long"?`',
  ]);
});

test('an edition without a word, and a sample without a size', async () => {
  const editions = 'editions:\n  seven:\n  eight:\n    select: { sample: 100 }\n';
  const folder = await guideFolder({ 'guide.yaml': config + editions, 'keys.md': two });
  const { messages } = await readGuide(folder, { layouts: layoutsWith({}) });
  expect(messages.flatMap(({ file, reason }) => (file === 'guide.yaml' ? [reason] : []))).toEqual([
    'This edition says nothing. Write `seven: {}` for the whole guide.',
    'A sample has a size and a seed. Write `sample: { size: 100, seed: 1 }`',
  ]);
});

import { describe, expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { config, guideFolder, toldOf } from './guide-folder.js';

/** What is told of a section: `line rule: message`. */
async function toldIn(section: string, rules = ''): Promise<string[]> {
  const folder = await guideFolder({ 'guide.yaml': config + rules, 'keys.md': section });
  const { messages } = await readGuide(folder);
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

import { expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { sliceLimit } from '../../src/manuscript/parse-slice.js';
import { config, errors, guideFolder, question, told } from './guide-folder.js';

test.each([
  ['quotes', '>'.repeat(5000)],
  ['lists', '- '.repeat(5000)],
  ['emphasis', '*a **a '.repeat(2000)],
  ['brackets', '['.repeat(20_000)],
  ['quotes in lines of lists', `${'> '.repeat(30)}${'- '.repeat(40)}x`],
  ['indented lists', Array.from({ length: 150 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['tags', '<b>'.repeat(3000)],
  ['tags of blocks', '<div>'.repeat(39_000)],
  ['tags that never end', '<b '.repeat(30_000)],
  ['comments that never end', '<!-- '.repeat(30_000)],
  ['addresses', 'www.'.repeat(20_000)],
])('%s within each other do no harm', async (_, body) => {
  const files = { 'guide.yaml': config, 'keys.md': `${question(`A.\n\n${body}`)}\n## Next\n\n\`easy\`\n\nB.\n` };
  const { counts } = await readGuide(await guideFolder(files));
  expect(counts.files).toBe(1);
  expect(counts.questions).toBeGreaterThanOrEqual(1);
});

test('a question that is too large or too deep is told, and the others are read', async () => {
  const large = `## Large\n\n\`easy\`\n\n${'word '.repeat(sliceLimit / 5)}`;
  const deep = `## Deep\n\n\`easy\`\n\n${'> '.repeat(61)}x`;
  const nested = `## Nested\n\n\`easy\`\n\n${Array.from({ length: 150 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')}`;
  const tags = `## Tags\n\n\`easy\`\n\n${'<b>'.repeat(101)}x`;
  const files = { 'guide.yaml': config, 'keys.md': `${question('A.')}\n${large}\n\n${deep}\n\n${nested}\n\n${tags}\n` };
  const { messages, counts } = await readGuide(await guideFolder(files));
  expect(errors(messages)).toMatchInlineSnapshot(`
    [
      "keys.md:11:1 This is 200019 characters long; a question has at most 200000, so this part is not read. Cut it into questions of a few pages.",
      "keys.md:17:1 More than 60 lists or quotations stand within one another here, so this part is not read. Cut it into questions of a few pages.",
      "keys.md:23:1 More than 100 blocks stand within one another here, so this part is not read. Cut it into questions of a few pages.",
      "keys.md:178:1 More than 100 HTML tags are open within one another here, so this part is not read. Cut it into questions of a few pages.",
    ]
  `);
  expect(counts.questions).toBe(1);
});

test('warnings alone leave the guide whole', async () => {
  const { guide, messages } = await readGuide(await guideFolder({ 'guide.yaml': config, 'keys.md': question('A.') }));
  expect(guide).toBeDefined();
  expect(told(messages)).toEqual([
    'keys.md:5:1 warning follow-up-present',
    'keys.md:5:1 warning source-present',
    'keys.md:5:1 warning why-present',
  ]);
});

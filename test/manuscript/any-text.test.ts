import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { sliceLimit } from '../../src/manuscript/parse-slice.js';
import { config, errors, guideFolder, question, told } from './guide-folder.js';

/** Pieces that mean something in Markdown, YAML or HTML, so that random texts reach further than paragraphs. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '## ',
      '### Trap: ',
      '### Why it is asked\n',
      '`easy`',
      '`#a`',
      '```',
      '~~~\n',
      '<!--',
      '-->',
      '---\n',
    ],
    ...[
      '- ',
      '> ',
      '[a]',
      '[^a]',
      '[^a]: ',
      '[a]: ',
      '](',
      '![',
      ')',
      '**',
      '~~',
      '<b>',
      '<img src=',
      '<a name="x">',
      '|',
      '| - |',
    ],
    ...[
      'https://x.y/',
      '。',
      '\u205f',
      'id: ',
      'title: ',
      '&amp;',
      '\\',
      '\0',
      '\ufeff',
      '\r\n',
      '\ud800',
      '先',
      '\t',
      '    ',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('no text of a section makes reading throw, and what is fatal gives no guide', async () => {
  const folder = await guideFolder({ 'guide.yaml': config });
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      await writeFile(join(folder, 'keys.md'), source);
      const { guide, messages } = await readGuide(folder);
      expect(guide === undefined).toBe(messages.some((message) => message.fatal));
      for (const message of messages) expect(message.reason).toMatch(/^[A-Z`"\d].*[.?`"]$/su);
    }),
    { numRuns: 400 },
  );
});

test('no text of a question does', async () => {
  const folder = await guideFolder({ 'guide.yaml': config });
  await fc.assert(
    fc.asyncProperty(text, text, async (body, after) => {
      await writeFile(join(folder, 'keys.md'), `${question(`A.${body}`)}\n\n## Next\n\n\`easy\`\n\nB.${after}`);
      const { guide, messages, counts } = await readGuide(folder);
      expect(counts.questions).toBeGreaterThanOrEqual(1);
      expect(guide === undefined).toBe(messages.some((message) => message.fatal));
    }),
    { numRuns: 400 },
  );
});

test('no text of guide.yaml does', async () => {
  const folder = await guideFolder({ 'keys.md': question('A.') });
  const yaml = fc.array(
    fc.oneof(
      piece,
      fc.constantFrom(...config.split('\n').map((line) => `${line}\n`), '*a', '&a ', '!!x ', '[', '{', '}', ': '),
    ),
  );
  await fc.assert(
    fc.asyncProperty(yaml, async (pieces) => {
      await writeFile(join(folder, 'guide.yaml'), pieces.join(''));
      const { guide, messages } = await readGuide(folder);
      expect(guide === undefined).toBe(messages.some((message) => message.fatal));
    }),
    { numRuns: 300 },
  );
});

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

test('time grows with the number of questions, not with its square', async () => {
  const guideOf = (count: number) => {
    const one = (nth: number) =>
      `## Question ${nth}?\n\n\`easy\`\n\nAn *answer* with a [link][l] and a note.[^${nth}]\n\n- a\n- b\n\n[^${nth}]: [S](https://example.org/${nth})\n\n`;
    const body = Array.from({ length: count }, (_, nth) => one(nth)).join('');
    return guideFolder({ 'guide.yaml': config, 'keys.md': `# Keys\n\n[l]: https://example.org\n\n${body}` });
  };
  const work = async (folder: string, questions: number) => {
    const start = process.cpuUsage();
    const { counts } = await readGuide(folder);
    expect(counts.questions).toBe(questions);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  const [few, many] = [await guideOf(300), await guideOf(3000)];
  await work(few, 300);
  const ratio = (await work(many, 3000)) / (await work(few, 300));
  // Ten times the questions: about ten times the work; parsed as a whole it is far beyond a hundred times.
  expect(ratio).toBeLessThan(30);
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

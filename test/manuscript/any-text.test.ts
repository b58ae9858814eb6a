import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { config, guideFolder, question } from './guide-folder.js';

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
    { numRuns: 300, examples: [[['A', '\n', '- ', '!']]] },
  );
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

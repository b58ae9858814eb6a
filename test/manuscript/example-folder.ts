import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { guideFolder, png, webp } from './guide-folder.js';

/** A dozen easy questions, for rules that look at a whole guide. */
export const dozenQuestions = Array.from(
  { length: 12 },
  (_, index) => `## Question ${index}\n\n\`easy\`\n\nAn answer.\n`,
).join('\n');

const defaults = {
  title: 'title: Names',
  levels: 'levels: [{ id: easy, name: Easy }, { id: mid, name: Mid }]',
  sections: 'sections: [keys]',
  reviewed: 'reviewed: 2026-11-23',
};

/** An example of `guide.yaml` shows a few lines; the others are added below them. */
function wholeConfig(example: string): string {
  const lines = Object.entries(defaults).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(example));
  return [example, ...lines.map(([, line]) => line), ''].join('\n');
}

/**
 * Writes a guide that holds an example of a rule, beside files that other examples are about.
 *
 * @param language - What the example is, as `RuleExamples` names it.
 * @returns Its folder, which is removed when the test ends.
 */
export async function exampleFolder(id: string, example: string, language: string): Promise<string> {
  const titled = example.startsWith('---') ? example : `${example}\n`;
  const folder = await guideFolder({
    'guide.yaml': wholeConfig(
      language === 'yaml'
        ? example
        : 'sections: [keys, extra]\nfront: [about]\nindexes: { commands: { file: commands.yaml, complete: true } }',
    ),
    'keys.md': language === 'md' ? titled : '# Keys\n\n## What is a key?\n\n`easy`\n\nA name that `GET` takes.\n',
    'commands.yaml': language === 'terms' ? example : 'terms: { GET: {} }',
    ...(language === 'yaml' ? {} : { 'about.md': language === 'chapter' ? titled : '# About\n\nA word.\n' }),
    ...(language === 'json' ? { 'ids.json': example } : {}),
    ...(id === 'guide-has-questions' ? { 'empty.md': '# Empty\n\nA word.\n' } : {}),
    'extra.md': '# Extra\n\n## More\n\n`easy`\n\nA word more.\n',
    'not-text.md': Uint8Array.of(0xff, 0xfe, 0x00),
    'pictures/dot.png': png,
    'pictures/fake.png': 'not a picture',
    'pictures/plain.svg': '<svg viewBox="0 0 9 9"/>',
    'pictures/running.svg': '<svg viewBox="0 0 9 9"><script>x()</script></svg>',
    'pictures/dot.webp': webp,
  });
  await symlink('/etc/hostname', join(folder, 'pictures/away.png'));
  return folder;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BankSummary, check, list, render } from '../../src/pipeline.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A folder with such files. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const boats = `# Boats

Words about this bank.

## Parts

### What is a keel?

The lowest part, which carries the rest of the boat; see [masts](#what-is-a-mast).

<blink>Old.</blink>

### What is a mast?

A pole that carries the sails.

### Who steers?

TODO
`;

describe('a folder without guide.yaml is read as a bank', () => {
  test('whatever its README asks and answers, told at its own lines', async () => {
    const guide = await folderOf({ 'README.md': boats, 'LICENSE.md': '# MIT' });
    const understood: BankSummary[] = [];
    const report = await check({ guide, onBank: (summary) => void understood.push(summary) });
    expect(understood).toMatchObject([
      { dialect: { name: 'headings' }, questions: 3, sections: 1, levelled: 0, files: 1 },
    ]);
    expect(report.messages.map(({ file, line, ruleId, fatal }) => [file, line, ruleId, fatal])).toEqual([
      ['README.md', 11, 'html-element-known', false],
    ]);
  });

  test('with a book in every format, without what nobody has answered on cards', async () => {
    const guide = await folderOf({ 'README.md': boats });
    const { files, failed } = await render({ guide, formats: ['html', 'epub', 'json', 'csv', 'apkg', 'gift'] });
    expect(failed).toBe(false);
    const textOf = (format: string) =>
      new TextDecoder().decode(files.find((file) => file.format === format)?.bytes ?? new Uint8Array());
    expect(textOf('html')).toContain('<p class="unanswered">Nobody has answered this question yet.</p>');
    expect(textOf('html')).not.toMatch(/class="(?:finder-levels|level)|id="_levels"/);
    const data = JSON.parse(textOf('json')) as { format: number; questions: { id: string; level?: string }[] };
    expect(data.format).toBe(2);
    expect(data.questions.map(({ id, level }) => [id, level])).toEqual([
      ['what-is-a-keel', undefined],
      ['what-is-a-mast', undefined],
      ['who-steers', undefined],
    ]);
    expect(textOf('gift')).not.toContain('steers');
    const notes = files.filter(({ format }) => format === 'apkg' || format === 'gift').map((file) => file.notes);
    expect(notes).toEqual([
      ['Left out: 1 question that nobody has answered.'],
      ['Left out: 1 question that nobody has answered.'],
    ]);
  });

  test('or a single file', async () => {
    const folder = await folderOf({ 'docs/boats.md': boats, 'docs/other.md': '# Other' });
    const { edition } = await list({ guide: join(folder, 'docs/boats.md') });
    expect(edition?.guide).toMatchObject({ id: 'boats', title: 'Boats', levels: [], reviewed: undefined });
    expect(edition?.questionCount).toBe(3);
  });

  test('or those files that are named, in the dialect that is named', async () => {
    const guide = await folderOf({ 'README.md': boats, 'q/a.md': boats, 'q/b.md': '# B\n\n## Is it?\n\nYes.\n' });
    const questions = async (bank: { files?: string[]; dialect?: string }) =>
      (await list({ guide, bank })).edition?.questionCount;
    expect(await questions({ files: ['q/*.md'] })).toBe(4);
    expect(await questions({ files: ['**/b.md'] })).toBe(1);
    expect(await questions({ dialect: 'small-headings', files: ['q/?.md'] })).toBe(3);
    expect(await questions({ dialect: 'Headings' })).toBe(3);
  });

  test('with its levels, where it has any; the rest has none', async () => {
    const text = `# Sails\n\n## Kinds\n\n### Q: What is a jib?\n**Difficulty:** Junior\n\nA sail.\n\n### Q: What is a main?\n\nAnother.\n`;
    const { edition } = await list({ guide: await folderOf({ 'a.md': text }) });
    expect(edition?.guide.levels.map(({ id, name }) => [id, name])).toEqual([['junior', 'Junior']]);
    expect(edition?.sections[0]?.questions.map(({ question }) => question.level)).toEqual(['junior', undefined]);
  });
});

describe('what is no bank is refused', () => {
  const refusal = async (files: Record<string, string>, bank = {}) => {
    const error: unknown = await check({ guide: await folderOf(files), bank }).catch((thrown: unknown) => thrown);
    const { kind, code, message, hint } = error as { kind: string; code: string; message: string; hint: string };
    return { kind, code, message: message.replace(/`[^`]*prepbook-[^`]*`/, '`FOLDER`'), hint };
  };

  test('a folder without Markdown', async () => {
    expect(await refusal({ 'a.txt': boats })).toMatchObject({ kind: 'usage', code: 'no-such-guide' });
  });

  test('Markdown that asks nothing', async () => {
    const { kind, code } = await refusal({ 'README.md': '# Boats\n\nWords about boats, and nothing else.\n' });
    expect([kind, code]).toEqual(['usage', 'no-such-guide']);
  });

  test('text of which little is asked and answered, with what was found', async () => {
    const long = 'Words that nobody asked for, in a chapter of its own. '.repeat(9);
    const told = await refusal({
      'README.md': `# A\n\n## On boats\n\n${long}\n\n## Asked\n\n### Is it one?\n\nYes, it is.\n`,
    });
    expect(told).toMatchInlineSnapshot(`
      {
        "code": "no-such-guide",
        "hint": "A guide is a folder with a \`guide.yaml\` and a Markdown file for each section. Write one there, or name another folder. Under \`content\` there are: redis, statistics.",
        "kind": "usage",
        "message": "The folder \`FOLDER\` holds no guide.yaml.",
      }
    `);
  });

  test('a dialect that finds nothing, and one that there is not', async () => {
    expect((await refusal({ 'README.md': boats }, { dialect: 'folds' })).message).toMatchInlineSnapshot(
      `"This is no bank that Prepbook recognises by itself: \`folds\` finds no question in it: it reads questions that are the summaries of folds."`,
    );
    expect((await refusal({ 'README.md': boats }, { dialect: 'fold' })).message).toContain('folds');
  });

  test('a folder whose guide is called otherwise', async () => {
    expect((await refusal({ 'guide.yml': 'title: A', 'README.md': boats })).message).toContain('guide.yml');
  });
});

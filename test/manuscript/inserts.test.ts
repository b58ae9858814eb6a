import { describe, expect, it } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { config, guideFolder, question, told } from './guide-folder.js';

const guide = (chapter: string, section = question('A.')) => ({
  'guide.yaml': `${config}front: [about]\neditions: { first: { select: { levels: [easy] } } }\n`,
  'about.md': `# About\n\n${chapter}\n`,
  'keys.md': section,
});

async function read(chapter: string, section?: string) {
  const { guide: whole, messages } = await readGuide(await guideFolder(guide(chapter, section)));
  return { whole, told: told(messages.filter(({ ruleId }) => ruleId === 'insert-known')), messages };
}

async function reasons(chapter: string, section?: string): Promise<string[]> {
  const { messages } = await read(chapter, section);
  return messages
    .filter(({ ruleId }) => ruleId === 'insert-known')
    .map(({ file, line, column, reason, note }) => `${file}:${line}:${column} ${reason}${note ? ` (${note})` : ''}`);
}

describe('an insert', () => {
  it('becomes a node of its own where its comment stands alone', async () => {
    const { whole } = await read('Before.\n\n<!-- insert:  plan\n  days=7 -->\n<!-- insert: levels -->\n\nAfter.');
    expect(whole?.front[0]?.content).toMatchObject([
      { type: 'paragraph' },
      { type: 'insert', name: 'plan', words: ['days=7'], position: { start: { line: 5 } } },
      { type: 'insert', name: 'levels', words: [] },
      { type: 'paragraph' },
    ]);
  });

  it('leaves other comments dropped', async () => {
    const { whole } = await read('<!-- inserts: none -->\n\n<!-- levels -->\n\nText.');
    expect(whole?.front[0]?.content.map(({ type }) => type)).toEqual(['paragraph']);
  });

  it('is an error at its place where it is not known or names what the guide has not', async () => {
    const chapter = ['plam days=7', 'questions edition=frist', 'questions level=esay', 'index commands', '', 'plan']
      .map((words) => `<!-- insert: ${words} -->`)
      .join('\n\n');
    expect(await reasons(chapter)).toMatchInlineSnapshot(`
      [
        "about.md:3:1 There is no insert \`plam\`. There are: levels, questions, plan, index. (Did you mean \`plan\`?)",
        "about.md:5:1 Unknown edition \`frist\`. Did you mean \`first\`?",
        "about.md:7:1 Unknown level \`esay\`. Did you mean \`easy\`?",
        "about.md:9:1 Unknown index \`commands\`.",
        "about.md:11:1 This insert has no name. There are: levels, questions, plan, index.",
        "about.md:13:1 Write over how many days, from 1 to 60: \`<!-- insert: plan days=7 -->\`",
      ]
    `);
  });

  it('is an error within other text, where it could insert nothing', async () => {
    const chapter = 'See <!-- insert: levels --> here.\n\n- <!-- insert: levels -->\n\n<!-- insert: levels --> text';
    expect(await reasons(chapter)).toMatchInlineSnapshot(`
      [
        "about.md:3:5 An insert stands alone between empty lines. Move this one out of the text, list or quotation around it.",
        "about.md:5:3 An insert stands alone between empty lines. Move this one out of the text, list or quotation around it.",
        "about.md:7:1 An insert stands alone between empty lines. Move this one out of the text, list or quotation around it.",
      ]
    `);
  });

  it('is an error in a section', async () => {
    const section = question('A.\n\n<!-- insert: levels -->');
    expect(await reasons('Text.', section)).toEqual([
      'keys.md:11:1 Inserts stand in chapters, before or after the sections. Move this one to a file of `front` or `appendices`.',
    ]);
  });
});

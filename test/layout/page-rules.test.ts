import { describe, expect, it } from 'vitest';
import { labelsFor } from '../../src/guide/labels/index.js';
import { defaultPaper, parsePaper } from '../../src/guide/paper.js';
import { geometryOf } from '../../src/layout/page-geometry.js';
import { pageRules } from '../../src/layout/page-rules.js';
import { editionOfWritten, question, sectionHead } from '../support/written-guide.js';

const hostile = 'He said "no" \\ </style> & 🔑 { } ;';

const rulesOf = async (title: string, paper = defaultPaper) => {
  const chapter = (id: string) => `---\nid: ${id}\ntitle: Chapter ${id}\n---\n\nText.\n`;
  const edition = await editionOfWritten({
    config: { title: JSON.stringify(title), front: '[before]', appendices: '[after]', sections: '[s1, s2]' },
    files: {
      's1.md': sectionHead('s1', title) + question('One?', 'Yes.'),
      's2.md': sectionHead('s2') + question('Two?', 'Yes.'),
      'before.md': chapter('before'),
      'after.md': chapter('after'),
    },
  });
  return pageRules(edition, labelsFor('en'), geometryOf(paper));
};

describe('rules of pages', () => {
  it('number what stands before the text in Roman, everything else in Arabic', async () => {
    const rules = await rulesOf('Title');
    const counters = [...rules.matchAll(/@page ([\w-]+) \{ counter-increment: (\w+)/g)].map(([, name, counter]) => [
      name,
      counter,
    ]);
    expect(counters).toEqual([
      ['about', 'front'],
      ['contents', 'front'],
      ['front-chapter-1', 'front'],
      ['section-1', 'body'],
      ['section-2', 'body'],
      ['back-chapter-1', 'body'],
      ['sources', 'body'],
    ]);
    expect(rules.match(/counter\(front, lower-roman\)/g)).toHaveLength(3);
  });

  it('let no title out of its string', async () => {
    const rules = await rulesOf(hostile);
    const heads = rules.split('\n').filter((line) => line.includes('@top-'));
    expect(heads.length).toBeGreaterThan(5);
    const strings = rules.replace(/"(?:[^"\\\n]|\\[0-9a-f]+ )*"/g, '""');
    expect(strings).not.toMatch(/[<>&]|He said/);
    // With its strings taken out, a title is gone from the rules: they are those of any other title.
    const plain = (await rulesOf('Plain')).replace(/"[^"]*"/g, '""');
    expect(strings).toBe(plain);
  });

  it('name section and number in the head', async () => {
    expect(await rulesOf('Odds')).toContain('@top-right { content: "1 · Odds"; }');
  });

  it('take size and margins from the paper', async () => {
    const paper = parsePaper('a5');
    if (!paper) throw new Error('No paper');
    expect((await rulesOf('Title', paper)).split('\n')[0]).toMatchInlineSnapshot(
      `"@page { size: 148mm 210mm; margin: 18.4mm 14mm 18.4mm 14.1mm; }"`,
    );
  });
});

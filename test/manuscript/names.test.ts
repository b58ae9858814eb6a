import { expect, test } from 'vitest';
import type { Guide } from '../../src/guide/guide.js';
import { resolveLink } from '../../src/guide/links.js';
import { readGuide } from '../../src/manuscript/index.js';
import { walk } from '../../src/manuscript/walk.js';
import { config, errors, guideFolder, told } from './guide-folder.js';

async function read(files: Record<string, string>, sections = Object.keys(files)): Promise<Guide> {
  const list = sections.map((file) => file.replace('.md', '')).join(', ');
  const { guide, messages } = await readGuide(
    await guideFolder({ 'guide.yaml': config.replace('[keys]', `[${list}]`), ...files }),
  );
  if (!guide) throw new Error(errors(messages).join('\n'));
  return guide;
}

const ids = (guide: Guide) => guide.sections.flatMap((section) => section.questions.map((one) => one.id));
const leadsTo = (guide: Guide, file: string, href: string) => {
  const target = resolveLink(guide.anchors, file, href);
  return target.kind === 'anchor' ? target.id : target.kind;
};

test('ids are given, or made of titles, and never the same twice', async () => {
  const guide = await read({
    'a.md':
      '# A\n\n## Same?\n\n`easy`\n\nx\n\n## Same?\n\n`easy`\n\nx\n\n## 3 ways?\n\n`easy`\n\nx\n\n## ?!\n\n`easy`\n\nx\n',
    'b.md':
      '# B\n\n## Same?\n\n`easy`\n\nx\n\n## Other\n\n`easy` `#same`\n\nx\n\n## b\n\n`easy`\n\nx\n\n## 鍵とは\n\n`easy`\n\nx\n',
  });
  expect(ids(guide)).toEqual(['same-1', 'same-2', 'question-3-ways', 'question', 'same-3', 'same', 'b-1', '鍵とは']);
});

test('headings of explanations and chapters have ids that outputs write', async () => {
  const guide = await read({
    'a.md': '# A\n\n## One?\n\n`easy`\n\nx\n\n### Notes\n\nx\n\n### Why it is asked\n\nx\n\n#### Notes\n\nx\n',
    'b.md': '# B\n\n## Two?\n\n`easy`\n\nx\n\n### Notes\n\nSee [above](#notes).\n',
  });
  const found = guide.sections.flatMap((section) =>
    section.questions.flatMap((question) =>
      [...walk([...question.explanation, ...(question.why?.content ?? [])], section.file)].flatMap(({ node }) =>
        node.type === 'heading' ? [node.data?.hProperties?.id] : [],
      ),
    ),
  );
  expect(found).toEqual(['notes', 'notes-1', 'notes-2']);
  expect(guide.anchors.get('notes-2')).toEqual({ id: 'notes-2', kind: 'heading', owner: 'two' });
  // As on a code host, where each file counts by itself.
  expect(leadsTo(guide, 'b.md', '#notes')).toBe('notes-2');
  expect(leadsTo(guide, 'a.md', 'b.md#notes')).toBe('notes-2');
  expect(leadsTo(guide, 'b.md', 'a.md#notes-1')).toBe('notes-1');
  expect(leadsTo(guide, 'b.md', 'a.md#why-it-is-asked')).toBe('one');
});

test('a title leads to its question, whatever id that has', async () => {
  const guide = await read({
    'a.md':
      '# A\n\n## What is <b>it</b>, really?\n\n`easy` `#it`\n\nx\n\n## Keys\n\n`easy` `#k`\n\nx\n\n## Other\n\n`easy` `#keys`\n\nx\n',
  });
  expect(leadsTo(guide, 'a.md', '#what-is-it-really')).toBe('it');
  expect(leadsTo(guide, 'b.md', 'a.md#what-is-it-really')).toBe('it');
  expect(leadsTo(guide, 'a.md', 'a.md')).toBe('a');
  // An id that an author gave comes before the slug of a title.
  expect(leadsTo(guide, 'a.md', '#keys')).toBe('keys');
});

test('named places in HTML', async () => {
  const guide = await read({
    'a.md':
      '# A\n\n<div id="top">\n\nIntro\n\n</div>\n\n## One?\n\n`easy`\n\nx <a name=spot></a> <a id="mark" name="other"></a> <b name="no">y</b> <i id="_own">z</i> <i id="1st">z</i>\n',
  });
  expect(guide.anchors.get('top')).toEqual({ id: 'top', kind: 'place', owner: 'a' });
  expect(guide.anchors.get('spot')).toEqual({ id: 'spot', kind: 'place', owner: 'one' });
  expect(guide.anchors.has('mark')).toBe(true);
  expect(guide.anchors.has('other')).toBe(false);
  expect(guide.anchors.has('no')).toBe(false);
  // Ids that begin so are the book's own, or none at all.
  expect(guide.anchors.has('_own')).toBe(false);
  expect(guide.anchors.has('1st')).toBe(false);
});

test('a name that is given twice is told with the first place', async () => {
  const files = { 'guide.yaml': config, 'keys.md': '# K\n\n## One?\n\n`easy` `#one`\n\nx <a name="one"></a>\n' };
  const { messages } = await readGuide(await guideFolder(files));
  const clash = messages.find((message) => message.ruleId === 'question-id-unique');
  expect(told(messages)).toContain('keys.md:7:3 error question-id-unique');
  expect(clash?.cause).toMatchObject({ reason: 'first defined here', file: 'keys.md', line: 5, column: 8 });
});

import { describe, expect, test } from 'vitest';
import { memorySource, readGuide } from '../../src/manuscript/index.js';
import { config, type Files, guideFolder, question } from './guide-folder.js';

/** Cases beyond the pair in each rule's comment: `line:column message`, of one rule. */
async function told(rule: string, body: string): Promise<string[]> {
  const { messages } = await readGuide(await guideFolder({ 'guide.yaml': config, 'keys.md': question(body) }));
  return messages
    .filter((message) => message.ruleId === rule)
    .map(({ line, column, reason }) => `${line}:${column} ${reason}`);
}

test.each([
  ['why-present', 'A.\n\n### Why it is asked\n\n### Follow-up: b?\n\nC.'],
  ['follow-up-answered', 'A.\n\n### Follow-up\n\nB.'],
  ['heading-depth', 'A.\n\n# Top\n\n### A\n\n##### B\n\n###### C\n\n#### D'],
  ['reference-known', 'A [link](#kye), [another](keys.md#kye) and <a href="#nothing-like-it">a third</a>.'],
  [
    'link-well-formed',
    'A [script](javascript:x), <a href="file:///x">file</a>, [mail](mailto:a b@example.org)\nand [tel](tel:+1 2).',
  ],
  ['footnote-used', 'A.\n\n[^a]: Only [^a] itself.'],
  ['definition-unique', 'A [x].\n\n[x]: /a\n\n[X]: /b'],
  ['picture-alternative', 'A <img src="a.png"> <img src="b.png" alt=""> ![ ](c.png)'],
  ['code-language', 'A.\n\n- b\n\n  ```\n  c\n  ```\n\n      indented'],
  ['heading-form', 'A.\n\n ## Indented\n\nB\n---\n\n> ## Quoted'],
])('%s: %j', async (rule, body) => {
  expect(await told(rule, body)).toMatchSnapshot();
});

test.each([
  ['reference-known', 'A [link](#key) and [up](keys.md), `[x](#no)`.'],
  ['link-well-formed', 'A [b](https://example.org), <https://example.org/c>, a@example.org, [t](tel:+12).'],
  ['link-well-formed', 'A `[mail](mailto:a b@example.org)` and \\[x](tel:1 2).'],
  ['footnote-defined', 'A \\[^no] and `[^no]`.'],
  ['heading-depth', 'A.\n\n### A\n\n#### B\n\n### C\n\n### Why it is asked\n\n#### D'],
])('%s is content with %j', async (rule, body) => {
  expect(await told(rule, body)).toEqual([]);
});

test('the name of a part may be emphasised', async () => {
  const files = {
    'guide.yaml': config,
    'keys.md': question('A.\n\n### **Trap**: one `two`\n\nB.\n\n### *Trap: three* four\n\nC.\n\n### `Trap`\n\nD.'),
  };
  const { guide } = await readGuide(await guideFolder(files));
  const titles = guide?.sections[0]?.questions[0]?.traps.map((part) => part.title);
  expect(titles).toMatchObject([
    [{ value: 'one ' }, { type: 'inlineCode', value: 'two' }],
    [{ type: 'emphasis', children: [{ value: 'three' }] }, { value: ' four' }],
    [],
  ]);
});

describe('of what refers to questions nothing is told', () => {
  const editions = 'editions:\n  a: { select: { levels: [easy], sections: [keys], tags: [t], questions: [key] } }\n';
  const toldIn = async (yaml: string, other: Files = {}) => {
    const { messages } = await readGuide(memorySource('names', { 'guide.yaml': yaml + editions, ...other }));
    return messages.filter(({ fatal }) => fatal).map(({ file, line, reason }) => `${file}:${line} ${reason}`);
  };

  test('where the levels are not known', async () => {
    const yaml = config.replace('levels:', 'levles:');
    expect(await toldIn(yaml, { 'keys.md': question('A.', '`easy` `#key` `t`') })).toEqual([
      'guide.yaml:2 Unknown key `levles`. Did you mean `levels`?',
    ]);
  });

  test('where the sections are not known', async () => {
    const yaml = config.replace('sections:', 'sectoins:');
    expect(await toldIn(yaml, { 'keys.md': question('A.', '`easy` `#key` `t`') })).toEqual([
      'guide.yaml:3 Unknown key `sectoins`. Did you mean `sections`?',
    ]);
  });

  test.each([
    ['is not there', {}, "guide.yaml:3 The guide's folder holds no `keys.md` or `01-keys.md`. "],
    ['cannot be read', { 'keys.md': Uint8Array.of(255) }, 'keys.md:1 This is not UTF-8. '],
  ])('where one of the files %s', async (_, files, message) => {
    const yaml = config.replace('[keys]', '[more, keys]');
    const more = question('A [link](#key), and a note.[^a]', '`easy` `#other`');
    const messages = await toldIn(yaml, { 'more.md': more, ...files });
    expect(messages.sort()).toEqual([
      expect.stringContaining(message),
      expect.stringContaining('The note `[^a]` is not defined'),
    ]);
  });

  test('but that all is there and they are not in it', async () => {
    expect(
      await toldIn(config.replace('easy', 'esay'), { 'keys.md': question('A [link](#no).', '`mid` `#k`') }),
    ).toEqual([
      'guide.yaml:6 Unknown level `easy` in edition `a`. Did you mean `esay`?',
      'guide.yaml:6 Unknown tag `t` in edition `a`.',
      'guide.yaml:6 Unknown question `key` in edition `a`. Did you mean `k`?',
      'keys.md:9 No question, section or heading is called `#no`. Write the id of one.',
    ]);
  });
});

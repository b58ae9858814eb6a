import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Guide } from '../../src/guide/guide.js';
import { shortOf } from '../../src/guide/question.js';
import { readGuide } from '../../src/manuscript/index.js';
import { walk } from '../../src/manuscript/walk.js';
import { config, errors, type Files, guideFolder, png, question, told, toldOf } from './guide-folder.js';

async function read(files: Files): Promise<Guide> {
  const { guide, messages } = await readGuide(await guideFolder({ 'guide.yaml': config, ...files }));
  if (!guide) throw new Error(errors(messages).join('\n'));
  return guide;
}

const text = (nodes: readonly Nodes[]) => nodes.map((node) => textOf(node)).join(' | ');

test('what lacks one key is told whole: a missing `title` holds nothing else back', async () => {
  const lacking = config.replace(/^title:.*$/m, '');
  const files = { 'keys.md': question('One?'), 'stray.md': '# Stray' };
  const whole = await readGuide(await guideFolder({ 'guide.yaml': config, ...files }));
  const broken = await readGuide(await guideFolder({ 'guide.yaml': lacking, ...files }));
  const rulesOf = ({ messages }: typeof whole) => messages.map(({ ruleId }) => ruleId);
  expect(rulesOf(whole)).toContain('section-listed');
  expect(rulesOf(broken).filter((rule) => rule !== 'key-present')).toEqual(rulesOf(whole));
  expect(rulesOf(broken)).toContain('key-present');
});

describe('a question', () => {
  test('has all its parts', async () => {
    const guide = await read({
      'keys.md': `---
id: keys
title: Keys
---

About *keys*.

## What is a \`key\`?

\`Middling\` \`#key\` \`naming\` \`naming\`

The name of a value.

More on it.

### In a cluster

Even more.

### trap: The *empty* key

It exists.

### Trap

Another.

### Why it is asked

Names come first.

### Follow-up: May it be **empty**?

Yes.

### Follow-up: And long?

Up to 512 MB.
`,
    });
    const [section] = guide.sections;
    const [key] = section?.questions ?? [];
    expect(section).toMatchObject({ id: 'keys', title: 'Keys', number: 1, file: 'keys.md' });
    expect(text(section?.intro ?? [])).toBe('About keys.');
    expect(key).toMatchObject({
      id: 'key',
      titleText: 'What is a key?',
      level: 'mid',
      tags: ['naming'],
      place: { file: 'keys.md', line: 8, column: 1 },
    });
    expect(textOf(key?.short)).toBe('The name of a value.');
    expect(text(key?.explanation ?? [])).toBe('More on it. | In a cluster | Even more.');
    expect(key?.traps.map((part) => [text(part.title), text(part.content), part.place.line])).toEqual([
      ['The  | empty |  key', 'It exists.', 20],
      ['', 'Another.', 24],
    ]);
    expect(text(key?.why?.content ?? [])).toBe('Names come first.');
    expect(
      key?.followUps.map((part) => [textOf({ type: 'paragraph', children: [...part.title] }), text(part.content)]),
    ).toEqual([
      ['May it be empty?', 'Yes.'],
      ['And long?', 'Up to 512 MB.'],
    ]);
  });

  test('may name its parts in the language of the guide, and in English', async () => {
    const guide = await read({
      'guide.yaml': `${config}language: de-AT\n`,
      'keys.md': question(
        'Ein Name.\n\n### Falle： x\n\na\n\n### Trap\n\nb\n\n### Warum danach gefragt wird\n\nc\n\n### Nachfrage: Wie?\n\nd',
      ),
    });
    const [key] = guide.sections[0]?.questions ?? [];
    expect(key?.traps.map((part) => text(part.title))).toEqual(['x', '']);
    expect(text(key?.why?.content ?? [])).toBe('c');
    expect(text(key?.followUps[0]?.title ?? [])).toBe('Wie?');
  });

  test('keeps what follows a part under a heading of its own, and both reasons', async () => {
    const guide = await read({
      'keys.md': question(
        'A name.\n\n### Why it is asked\n\na\n\n### Trapdoors\n\nOpen.\n\n### Why it is asked\n\nb\n\n#### deeper\n\nc',
      ),
    });
    const [key] = guide.sections[0]?.questions ?? [];
    expect(text(key?.explanation ?? [])).toBe('Trapdoors | Open.');
    expect(text(key?.why?.content ?? [])).toBe('a | b | deeper | c');
  });

  test('may begin with a named place', async () => {
    const guide = await read({ 'keys.md': question('<a name="old"></a>\n\nA name.\n\nMore.') });
    const [key] = guide.sections[0]?.questions ?? [];
    expect(textOf(key?.short)).toBe('A name.');
    expect(key?.explanation.map((node) => node.type)).toEqual(['paragraph', 'paragraph']);
  });

  test.each([
    ['a list', '- a name\n- a string', 'list'],
    ['a numbered list', '1. a name', 'list'],
    ['a table', '| a |\n| - |\n| b |', 'table'],
    ['code', '```sh\nx\n```', 'code'],
    ['a quotation', '> A name.', 'blockquote'],
    ['a picture', '![x](pictures/dot.png)', 'paragraph'],
    ['HTML', '<dl><dt>a</dt><dd>b</dd></dl>', 'html'],
    ['HTML that holds Markdown', '<div>\n\nA name.\n\n</div>', 'paragraph'],
  ])('may begin with %s', async (_, body, type) => {
    const files = { 'keys.md': question(`${body}\n\nMore.`), 'pictures/dot.png': png };
    const guide = await read(files);
    const [key] = guide.sections[0]?.questions ?? [];
    expect(key?.short?.type).toBe(type);
    expect(key?.explanation.length).toBeGreaterThan(0);
  });

  test.each([
    ['- a name', 'a list'],
    ['| a |\n| - |\n| b |', 'a table'],
    ['```sh\nx\n```', 'code'],
    ['> A name.', 'a quotation'],
    ['> [!NOTE]\n> A name.', 'a call-out'],
    ['$$\nx\n$$', 'a formula'],
    ['<dl><dt>a</dt><dd>b</dd></dl>', 'HTML'],
    ['![x](x.png)', 'a picture'],
  ])('that begins with another block than text is told in a warning: %s', async (body, kind) => {
    expect(await toldOf('short-answer-said', body)).toEqual([
      `9:1 The answer begins with ${kind}, which is its short answer. (A sentence above it could be said aloud, and would stand on sheets and cards in its place.)`,
    ]);
  });

  test('may begin with words before a picture', async () => {
    expect(await toldOf('short-answer-said', 'A ![x](x.png)')).toEqual([]);
  });

  test('is needed: a guide without one is at fault at its guide.yaml', async () => {
    const folder = await guideFolder({ 'guide.yaml': config, 'keys.md': '# Keys\n\nNothing is asked.\n' });
    const { guide, messages } = await readGuide(folder);
    expect(guide).toBeUndefined();
    expect(errors(messages)).toMatchInlineSnapshot(`
      [
        "guide.yaml:3:1 No section of this guide has a question. (Write one in a file of a section: a heading \`## …?\`, a line with its level in backticks, and an answer.)",
      ]
    `);
  });

  test.each([
    ['a rule', '***'],
    ['nothing', ''],
    ['a part', '### Why it is asked\n\nNo answer.'],
  ])('whose answer begins with %s is told', async (_, body) => {
    const { messages } = await readGuide(await guideFolder({ 'guide.yaml': config, 'keys.md': question(body) }));
    expect(errors(messages)).toMatchSnapshot('told');
  });

  test.each([
    ['no labels', '## What?\n\nA name.'],
    ['an id alone', '## What?\n\n`#what`\n\nA name.'],
    ['an unknown level', '## What?\n\n`mdi`\n\nA name.'],
    ['a level of no likeness', '## What?\n\n`expert`\n\nA name.'],
    ['two levels', '## What?\n\n`easy` `tag` `MIDDLING`\n\nA name.'],
    ['two ids', '## What?\n\n`easy` `#what` `#which`\n\nA name.'],
    ['an id of other signs', '## What?\n\n`easy` `#what is it`\n\nA name.'],
    ['an id of another question', '## What?\n\n`easy` `#a`\n\nA name.\n\n## Which?\n\n`easy` `#a`\n\nA name.'],
    ['the id of its section', '## What?\n\n`easy` `#keys`\n\nA name.'],
  ])('with %s is told', async (_, body) => {
    const files = { 'guide.yaml': config, 'keys.md': `# Keys\n\n${body}\n` };
    const { messages } = await readGuide(await guideFolder(files));
    expect(errors(messages)).toMatchSnapshot('told');
  });
});

describe('files', () => {
  test('are found with a number or without, in the order of the guide', async () => {
    const guide = await read({
      'guide.yaml': `${config.replace('[keys]', '[keys, review]')}front: [start]\nappendices: [end]\n`,
      '07-keys.md': question('A name.'),
      '12-review.md': question('A look back.', '`easy`'),
      '00-start.md': '# Start\n\n## Here\n\nText.\n\n### Deeper\n',
      'end.md': '---\ntitle: The end\n---\nText.[^a]\n\n[^a]: Note.\n',
      'README.md': '# About\n',
    });
    expect(guide.sections.map((section) => [section.id, section.number, section.file])).toEqual([
      ['keys', 1, '07-keys.md'],
      ['review', 2, '12-review.md'],
    ]);
    expect(guide.front).toMatchObject([{ id: 'start', title: 'Start', file: '00-start.md' }]);
    expect(text(guide.front[0]?.content ?? [])).toBe('Here | Text. | Deeper');
    expect(guide.appendices).toMatchObject([{ id: 'end', title: 'The end' }]);
    expect(guide.appendices[0]?.notes.get('a')).toMatchObject({ label: 'a', sources: [] });
  });

  test('that are missing, double or not listed are told', async () => {
    const folder = await guideFolder({
      'guide.yaml': config.replace('[keys]', '[keys, vlaues, gone]'),
      'keys.md': question('A name.'),
      '01-keys.md': question('A name.'),
      'values.md': '# Values\n',
    });
    const { messages, guide } = await readGuide(folder);
    expect(guide).toBeUndefined();
    const files = messages.filter((message) => message.ruleId?.startsWith('section'));
    expect(files.map((message) => `${message.file}:${message.line} ${message.reason}`)).toMatchInlineSnapshot(`
      [
        "guide.yaml:3 \`keys.md\` and \`01-keys.md\` are both files of \`keys\`. Rename or remove one.",
        "guide.yaml:3 The guide's folder holds no \`vlaues.md\` or \`01-vlaues.md\`. Did you mean \`values\`?",
        "guide.yaml:3 The guide's folder holds no \`gone.md\` or \`01-gone.md\`. Write that file, or take the id out of the list.",
      ]
    `);
  });

  test('that are no text in UTF-8 are told with their place, and the others are read', async () => {
    const folder = await guideFolder({
      'guide.yaml': config.replace('[keys]', '[keys, latin]'),
      'keys.md': question('A name.'),
      'latin.md': Uint8Array.of(0x67, 0x72, 0xc3, 0xb6, 0xef, 0xbf, 0xbd, 0x0a, 0x67, 0x72, 0xf6, 0xdf, 0x65),
    });
    const { messages, counts } = await readGuide(folder);
    expect(errors(messages)).toEqual(['latin.md:2:3 This is not UTF-8. Save the file with the encoding UTF-8.']);
    expect(counts).toEqual({ files: 1, questions: 1 });
  });

  test('that lie outside the folder, or are folders, are refused', async () => {
    const outside = await guideFolder({ 'secret.md': '# Secret\n' });
    const folder = await guideFolder({
      'guide.yaml': config.replace('[keys]', '[keys, secret, box]'),
      'keys.md': question('A name.'),
    });
    await symlink(join(outside, 'secret.md'), join(folder, 'secret.md'));
    await mkdir(join(folder, 'box.md'));
    const { messages } = await readGuide(folder);
    expect(errors(messages)).toEqual(
      [
        "secret.md:1:1 This file is a link that leads out of the guide's folder. Put a copy of the file here.",
        'box.md:1:1 This is not a file. Put a text file of this name here.',
      ].toSorted(),
    );
  });

  test('a folder without guide.yaml gives one message', async () => {
    const { guide, messages, counts, config: parsed } = await readGuide(await guideFolder({}));
    expect({ guide, counts, parsed }).toEqual({
      guide: undefined,
      counts: { files: 0, questions: 0 },
      parsed: undefined,
    });
    expect(errors(messages)).toEqual(['guide.yaml:1:1 This guide has no `guide.yaml`.']);
  });

  test('may have CRLF and a byte order mark', async () => {
    const crlf = `\ufeff${question('A name\nof a value.\n\n```sh\na\nb\n```')}`.replaceAll('\n', '\r\n');
    const guide = await read({ 'keys.md': crlf });
    const [key] = guide.sections[0]?.questions ?? [];
    expect(textOf(key?.short)).toBe('A name\nof a value.');
    expect(key?.explanation[0]).toMatchObject({ type: 'code', value: 'a\nb' });
    expect(key?.short?.position?.start).toMatchObject({ line: 9, column: 1 });
  });
});

describe('definitions', () => {
  test('of a file serve all its questions, and no other file', async () => {
    const folder = await guideFolder({
      'guide.yaml': config.replace('[keys]', '[keys, more]'),
      'keys.md': `${question('A [name][N].[^A] ![dot][n]\n\n- [x]: /y\n\n[n]')}\n## Next?\n\n\`easy\`\n\nText.\n\n[n]: https://example.org/n "Title"\n[^a]: See [n].\n`,
      'more.md': '# More\n\n## More?\n\n`easy`\n\nA [name][n].\n',
    });
    const { messages } = await readGuide(folder);
    expect(errors(messages)).toEqual([]);
    const sourceless = told(messages).filter((line) => line.endsWith('source-present'));
    expect(sourceless).toEqual(['keys.md:15:1 warning source-present', 'more.md:3:1 warning source-present']);
  });

  test('in a list or a quotation count, and are printed nowhere', async () => {
    const guide = await read({
      'keys.md': question('A [name][N].[^A]\n\n- one\n\n  [n]: https://example.org/n\n\n> two\n>\n> [^a]: A note.'),
    });
    const [section] = guide.sections;
    const [key] = section?.questions ?? [];
    expect(JSON.stringify(key?.short)).toContain('https://example.org/n');
    expect([...(section?.notes.keys() ?? [])]).toEqual(['a']);
    expect(JSON.stringify(key?.explanation)).not.toMatch(/"(?:definition|footnoteDefinition)"/);
  });

  test('links and pictures by label become links and pictures', async () => {
    const guide = await read({
      'keys.md': `${question('A [name][N], [n][], [n] and ![dot][n]; [no][gone], ![no][gone].\n\nText [b]: no')}\n## Next?\n\n\`easy\`\n\nText.\n\n[n]: https://example.org/n "T"\n`,
    });
    const [key] = guide.sections[0]?.questions ?? [];
    const nodes = [...walk(key ? shortOf(key) : [], '')].map(({ node }) => node);
    expect(nodes.filter((node) => node.type === 'link').map((node) => [node.url, node.title, textOf(node)])).toEqual([
      ['https://example.org/n', 'T', 'name'],
      ['https://example.org/n', 'T', 'n'],
      ['https://example.org/n', 'T', 'n'],
    ]);
    expect(nodes.find((node) => node.type === 'image')).toMatchObject({ url: 'https://example.org/n', alt: 'dot' });
    expect(textOf(key?.short)).toContain('[no][gone], ![no][gone]');
    expect(JSON.stringify(guide.sections)).not.toMatch(
      /"(?:definition|linkReference|imageReference|footnoteDefinition)"/,
    );
  });

  test('what only looks like one stays text', async () => {
    // The scanner sees a definition where the parser sees a line of a paragraph.
    const guide = await read({
      'keys.md': question('A [name], [name][], ![name] and a\n[name]: /x\n\n> A\n> [name]: /y'),
    });
    const [key] = guide.sections[0]?.questions ?? [];
    expect(textOf(key?.short)).toBe('A [name], [name][], ![name] and a\n[name]: /x');
  });

  test('a note that is referred to and not defined is told at its place', async () => {
    const folder = await guideFolder({
      'guide.yaml': config,
      'keys.md': question('A name,\nor *so*.[^gone] \\[^not] `[^code]` a@example.org [^mail]'),
    });
    const { messages } = await readGuide(folder);
    expect(
      messages
        .filter((message) => message.ruleId === 'footnote-defined')
        .map((message) => `${message.line}:${message.column} ${message.reason}`),
    ).toEqual([
      '10:9 The note `[^gone]` is not defined in this file. Add `[^gone]: …` below.',
      '10:49 The note `[^mail]` is not defined in this file. Add `[^mail]: …` below.',
    ]);
  });
});

test('an unclosed fence does not eat the next question', async () => {
  const files = {
    'guide.yaml': config,
    'keys.md': `${question('A name.\n\n```sh\ncode')}\n## Next?\n\n\`easy\`\n\nText.\n`,
  };
  const { messages, counts } = await readGuide(await guideFolder(files));
  expect(counts.questions).toBe(2);
  expect(errors(messages)).toEqual(['keys.md:11:1 This code block is never closed. Add ``` below line 12.']);
});

test('plugins of the reader run on every piece', async () => {
  const shout: Plugin = () => (tree) =>
    visit(tree, 'text', (node: { value: string }) => {
      node.value = node.value.toUpperCase();
    });
  const folder = await guideFolder({ 'guide.yaml': config, 'keys.md': question('A name.') });
  const { guide } = await readGuide(folder, { remarkPlugins: [shout] });
  expect(guide?.sections[0]?.questions[0]).toMatchObject({ titleText: 'WHAT IS A KEY?' });
});

test('positions are those of the file, behind marks and stubs too', async () => {
  const answer =
    'A [name][n] 在 https://example.org/a。**强**。\n\n第二 https://example.org/b，*词* `code` https://example.org/c、尾。';
  const source = `${question(answer)}\n[n]: /x\n`;
  const guide = await read({ 'keys.md': source });
  const lines = source.split('\n');
  const [key] = guide.sections[0]?.questions ?? [];
  let checked = 0;
  for (const { node } of walk(key ? [...shortOf(key), ...key.explanation] : [], '')) {
    if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'inlineCode') continue;
    const { start, end } = node.position ?? { start: { line: 0, column: 0 }, end: { column: 0 } };
    const written = { strong: '**强**', emphasis: '*词*', inlineCode: '`code`' }[node.type];
    expect(source.slice(start.offset, end.offset)).toBe(written);
    expect(lines[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe(written);
    checked++;
  }
  expect(checked).toBe(3);
});

test('messages come by file in book order, then by place', async () => {
  const folder = await guideFolder({
    'guide.yaml': `${config.replace('[keys]', '[values, keys]')}editions: { e: { select: { tags: [nope] } } }\n`,
    'keys.md': question('- a', '`no`'),
    'values.md': question('A.[^a]', '`no` `#value`'),
    'zoo.md': '# Zoo\n',
  });
  const { messages } = await readGuide(folder);
  const files = messages.map((message) => message.file);
  expect(files.filter((file, index) => file !== files[index - 1])).toEqual([
    'guide.yaml',
    'values.md',
    'keys.md',
    'zoo.md',
  ]);
  const lines = messages.filter((message) => message.file === 'values.md').map((message) => message.line ?? 0);
  expect(lines).toEqual(lines.toSorted((one, other) => one - other));
  expect(new Set(lines).size).toBeGreaterThan(1);
});

import { expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { config, guideFolder, question, toldOf } from './guide-folder.js';

const rule = 'characters-printable';

test.each([
  ['a\fb c\u0007d e\bf g\vh i\u001b[1mj k\u0097l m\u007fn o\u0000p q\u2028r s\ufffet u\u{1ffff}v'],
  ['`a\fb` c\n\n~~~sh\nd\fe \u202ef\n~~~\n\n- g\n  h\u0085i'],
  ['a &#12;b &#x202e;c `d&#12;` \u202be\u202c'],
  ['`a\u2067b\u2069` and c\u2067d\u2069'],
])('told of %j', async (body) => {
  expect(await toldOf(rule, body)).toMatchSnapshot();
});

test.each([
  'a\tb\r\nc',
  'e\u00adf g\u200bh i\u2060j k\u200dl m\u200en \u00a0o',
  'Arabic: \u2067مفتاح\u2069.',
  '🏴\u{e0067}\u{e007f} 👩‍💻 ⚠️',
])('nothing is told of %j', async (body) => {
  expect(await toldOf(rule, body)).toEqual([]);
});

test('a value of guide.yaml that writes one as an escape is an error', async () => {
  const files = { 'guide.yaml': config.replace('title: Names', 'title: "Na\\fmes"'), 'keys.md': question('A.') };
  const { guide, messages } = await readGuide(await guideFolder(files));
  expect(guide).toBeUndefined();
  expect(messages.filter(({ fatal }) => fatal).map(String)).toMatchInlineSnapshot(`
    [
      "1:8-1:17: This value holds the control sign U+000C (form feed), which no output can hold. Take it out.",
    ]
  `);
});

test('no output gets one, no words join, and a line that begins with one begins without it', async () => {
  const files = {
    'guide.yaml': config.replace('Names', 'Na\fmes'),
    'keys.md': question(
      'a\fb\u202ec `d\u0007e`\n\n~~~sh\nf\fg\u2066h\n~~~\n\ni[^a]\n\n[^a]: [j\fk](https://example.org/)',
    ).replace('## What is', '\f## What\fis'),
  };
  const { guide, messages } = await readGuide(await guideFolder(files));
  const [asked] = guide?.sections[0]?.questions ?? [];
  expect(guide?.title).toBe('Na mes');
  expect(asked?.titleText).toBe('What is a key?');
  expect(asked?.short).toMatchObject({ children: [{ value: 'a bc ' }, { value: 'd e' }] });
  expect(asked?.explanation[0]).toMatchObject({ type: 'code', value: 'f gh' });
  expect(guide?.sources[0]?.title).toBe('j k');
  expect(
    messages.filter(({ ruleId }) => ruleId === rule).map(({ file, line, column }) => `${file}:${line}:${column}`),
  ).toMatchInlineSnapshot(`
    [
      "guide.yaml:1:10",
      "keys.md:5:1",
      "keys.md:5:9",
      "keys.md:9:2",
      "keys.md:9:4",
      "keys.md:9:9",
      "keys.md:11:1",
      "keys.md:12:2",
      "keys.md:17:9",
    ]
  `);
});

import { expect, test } from 'vitest';
import { controlIn, withoutControls } from '../../src/manuscript/control-signs.js';
import { readGuide } from '../../src/manuscript/index.js';
import { config, guideFolder, question, toldOf } from './guide-folder.js';

const rule = 'characters-printable';

test.each([
  ['a\fb c\u0007d e\bf g\vh i\u001b[1mj k\u0097l m\u007fn o\u0000p q\u2028r s\ufffet u\u{1ffff}v'],
  ['`a\fb` c\n\n~~~sh\nd\fe \u202ef\n~~~\n\n- g\n  h\u0085i'],
  ['a &#12;b &#x202e;c `d&#12;` \u202be\u202c'],
  ['`a\u2067b\u2069` and c\u2067d\u2069'],
  ['a&#0;b and &#x1f;, `c&#0;`'],
])('told of %j', async (body) => {
  expect(await toldOf(rule, body)).toMatchSnapshot();
});

test.each([
  'a\tb\r\nc',
  'What cannot be read is \ufffd.',
  'e\u00adf g\u200bh i\u2060j k\u200dl m\u200en \u00a0o',
  'Arabic: \u2067مفتاح\u2069.',
  '🏴\u{e0067}\u{e007f} 👩‍💻 ⚠️',
])('nothing is told of %j', async (body) => {
  expect(await toldOf(rule, body)).toEqual([]);
});

test.each([
  [0, 'U+0000 (null)'],
  [1, 'U+0001'],
  [7, 'U+0007 (bell)'],
  [8, 'U+0008 (backspace)'],
  [11, 'U+000B (vertical tab)'],
  [12, 'U+000C (form feed)'],
  [13, 'U+000D (carriage return)'],
  [27, 'U+001B (escape)'],
  [127, 'U+007F (delete)'],
  [0x2028, 'U+2028 (line separator)'],
  [0x2029, 'U+2029 (paragraph separator)'],
  [0x202a, 'U+202A (left-to-right embedding)'],
  [0x202b, 'U+202B (right-to-left embedding)'],
  [0x202c, 'U+202C (end of an embedding)'],
  [0x202d, 'U+202D (left-to-right override)'],
  [0x202e, 'U+202E (right-to-left override)'],
  [0xffff, 'U+FFFF'],
  [0x41, undefined],
])('the sign %d of a value is called %s', (code, name) => {
  expect(controlIn(`a${String.fromCodePoint(code)}`)).toBe(name);
});

test('signs are told at their places, and leave the others where they are', () => {
  const { text, faults } = withoutControls('a\fb\n\f\fc\u202ed\n\u0080\u2066e', 'keys.md');
  expect(text).toBe('a b\nc\u202ed\n\u2066e');
  expect(faults.map(({ file, position, message, hint }) => [file, position, message, hint])).toMatchInlineSnapshot(`
    [
      [
        "keys.md",
        {
          "column": 2,
          "line": 1,
        },
        "The control sign U+000C (form feed) cannot be printed: a space stands in its place.",
        "Delete it, or write what it stood for.",
      ],
      [
        "keys.md",
        {
          "column": 1,
          "line": 2,
        },
        "The control sign U+000C (form feed) cannot be printed: a space stands in its place.",
        "Delete it, or write what it stood for.",
      ],
      [
        "keys.md",
        {
          "column": 2,
          "line": 2,
        },
        "The control sign U+000C (form feed) cannot be printed: a space stands in its place.",
        "Delete it, or write what it stood for.",
      ],
      [
        "keys.md",
        {
          "column": 4,
          "line": 2,
        },
        "The invisible sign U+202E (right-to-left override) changes the order of what is seen: it is left out.",
        "Delete it; words of another direction stand in \`<span dir="rtl">…</span>\`.",
      ],
      [
        "keys.md",
        {
          "column": 1,
          "line": 3,
        },
        "The control sign U+0080 cannot be printed: a space stands in its place.",
        "It was probably \`€\`, in a file that was not saved as UTF-8.",
      ],
    ]
  `);
  expect(withoutControls('a\tb', 'keys.md')).toEqual({ text: 'a\tb', faults: [] });
});

test.each([
  ['\u2066', 'left-to-right isolate'],
  ['\u2067', 'right-to-left isolate'],
  ['\u2068', 'isolate'],
  ['\u2069', 'end of an isolate'],
])('%j is called by its name where it may not stand, in code', async (sign, name) => {
  expect(String(await toldOf(rule, `\`a${sign}\``))).toContain(`(${name}) changes the order`);
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

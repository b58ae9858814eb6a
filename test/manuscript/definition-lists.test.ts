import { describe, expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { outline, parsed } from './extended-markdown.js';
import { config, errors, guideFolder, question, toldOf } from './guide-folder.js';

const read = async (markdown: string) =>
  (await parsed(markdown)).map(outline).join(' ').replaceAll('definition', '').replaceAll('paragraph', 'P');

describe('a list of terms', () => {
  test.each([
    ['Pail\n: ten\n: or twelve', 'List(Term("Pail") Description(P("ten")) Description(P("or twelve")))'],
    [
      'Pail\n\n: ten\n\nCup\n: less\n\nText',
      'List(Term("Pail") Description(P("ten")) Term("Cup") Description(P("less"))) P("Text")',
    ],
    ['Pail\nBucket\n: ten', 'List(Term("Pail") Term("Bucket") Description(P("ten")))'],
    [
      'Pail\n: ten\n  litres\n\n  - or *so*\n\nText',
      'List(Term("Pail") Description(P("ten\\nlitres") list(listItem(P("or " emphasis("so")))))) P("Text")',
    ],
    ['A *pail* `p`\n: ==ten==', 'List(Term("A " emphasis("pail") " " inlineCode:"p") Description(P(mark("ten"))))'],
    ['> Pail\n> : ten', 'blockquote(List(Term("Pail") Description(P("ten"))))'],
    ['Time\n: 10:30', 'List(Term("Time") Description(P("10:30")))'],
  ])('stands in %j', async (markdown, expected) => {
    expect(await read(markdown)).toBe(expected);
  });

  test.each([
    ['# A\n: b', 'heading("A") P(": b")'],
    ['a\n:b\n:8080', 'P("a\\n:b\\n:8080")'],
    [': a', 'P(": a")'],
    ['- a\n  : b', 'list(listItem(P("a\\n: b")))'],
    ['a\n\\: b', 'P("a\\n: b")'],
    ['```\na\n: b\n```', 'code:"a\\n: b"'],
    ['a\n::: note\nb', 'P("a\\n::: note\\nb")'],
  ])('does not stand in %j', async (markdown, expected) => {
    expect(await read(markdown)).toBe(expected);
  });

  test('has the places of the file', async () => {
    const [list] = await parsed('Pail *p*\n: ten\n\nCup\n: less');
    const places = list?.type === 'definitionList' ? list.children.map(({ position }) => position) : [];
    expect(
      places.map((place) => `${place?.start.line}:${place?.start.column}–${place?.end.line}:${place?.end.column}`),
    ).toEqual(['1:1–1:9', '2:3–4:1', '4:1–4:4', '5:3–5:7']);
  });
});

test('what is no list is told, and signs in terms and below them are', async () => {
  expect(await toldOf('markup-supported', 'A.\n\n- a\n  : b\n\n++Pail++\n: ++ten++')).toMatchInlineSnapshot(`
    [
      "12:3 \`: b\` is printed as it stands. (Write its term in the line above, outside of any list, or \`<dl><dt>term</dt><dd>meaning</dd></dl>\`.)",
      "14:1 \`++Pail++\` is printed as it stands. (Write \`<ins>Pail</ins>\`.)",
      "15:3 \`++ten++\` is printed as it stands. (Write \`<ins>ten</ins>\`.)",
    ]
  `);
});

test('lists that are turned off are told once', async () => {
  const files = {
    'guide.yaml': `${config}markdown: { definitions: false }\n`,
    'keys.md': question('Pail\n: ten\n: or twelve'),
  };
  const { messages } = await readGuide(await guideFolder(files));
  const told = messages.filter(({ ruleId }) => ruleId === 'markup-supported');
  expect(told.map(({ line, reason, note }) => `${line} ${reason} ${note}`)).toMatchInlineSnapshot(`
    [
      "10 Definition lists are turned off, so \`: ten\` is printed as it stands. So is 1 more. Take \`definitions: false\` out of \`markdown\` in guide.yaml, or turn this rule off.",
    ]
  `);
});

test('a question of more than a thousand of them is refused', async () => {
  const files = { 'guide.yaml': config, 'keys.md': question('a\n: b\n'.repeat(1001)) };
  const { messages } = await readGuide(await guideFolder(files));
  expect(errors(messages).join()).toContain('More than 1000 lines begin with a colon here, so this part is not read.');
});

import { describe, expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { plainText } from '../../src/manuscript/plain-text.js';
import { everything, outline, parsed } from './extended-markdown.js';
import { config, guideFolder, question, told, toldOf } from './guide-folder.js';

const read = async (markdown: string, extensions = everything) =>
  (await parsed(markdown, extensions)).map(outline).join(' ').replaceAll('footnote', '').replaceAll('paragraph', 'P');

describe('a note within the text', () => {
  test.each([
    ['A.^[b] C', 'P("A." Reference " C") Definition(P("b"))'],
    [
      'A^[b *c* `d` [e](f) ==g==]',
      'P("A" Reference) Definition(P("b " emphasis("c") " " inlineCode:"d" " " link("e") " " mark("g")))',
    ],
    ['A^[b [c] \\] d]', 'P("A" Reference) Definition(P("b [c] ] d"))'],
    ['*A*^[b]^[c]', 'P(emphasis("A") Reference Reference) Definition(P("b")) Definition(P("c"))'],
    ['若。^[注]则', 'P("若。" Reference "则") Definition(P("注"))'],
    ['> A^[on\n> two] B', 'blockquote(P("A" Reference " B")) Definition(P("on\\ntwo"))'],
    ['- A^[b]', 'list(listItem(P("A" Reference))) Definition(P("b"))'],
    ['A^[b^[c] d]', 'P("A^[b" Reference " d]") Definition(P("c"))'],
    ['x^2^ y^[z^2^]', 'P("x" superscript("2") " y" Reference) Definition(P("z" superscript("2")))'],
    ['|a^[b]|\n|-|', 'table(tableRow(tableCell("a" Reference))) Definition(P("b"))'],
  ])('stands in %j', async (markdown, expected) => {
    expect(await read(markdown)).toBe(expected);
  });

  test.each([
    '^[a-z]+$ or (^[0-9]) and /^[^x]$/',
    'a ^[b]',
    '^[a]',
    'a^[]',
    'a^[ b]',
    'a^[^b]',
    'a^[b',
    '"^[a-z]" and \'^[a-z]\'',
    'a\\^[b]',
    'a^\\[b]',
    `a^[${'b'.repeat(1001)}]`,
  ])('does not stand in %j', async (markdown) => {
    expect(await read(markdown, { ...everything, subsup: false })).toBe(
      `P(${JSON.stringify(markdown.replaceAll('\\', ''))})`,
    );
  });

  test('is one of the notes of its section, with its sources and its place', async () => {
    const text = question('A.^[See [a handbook](https://example.org/a), ++put in++.] And\nmore.^[C.][^d]\n\n[^d]: C.');
    const { guide, messages } = await readGuide(await guideFolder({ 'guide.yaml': config, 'keys.md': text }));
    const notes = [...(guide?.sections[0]?.notes.values() ?? [])];
    expect(notes.map(({ content }) => plainText(content))).toEqual(['See a handbook, ++put in++.', 'C.', 'C.']);
    expect(notes[1]).toBe(notes[2]);
    expect(guide?.sources.map(({ url }) => url)).toEqual(['https://example.org/a']);
    expect(told(messages).filter((each) => !/follow-up|why/.test(each))).toEqual([
      'keys.md:9:46 warning markup-supported',
    ]);
  });
});

test('a sign that begins no note is told, and all of them where they are turned off', async () => {
  expect(await toldOf('markup-supported', 'a ^[b c] "d"^[e]')).toMatchInlineSnapshot(`
    [
      "9:3 \`^[b c]\` is printed as it stands. (Write a note with a label: \`[^label]\`, and \`[^label]: …\` below.)",
      "9:13 \`^[e]\` is printed as it stands. (Write a note with a label: \`[^label]\`, and \`[^label]: …\` below.)",
    ]
  `);
  const files = { 'guide.yaml': `${config}markdown: { notes: false }\n`, 'keys.md': question('A.^[b] C.^[d]') };
  const { messages } = await readGuide(await guideFolder(files));
  const off = messages.filter(({ ruleId }) => ruleId === 'markup-supported').map(String);
  expect(off).toEqual(['9:3: Notes within the text are turned off, so `^[b]` is printed as it stands. So is 1 more.']);
});

import type { Blockquote } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { callOutNamed, callOutNames } from '../../../src/guide/call-out.js';
import { readGuide } from '../../../src/manuscript/index.js';
import { config, guideFolder, question, toldOf } from '../guide-folder.js';

/** The quotations of an answer, with what is below each. */
async function quotationsIn(body: string, guide = config): Promise<Blockquote[]> {
  const folder = await guideFolder({ 'guide.yaml': guide, 'keys.md': question(`Some words.\n\n${body}`) });
  const { guide: read } = await readGuide(folder);
  const explanation = read?.sections.flatMap(({ questions }) => questions.flatMap((each) => each.explanation)) ?? [];
  return explanation.filter((node) => node.type === 'blockquote');
}

const plain = { fold: undefined, hasTitle: false };

describe('a quotation that begins with a mark', () => {
  test.each([
    ['> [!NOTE]\n> A', { ...plain, name: 'note' }, ['A']],
    ['> [!tip]- Own *title*\n> A\n> B', { name: 'tip', fold: 'closed', hasTitle: true }, ['Own title', 'A\nB']],
    ['> [!FAQ]+\n> A', { ...plain, name: 'faq', fold: 'open' }, ['A']],
    ['> [!WARNING] **Bold\n> over** lines', { ...plain, name: 'warning', hasTitle: true }, ['Bold\nover lines']],
    ['> [!bug]\n>\n> - A\n> - B', { ...plain, name: 'bug' }, ['AB']],
    ['> [!note] T  \n> A', { ...plain, name: 'note', hasTitle: true }, ['T', 'A']],
    ['> [!caution]', { ...plain, name: 'caution' }, []],
  ])('%j is a call-out', async (body, callOut, texts) => {
    const [quotation] = await quotationsIn(body);
    expect(quotation?.data?.callOut).toEqual(callOut);
    expect(quotation?.children.map((child) => textOf(child))).toEqual(texts);
  });

  test.each(['> \\[!NOTE]\n> A', '> [!NTE]\n> A', '> A\n> [!NOTE]', '> `[!NOTE]`', '> [!NOTE]A', '> [!NOTE](#key)'])(
    '%j is none',
    async (body) => {
      const [quotation] = await quotationsIn(body);
      expect(quotation?.type).toBe('blockquote');
      expect(quotation?.data?.callOut).toBeUndefined();
    },
  );

  test('stays a quotation where call-outs are turned off, which is told once', async () => {
    const off = `${config}markdown: { callouts: false }\n`;
    const body = '> [!NOTE]\n> A\n\n> [!tip]- T\n> B';
    const [quotation] = await quotationsIn(body, off);
    expect(quotation?.data?.callOut).toBeUndefined();
    const { messages } = await readGuide(await guideFolder({ 'guide.yaml': off, 'keys.md': question(body) }));
    const told = messages.filter(({ ruleId }) => ruleId === 'markup-supported');
    expect(told.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '9 Call-outs are turned off, so `[!NOTE]` is printed as it stands. So is 1 more.',
    ]);
  });
});

test('names that nothing is called, and marks that begin nothing, are told', async () => {
  const body = 'A\n\n> [!NTE]\n> B\n\n> [!xyzzyx]\n> C\n\n> D\n> [!NOTE]\n\n> [!NOTE] T\n> E\n> [!TIP]';
  expect(await toldOf('markup-supported', body)).toMatchInlineSnapshot(`
    [
      "11:3 \`[!NTE]\` is printed as it stands. (Did you mean \`[!NOTE]\`?)",
      "14:3 \`[!xyzzyx]\` is printed as it stands. (Call-outs are called NOTE, TIP, IMPORTANT, WARNING or CAUTION.)",
      "18:3 \`[!NOTE]\` is printed as it stands. (It begins a quotation: write \`> [!NOTE]\` above its first line.)",
      "22:3 \`[!TIP]\` is printed as it stands. (It begins a quotation: write \`> [!TIP]\` above its first line.)",
    ]
  `);
});

test('places below a title are those of the file', async () => {
  const [quotation] = await quotationsIn('> [!NOTE] T *t*\n> A *b*');
  expect(quotation?.children.map(({ position }) => `${position?.start.line}:${position?.start.column}`)).toEqual([
    '11:11',
    '12:3',
  ]);
});

test('every name is known in any case', () => {
  for (const name of callOutNames) expect(callOutNamed(name.toUpperCase())).toEqual(callOutNamed(name));
  expect(callOutNamed('constructor')).toBeUndefined();
});

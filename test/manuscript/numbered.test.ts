import { describe, expect, it } from 'vitest';
import { numberedNamed } from '../../src/guide/numbered.js';
import { memorySource, readGuide } from '../../src/manuscript/index.js';
import { config, errors, png, question } from './guide-folder.js';

const read = (body: string) =>
  readGuide(memorySource('numbered', { 'guide.yaml': config, 'keys.md': question(body), 'dot.png': png }));

/** Messages of errors and warnings about a body, which begins at line 9. */
const toldOf = async (body: string) =>
  (await read(`A name.\n\n${body}`)).messages
    .filter(({ ruleId = '' }) => /^(?:block-name|picture-size|question-id|reference|markup)/.test(ruleId))
    .map(({ line, column, reason, note }) => `${line}:${column} ${reason}${note ? ` (${note})` : ''}`);

const named = async (body: string, name: string) => {
  const { guide, messages } = await read(`A name.\n\n${body}`);
  expect(errors(messages)).toEqual([]);
  return guide && numberedNamed(guide, name);
};

describe('a name', () => {
  it.each([
    ['a picture by itself', '![a](dot.png){#x}', 'figure', ''],
    ['a picture with a title and a size', '![a](dot.png "Of a dot"){#x width=50%}', 'figure', 'Of a dot'],
    ['a picture by a label', '![a][d]{#x}\n\n[d]: dot.png "Of a dot"', 'figure', 'Of a dot'],
    ['a picture in a list', '- One\n\n  ![a](dot.png){#x}', 'figure', ''],
    ['a formula', '```math {#x}\na = b\n```', 'equation', ''],
  ])('is taken by %s', async (_, body, kind, caption) => {
    expect(await named(body, 'x')).toMatchObject({ kind, caption, number: 1, owner: 'key', name: 'x' });
  });

  it('counts each kind by itself, named or not', async () => {
    const body = '![a](dot.png "One")\n\n```math {#eq}\na\n```\n\n![a](dot.png){#two}\n\n$$b$$';
    expect(await named(body, 'two')).toMatchObject({ number: 2 });
    expect(await named(body, 'eq')).toMatchObject({ number: 1 });
  });

  it.each([
    ['given twice', '![a](dot.png){#x}\n\n![b](dot.png){#x}'],
    ['that a question has', '![a](dot.png){#key}'],
    ['of a wrong form', '![a](dot.png){#1st width=50%}\n\n```math {#2nd/one}\na\n```'],
    ['of a picture within text', 'See ![a](dot.png){#x} here.'],
    ['of no figure', '![a](dot.png){#fig-pool}\n\nSee [Figure](#fig-pol), and [Figure](#fig-other).'],
    ['behind dollars', '$$a = b$$ {#eq-a}'],
    ['apart from its picture', '![a](dot.png) {#fig-a}'],
    ['in a caption that is read as a row', '| a |\n| - |\n| 1 |\nTable: One {#tbl-a}'],
    ['of no formula and no table', 'See [Equation](#eq-a) and [Table](#tbl-a).'],
  ])('%s is told at its place', async (_, body) => {
    expect(await toldOf(body)).toMatchSnapshot();
  });
});

describe('the size of a picture', () => {
  const sizeOf = async (braces: string) => {
    const { guide } = await read(`A name.\n\n![a](dot.png)${braces}`);
    const paragraph = guide?.sections[0]?.questions[0]?.explanation[0];
    const image = paragraph?.type === 'paragraph' ? paragraph.children : [];
    return { size: image[0]?.data?.hProperties, others: image.length - 1 };
  };

  it.each([
    ['{width=50%}', { width: '50%' }],
    ['{width="300"}', { width: '300' }],
    ["{ width='300px' height=20 }", { width: '300', height: '20' }],
    ['{width=6cm}', { width: '227' }],
    ['{height=25.4mm}', { height: '96' }],
    ['{width=1in .wide}', { width: '96' }],
  ])('%s is read', async (braces, size) => {
    expect(await sizeOf(braces)).toEqual({ size, others: 0 });
  });

  it.each(['{width=half}', '{.wide}', '{}', '{width=0}', ' {width=50%}', '{width=50%'])(
    '%s stays text',
    async (braces) => {
      expect(await sizeOf(braces)).toEqual({ size: undefined, others: 1 });
    },
  );

  it('is told of where it is not read', async () => {
    expect(await toldOf('![a](dot.png){width=half} ![a](dot.png){width=50% .wide}')).toMatchSnapshot();
  });
});

describe('the caption of a table', () => {
  const rows = '| a | b |\n| - | - |\n| 1 | 2 |';
  const captionsOf = async (body: string) => {
    const { guide } = await read(`A name.\n\n${body}`);
    const blocks = guide?.sections[0]?.questions[0]?.explanation ?? [];
    return blocks.map(({ type, data }) => data?.numbered?.caption ?? type);
  };

  it.each([
    ['before it', `Table: What it costs\n\n${rows}`, ['What it costs', 'table']],
    ['behind it', `${rows}\n\nTable: What it costs`, ['What it costs', 'table']],
    ['of two lines, with a name', `${rows}\n\nTable: What *it*\ncosts {#tbl-x}`, ['What it\ncosts', 'table']],
    ['of two, both before', `Table: One\n\n${rows}\n\nTable: Two\n\n${rows}`, ['One', 'table', 'Two', 'table']],
    ['of two, both behind', `${rows}\n\nTable: One\n\n${rows}\n\nTable: Two`, ['One', 'table', 'Two', 'table']],
  ])('stands %s', async (_, body, expected) => {
    expect(await captionsOf(body)).toEqual(expected);
  });

  it.each(['Table: A word.', `Table: A word.\n\nMore.\n\n${rows}`, `Table:\n\n${rows}`, `Tables: x\n\n${rows}`])(
    '%j is none',
    async (body) => {
      expect((await captionsOf(body))[0]).toBe('paragraph');
    },
  );

  it('is told where it would be the short answer', async () => {
    const { messages } = await read(`Table: Costs\n\n${rows}`);
    const told = messages.filter(({ ruleId }) => ruleId === 'short-answer-said').map(({ reason }) => reason);
    expect(told).toEqual(['The answer begins with the caption of a table, which is its short answer.']);
  });

  it('has a name that references know, and a fault in it is told at its place', async () => {
    expect(await named(`Table: Costs {#tbl-x}\n\n${rows}`, 'tbl-x')).toMatchObject({ kind: 'table', caption: 'Costs' });
    expect(await toldOf(`Table: Costs {#1x}\n\n${rows}\n\nSee [Table](#tbl-y).`)).toMatchSnapshot();
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type EditionData,
  editionJsonSchema,
  makeEditionData,
  questionColumns,
  questionRows,
} from '../../../src/layout/index.js';
import { editionOfFixture } from '../../support/deck.js';
import { everyPart } from '../../support/every-part.js';
import { editionOfWritten, question, sectionHead, squareSvg } from '../../support/written-guide.js';

const answer = [
  'Short **one**.[^a]',
  'A table:\n\n| a | b |\n| - | - |\n| 1 | 2 |',
  '5. five\n6. six\n   - inner',
  '```js\nif (a) {\n\n  b();\n}\n```',
  '![A square](square.svg)',
  '### Trap: Not so\n\nCareful, see [the other](#q2).',
  '### Why it is asked\n\nBecause.',
  '### Follow-up: And then?\n\nThen.',
  '[^a]: [A source](https://example.org/a)',
].join('\n\n');

const edition = () =>
  editionOfWritten({
    files: {
      's.md':
        sectionHead('s') +
        question('What is `a < b`?', answer, '`easy` `#q1` `was:old` `tag` `two words`') +
        question('What else?', '-1, or less.', '`hard` `#q2` `reviewed:2026-02-14`'),
      'square.svg': squareSvg,
    },
  });

let data: EditionData;
beforeAll(async () => {
  data = await makeEditionData(await edition(), {});
});

describe('an edition as data', () => {
  test('has this schema', async () => {
    await expect(`${JSON.stringify(editionJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(
      'golden/edition.schema.json',
    );
  });

  test('is this, for a guide with everything in it', async () => {
    const everything = await makeEditionData(await everyPart(), {});
    await expect(`${JSON.stringify(everything, undefined, 2)}\n`).toMatchFileSnapshot('golden/edition.json');
  });

  test('is what its schema says, and goes through JSON unharmed', () => {
    const read = z.fromJSONSchema(editionJsonSchema());
    const json = JSON.parse(JSON.stringify(data)) as EditionData;
    expect(read.safeParse(json)).toMatchObject({ success: true });
    expect(read.safeParse({ ...json, levels: undefined }).success).toBe(false);
    expect(json.questions).toHaveLength(2);
  });

  test('names a question by all that is known of it', () => {
    expect(data.questions[0]).toMatchObject({
      ...{ id: 'q1', formerIds: ['old'], number: '1.1', section: 's', level: 'easy', tags: ['tag', 'two words'] },
      title: { text: 'What is a < b?', html: 'What is <code>a &#x3C; b</code>?' },
      short: { text: 'Short one.', html: '<p>Short <strong>one</strong>.<sup class="note-ref">1</sup></p>' },
      traps: [{ title: { text: 'Not so' }, text: 'Careful, see the other → 1.2.' }],
      why: { text: 'Because.' },
      followUps: [{ title: { text: 'And then?' }, text: 'Then.' }],
      sources: ['source-1'],
    });
    expect(data.sources).toEqual([{ id: 'source-1', title: 'A source', url: 'https://example.org/a' }]);
    expect(data.questions[1]?.why).toBeUndefined();
  });

  test('says as text what its markup shows', () => {
    expect(data.questions[0]?.explanation.text).toMatchInlineSnapshot(`
      "A table:
      a	b
      1	2
      5. five
      6. six
      • inner
      if (a) {

        b();
      }
      A square"
    `);
  });

  test('holds notes by their numbers, those of notes and of introductions too', async () => {
    const noted =
      'Short.[^b]\n\n[^a]: Of the section.\n\n[^b]: In `words`,[^c] and [a source](https://example.org/b).\n\n[^c]: Deeper.';
    const head = `${sectionHead('s')}An introduction.[^a]\n\n`;
    const { sections, questions } = await makeEditionData(
      await editionOfWritten({ files: { 's.md': head + question('What?', noted) } }),
      {},
    );
    expect(sections[0]).toMatchObject({
      intro: { text: 'An introduction.' },
      notes: [{ number: 1, text: 'Of the section.' }],
    });
    expect(questions[0]?.notes).toMatchObject([
      {
        number: 1,
        text: 'In words, and a source.',
        html: '<p>In <code>words</code>,<sup class="note-ref">2</sup> and <a class="external" href="https://example.org/b">a source</a>.</p>',
      },
      { number: 2, text: 'Deeper.' },
    ]);
  });

  test('has no text that a spreadsheet would take for a formula because of how lists and tables are written', async () => {
    const [list, table] = ['Short.\n\n- one', 'Short.\n\n|  | b |\n| - | - |\n| 1 | |'];
    const { questions } = await makeEditionData(
      await editionOfWritten({ files: { 's.md': sectionHead('s') + question('L?', list) + question('T?', table) } }),
      {},
    );
    expect(questions.map(({ explanation }) => explanation.text)).toEqual(['• one', '\u00a0\tb\n1']);
  });

  test('holds pictures whole, and nothing that leads into a book', () => {
    const html = data.questions[0]?.explanation.html ?? '';
    expect(html).toMatch(/<img src="data:image\/svg\+xml;base64,/);
    expect(JSON.stringify(data)).not.toMatch(/href=\\"#|\sid=\\"/);
  });

  test('of hostile content runs nothing', async () => {
    const hostile = await makeEditionData(await editionOfFixture('hostile'), {});
    const html = hostile.questions.flatMap(({ short, explanation }) => [short.html, explanation.html]).join('');
    expect(html.length).toBeGreaterThan(100);
    expect(html).not.toMatch(/<(?:script|style|iframe|object|embed)|<[^>]*\son\w+=|="javascript:/i);
  });
});

describe('as a table', () => {
  test('has a row a question, with the columns of its head', () => {
    const rows = questionRows(data);
    expect(rows.map((row) => row.length)).toEqual([questionColumns.length, questionColumns.length]);
    const first = Object.fromEntries(questionColumns.map((name, at) => [name, rows[0]?.[at]]));
    expect(first).toMatchObject({
      ...{ question: 'What is a < b?', answer: 'Short one.', traps: 'Not so\nCareful, see the other → 1.2.' },
      ...{
        level: 'Easy',
        section: 'Section s',
        tags: 'tag two-words',
        number: '1.1',
        id: 'q1',
        sources: 'https://example.org/a',
        reviewed: '2026-01-31',
      },
    });
    expect(rows[1]?.[questionColumns.indexOf('reviewed')]).toBe('2026-02-14');
  });
});

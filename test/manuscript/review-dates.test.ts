import { describe, expect, it } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { config, guideFolder, question } from './guide-folder.js';

async function readWith(labels: string, more = '', asOf?: string) {
  const folder = await guideFolder({ 'guide.yaml': config + more, 'keys.md': question('A name.', labels) });
  const { messages, guide } = await readGuide(folder, { asOf });
  return { messages, first: guide?.sections[0]?.questions[0] };
}

async function toldOf(labels: string, more = '', asOf?: string): Promise<string[]> {
  const { messages } = await readWith(labels, more, asOf);
  return messages
    .filter(({ ruleId = '' }) => ruleId.startsWith('review-') || ruleId === 'value-expected')
    .map(
      ({ file, line, column, reason, note, fatal }) =>
        `${file}:${line}:${column} ${fatal ? 'error' : 'warning'} ${reason}${note ? ` (${note})` : ''}`,
    );
}

describe('a day of review', () => {
  it('is the question’s own where it is not the guide’s, wherever it stands in the label line', async () => {
    const { first } = await readWith('`reviewed:2026-02-14` `easy` `#key` `tag`');
    expect(first).toMatchObject({ reviewed: '2026-02-14', level: 'easy', tags: ['tag'] });
    expect((await readWith('`easy` `reviewed:2026-11-23`')).first).not.toHaveProperty('reviewed');
  });

  it('stays a tag where it is only nearly a date of review', async () => {
    expect((await readWith('`easy` `review` `reviewed-by-me` `code-review:2`')).first).toMatchObject({
      tags: ['review', 'reviewed-by-me', 'code-review:2'],
    });
  });

  it('is told where it is none, with what to write', async () => {
    const labels = [
      ...[
        'reviewed:2026-02-30',
        'reviewed:2026-2-3',
        'reviewed:3.2.2026',
        'reviewed:3/2/2026',
        'reviewed:',
        'reviewed:soon',
      ],
      ...['Reviewed: 2026-02-03', 'review:2026-02-03', 'reviewed 2026/02/03', 'reviewed=2026-02-03'],
    ];
    const told = [];
    for (const label of labels) told.push(...(await toldOf(`\`easy\` \`${label}\``)));
    expect(told).toHaveLength(labels.length);
    expect(told).toMatchInlineSnapshot(`
      [
        "keys.md:7:8 error \`reviewed:2026-02-30\` names no day of a review. Write year, month and day: \`reviewed:2026-11-23\`",
        "keys.md:7:8 error \`reviewed:2026-2-3\` names no day of a review. Write year, month and day: \`reviewed:2026-02-03\`",
        "keys.md:7:8 error \`reviewed:3.2.2026\` names no day of a review. Write year, month and day: \`reviewed:2026-02-03\`",
        "keys.md:7:8 error \`reviewed:3/2/2026\` names no day of a review. Write year, month and day: \`reviewed:2026-11-23\`",
        "keys.md:7:8 error \`reviewed:\` names no day of a review. Write year, month and day: \`reviewed:2026-11-23\`",
        "keys.md:7:8 error \`reviewed:soon\` names no day of a review. Write year, month and day: \`reviewed:2026-11-23\`",
        "keys.md:7:8 error \`Reviewed: 2026-02-03\` names no day of a review. Write year, month and day: \`reviewed:2026-02-03\`",
        "keys.md:7:8 error \`review:2026-02-03\` names no day of a review. Write year, month and day: \`reviewed:2026-02-03\`",
        "keys.md:7:8 error \`reviewed 2026/02/03\` names no day of a review. Write year, month and day: \`reviewed:2026-02-03\`",
        "keys.md:7:8 error \`reviewed=2026-02-03\` names no day of a review. Write year, month and day: \`reviewed:2026-02-03\`",
      ]
    `);
  });

  it('stands once', async () => {
    expect(await toldOf('`easy` `reviewed:2026-02-14` `reviewed:2026-02-15` `reviewed:no`')).toMatchInlineSnapshot(`
      [
        "keys.md:7:30 error A question has one day of its last review, and this one has two. Remove \`reviewed:2026-02-15\` or \`reviewed:2026-02-14\`",
        "keys.md:7:52 error \`reviewed:no\` names no day of a review. Write year, month and day: \`reviewed:2026-11-23\`",
      ]
    `);
    expect(await toldOf('`easy` `reviewed:2026-02-14` `reviewed:2026-02-14`')).toHaveLength(1);
  });
});

describe('the age of a review', () => {
  it('counts from the guide’s own, to the day', async () => {
    expect(await toldOf('`easy` `reviewed:2025-11-23`')).toEqual([]);
    expect(await toldOf('`easy` `reviewed:2025-11-22`')).toMatchInlineSnapshot(`
      [
        "keys.md:7:8 warning This question was last reviewed on 2025-11-22, more than 1 year before 2026-11-23. (Read it against its sources again, and write the day in place of this one.)",
      ]
    `);
  });

  it('counts from the day that was named, for the guide and for questions with days of their own', async () => {
    expect(await toldOf('`easy`', '', '2027-11-23')).toEqual([]);
    expect(await toldOf('`easy`', '', '2027-11-24')).toMatchInlineSnapshot(`
      [
        "guide.yaml:4:11 warning This guide was last reviewed on 2026-11-23, more than 1 year before 2027-11-24. (That counts for 1 of its questions: those whose label line has no \`reviewed:\` of its own.)",
      ]
    `);
    expect(await toldOf('`easy` `reviewed:2026-10-01`', '', '2027-10-02')).toMatchInlineSnapshot(`
      [
        "keys.md:7:8 warning This question was last reviewed on 2026-10-01, more than 1 year before 2027-10-02. (Read it against its sources again, and write the day in place of this one.)",
      ]
    `);
  });

  it('may be what the guide says', async () => {
    expect(await toldOf('`easy` `reviewed:2025-11-22`', 'max-age: 18 months\n')).toEqual([]);
    expect(await toldOf('`easy` `reviewed:2026-11-01`', 'max-age: 2 weeks\n')).toHaveLength(1);
    expect(await toldOf('`easy`', 'max-age: 365\n')).toMatchInlineSnapshot(`
      [
        "guide.yaml:5:10 error \`max-age\` must be a time such as \`1 year\` or \`18 months\`, not \`365\`. (How long a review counts, such as \`1 year\` or \`18 months\`; a check warns of what is older.)",
      ]
    `);
    expect(await toldOf('`easy`', 'max-age: one year\n')).toMatchInlineSnapshot(`
      [
        "guide.yaml:5:10 error \`max-age\` must be a time such as \`1 year\` or \`18 months\`, not \`one year\`. (How long a review counts, such as \`1 year\` or \`18 months\`; a check warns of what is older.)",
      ]
    `);
  });

  it('cannot be less than nothing', async () => {
    expect(await toldOf('`easy` `reviewed:2026-11-24`')).toMatchInlineSnapshot(`
      [
        "keys.md:7:8 warning This question was reviewed after the guide, whose \`reviewed\` is 2026-11-23. (Write \`reviewed: 2026-11-24\` or later in guide.yaml)",
      ]
    `);
  });
});

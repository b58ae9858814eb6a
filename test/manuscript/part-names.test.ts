import type { Heading, PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { labelsFor } from '../../src/guide/labels/index.js';
import { nearPart, partHeading, partNames } from '../../src/manuscript/part-names.js';

const own = labelsFor('en');
const names = partNames(own);
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const heading = (words: string | PhrasingContent[], depth: Heading['depth'] = 3): Heading => ({
  type: 'heading',
  depth,
  children: typeof words === 'string' ? [text(words)] : words,
});

describe('the heading of a part', () => {
  test.each([
    ['Trap', 'trap', []],
    ['trap: Not so', 'trap', [text('Not so')]],
    ['Trap ： Not so', 'trap', [text('Not so')]],
    ['Follow-up: And then?', 'followUp', [text('And then?')]],
    [`${own.why}?`, 'why', []],
    [`${own.why}.`, 'why', []],
    [`  ${own.sheet}`, 'sheet', []],
  ])('%j', (words, kind, title) => {
    expect(partHeading(heading(words), names)).toEqual({ kind, title });
  });

  test.each(['Traps', 'Trapdoor: a', 'A trap', 'Trap? And more', ''])('is not %j', (words) => {
    expect(partHeading(heading(words), names)).toBeUndefined();
  });

  test('leaves the markup of its title, wherever its name ends', () => {
    const code: PhrasingContent = { type: 'inlineCode', value: 'GET' };
    expect(partHeading(heading([text('Trap: '), code, text(' a')]), names)?.title).toEqual([code, text(' a')]);
    expect(partHeading(heading([{ type: 'strong', children: [text('Trap: a')] }, text(' b')]), names)?.title).toEqual([
      { type: 'strong', children: [text('a')] },
      text(' b'),
    ]);
    expect(partHeading(heading([{ type: 'emphasis', children: [text('Trap')] }, text(': b')]), names)?.title).toEqual([
      text('b'),
    ]);
  });
});

describe('a heading that is nearly one', () => {
  test.each([
    ['trap', 'Traps Pitfall Pitfalls Gotcha Common_mistake Common_pitfalls Piège Trampa Trappola Armadilha Falle'],
    [
      'why',
      'Why_asked Why_do_they_ask? Why_it_is_important_to_ask Reason_for_asking Why_this_is_asked Why_is_it_asked?',
    ],
    ['followUp', 'Followup Follow_up Follow_up_question Followup_questions Further_question Next_question'],
    ['sheet', 'Crib_sheet Crib On_the_sheet For_the_sheet Antisèche Chuleta'],
  ] as const)('of the part %s: %s', (kind, headings) => {
    for (const written of headings.replaceAll('_', ' ').split(/ (?=\p{Lu})/u)) {
      expect(nearPart(heading(`${written}: More`), names, own), written).toMatchObject({
        kind,
        message: `\`${written}\` is not a part of a question. Did you mean \`### ${own[kind]}: More\`?`,
      });
    }
  });

  test('by its level', () => {
    expect(nearPart(heading('Trap: Not so', 4), names, own)?.message).toBe(
      'The parts of a question are headings of level 3. Write `### Trap: Not so`',
    );
    expect(nearPart(heading('Trap', 1), names, own)?.message).toBe(
      'The parts of a question are headings of level 3. Write `### Trap`',
    );
    expect(nearPart(heading('Trap'), names, own)).toBeUndefined();
  });

  test.each(['Tree', 'Strap', 'Example', '…', 'Why not'])('but not %j', (words) => {
    expect(nearPart(heading(words), names, own)).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { formatQuestionTable, toQuestionList } from '../../src/commands/question-table.js';
import { makeEdition } from '../../src/edit/make-edition.js';
import { makeGuide } from '../support/guide.js';

const guide = makeGuide({
  sections: [
    { id: 'keys', questions: [{ id: 'ttl', title: 'When does a key with a TTL disappear?', tags: ['memory'] }] },
    {
      id: 'types',
      questions: [
        { id: 'set', title: '集合什么时候比列表更合适？' },
        { id: 'esc', title: 'A \x1b[31m sign' },
      ],
    },
  ],
});

it('gives number, level, id and whole title away from a terminal', () => {
  expect(formatQuestionTable(makeEdition(guide, {}), undefined).join('\n')).toMatchInlineSnapshot(`
    "1.1  Junior  ttl  When does a key with a TTL disappear?
    2.1  Mid     set  集合什么时候比列表更合适？
    2.2  Senior  esc  A �[31m sign"
  `);
});

it('cuts titles to the width of a terminal', () => {
  const lines = formatQuestionTable(makeEdition(guide, {}), 40);
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "1.1  Junior  ttl  When does a key with…
    2.1  Mid     set  集合什么时候比列表更…
    2.2  Senior  esc  A �[31m sign"
  `);
});

it('leaves titles whole where a cut one would say nothing', () => {
  expect(formatQuestionTable(makeEdition(guide, {}), 24)).toEqual(
    formatQuestionTable(makeEdition(guide, {}), undefined),
  );
});

it('keeps numbers in a part of the guide', () => {
  expect(formatQuestionTable(makeEdition(guide, { sections: ['types'] }), undefined)[0]).toMatch(/^2\.1 /);
});

it('is data for scripts', () => {
  expect(toQuestionList(makeEdition(guide, { sections: ['keys'] }))).toMatchInlineSnapshot(`
    {
      "edition": {
        "description": "Section 1",
        "minutes": 2,
        "questions": 1,
        "slug": "keys",
        "total": 3,
      },
      "guide": {
        "id": "sample",
        "title": "A sample guide",
      },
      "questions": [
        {
          "file": "keys.md",
          "id": "ttl",
          "level": "junior",
          "line": 10,
          "minutes": 2,
          "number": "1.1",
          "section": "keys",
          "tags": [
            "memory",
          ],
          "title": "When does a key with a TTL disappear?",
        },
      ],
    }
  `);
});

it('counts minutes as `--minutes` does, by what guide.yaml says, and they add up', () => {
  const timed = {
    ...guide,
    minutes: new Map([
      ['junior', 2.5],
      ['senior', 9],
    ]),
  };
  const { edition, questions } = toQuestionList(makeEdition(timed, {}));
  expect(questions.map(({ minutes }) => minutes)).toEqual([2.5, 3, 9]);
  expect(edition.minutes).toBe(14.5);
  const short = toQuestionList(makeEdition(timed, { time: { minutes: 6, seed: 1 } }));
  expect(short.edition.minutes).toBeLessThanOrEqual(6);
});

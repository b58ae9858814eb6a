import { parseXml, type XmlElement, XmlText } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeGift, writeMoodle } from '../../../src/bind/index.js';
import type { Exercise, ExerciseSet } from '../../../src/guide/exercise.js';
import { gradesOf, shareOf } from '../../../src/guide/grade.js';
import { makeExercises } from '../../../src/layout/index.js';
import { editionOfChoices } from '../../support/choices.js';
import { type GiftQuestion, readGift } from '../../support/read-gift.js';
import { editionOfWritten, question, sectionHead, squareSvg } from '../../support/written-guide.js';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The child elements of an element, by name. */
const inside = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => 'name' in child && child.name === name);
const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((child) => (child instanceof XmlText ? child.text : '')).join('');
const textIn = (element: XmlElement | undefined, ...path: readonly string[]): string =>
  textOf(path.reduce<XmlElement | undefined>((at, name) => inside(at, name)[0], element));

const questionsIn = (set: ExerciseSet): XmlElement[] => {
  const { root } = parseXml(decode(writeMoodle(set)));
  return inside(root ?? undefined, 'question');
};

let set: ExerciseSet;
let gift: readonly GiftQuestion[];
let moodle: readonly XmlElement[];
beforeAll(async () => {
  set = await makeExercises(await editionOfChoices({ title: '"Either/or: a = {b}"' }), {});
  gift = readGift(decode(writeGift(set)));
  moodle = questionsIn(set);
});

describe('as GIFT', () => {
  test('each question is read back with what is right of it', () => {
    expect(gift.map(({ name, kind }) => [name, kind])).toEqual([
      ['1.1 What does typeof null give?', 'options'],
      ['1.2 Which of these are falsy?', 'options'],
      ['1.3 NaN is itself', 'true-false'],
      ['1.4 How much is it?', 'number'],
      ['1.5 Which command?', 'options'],
      ['1.6 Why?', 'essay'],
    ]);
    expect(
      gift.map(({ answers }) => answers.map(({ worth, text }) => [worth, text.replace(/<\/?code>/g, '')])),
    ).toEqual([
      [
        [0, '"null"'],
        [100, '"object"'],
        [0, '"undefined"'],
        [0, 'None of the above'],
      ],
      [
        [50, '0'],
        [-100, '"0"'],
        [50, 'NaN'],
      ],
      [
        [0, 'true'],
        [100, 'false'],
      ],
      [[100, '0.3:0.05']],
      [
        [100, 'SETNX'],
        [100, 'SET NX'],
      ],
      [],
    ]);
  });

  test('a question says what explains it, and by what it is known', () => {
    const [one, several] = gift;
    expect(one?.category).toBe('Either//or: a = {b}/Section s');
    expect(one?.remarks).toBe('// [id:one] [tag:easy] [tag:types]');
    expect(one?.answers[1]?.feedback).toContain('A slip');
    expect(one?.general).toMatch(/^<p>It is [\s\S]*More words\.[\s\S]*https:\/\/example\.org\/slip/);
    expect(several?.text).toContain('<p>Think of <code>if</code>:</p>');
  });

  test('whatever stands in a text is read back as it was', () => {
    const words = fc.string({ unit: 'grapheme' }).map((text) => `a${text.replace(/[<\r]/g, '')}b`);
    fc.assert(
      fc.property(words, words, words, (name, content, said) => {
        const exercise: Exercise = {
          ...{ id: 'a', name, section: 'S', tags: [], question: content, answer: said },
          choice: {
            kind: 'single',
            isFixed: false,
            isTrue: false,
            options: [
              { content, explanation: said, isRight: true, staysLast: false },
              { content: said, explanation: '', isRight: false, staysLast: false },
            ],
          },
        };
        const written = writeGift({ title: 'T', exercises: [exercise], pictures: new Map() });
        const flat = (text: string) => text.trim();
        expect(readGift(decode(written))).toMatchObject([
          {
            name: flat(name),
            text: content,
            general: flat(said),
            answers: [
              { worth: 100, text: content, feedback: flat(said) },
              { worth: 0, text: flat(said), feedback: '' },
            ],
          },
        ]);
      }),
    );
  });
});

describe('as Moodle XML', () => {
  test('each question has its type, and answers by their worth', () => {
    expect(moodle.map(({ attributes }) => attributes['type'])).toEqual([
      ...['category', 'multichoice', 'multichoice', 'truefalse', 'numerical', 'shortanswer', 'essay'],
    ]);
    expect(textIn(moodle[0], 'category', 'text')).toBe('$course$/top/Either//or: a = {b}/Section s');
    const answers = moodle
      .slice(1)
      .map((each) => inside(each, 'answer').map((answer) => [answer.attributes['fraction'], textIn(answer, 'text')]));
    expect(answers).toEqual([
      [
        ['0', '<code>"null"</code>'],
        ['100', '<code>"object"</code>'],
        ['0', '<code>"undefined"</code>'],
        ['0', 'None of the above'],
      ],
      [
        ['50', '<code>0</code>'],
        ['-100', '<code>"0"</code>'],
        ['50', '<code>NaN</code>'],
      ],
      [
        ['0', 'true'],
        ['100', 'false'],
      ],
      [['100', '0.3']],
      [
        ['100', 'SETNX'],
        ['100', 'SET NX'],
      ],
      [],
    ]);
    expect(textIn(inside(moodle[4], 'answer')[0], 'tolerance')).toBe('0.05');
  });

  test('a question says by what it is known, how it is asked, and why', () => {
    const [, one, several, , , , open] = moodle;
    expect(textIn(one, 'idnumber')).toBe('one');
    expect(textIn(one, 'name', 'text')).toBe('1.1 What does typeof null give?');
    expect(inside(inside(one, 'tags')[0], 'tag').map((tag) => textIn(tag, 'text'))).toEqual(['easy', 'types']);
    expect([textIn(one, 'single'), textIn(several, 'single')]).toEqual(['true', 'false']);
    // One option speaks of the others.
    expect([textIn(one, 'shuffleanswers'), textIn(several, 'shuffleanswers')]).toEqual(['false', 'true']);
    expect(textIn(inside(one, 'answer')[1], 'feedback', 'text')).toContain('A slip');
    expect(textIn(one, 'generalfeedback', 'text')).toContain('More words.');
    expect(textIn(open, 'graderinfo', 'text')).toBe('<p>Because.</p>');
  });

  test('words are right in whatever case', () => {
    expect(textIn(moodle[5], 'usecase')).toBe('0');
  });

  test('an asterisk stands for itself', async () => {
    const files = { 's.md': sectionHead('s') + question('All?', '- [x] = SELECT *\n\nAll.', '`easy` `choice`') };
    const [, asked] = questionsIn(await makeExercises(await editionOfWritten({ files }), {}));
    expect(textIn(inside(asked, 'answer')[0], 'text')).toBe('SELECT \\*');
  });
});

test.each([
  ['- [x] True\n- [ ] False\n\n  No.', '100', ['', '<p>No.</p>']],
  ['- [x] True\n\n  Yes.\n- [ ] False', '100', ['<p>Yes.</p>', '']],
  ['- [ ] True\n\n  No.\n- [x] False\n\n  Yes.', '0', ['<p>No.</p>', '<p>Yes.</p>']],
])('of %j each answer has its own words', async (body, worth, said) => {
  const files = { 's.md': sectionHead('s') + question('Is it?', `${body}\n\nSo.`) };
  const asked = await makeExercises(await editionOfWritten({ files }), {});
  const [told] = readGift(decode(writeGift(asked)));
  expect(told?.answers.map(({ feedback }) => feedback)).toEqual(said);
  expect(String(told?.answers[0]?.worth)).toBe(worth);
  const answers = inside(questionsIn(asked)[1], 'answer');
  expect(answers.map((answer) => textIn(answer, 'feedback', 'text'))).toEqual(said);
  expect(answers[0]?.attributes['fraction']).toBe(worth);
});

test('pictures come with the texts that show them; text says what they show', async () => {
  const body = '- [ ] No\n- [x] ![a square](square.svg)\n\nThis: ![a "square"](square.svg)';
  const files = { 's.md': sectionHead('s') + question('Which?', body), 'square.svg': squareSvg };
  const pictured = await makeExercises(await editionOfWritten({ files }), {});
  const [name = ''] = [...pictured.pictures.keys()];
  const [, asked] = questionsIn(pictured);
  const [wrong, right] = inside(asked, 'answer');
  expect(textIn(right, 'text')).toContain(`src="@@PLUGINFILE@@/${name}"`);
  for (const place of [right, inside(asked, 'generalfeedback')[0]]) {
    const [file] = inside(place, 'file');
    expect(file?.attributes).toEqual({ name, path: '/', encoding: 'base64' });
    expect(Buffer.from(textOf(file), 'base64').toString()).toContain('<svg');
  }
  expect([inside(wrong, 'file'), inside(inside(asked, 'questiontext')[0], 'file')]).toEqual([[], []]);
  const [told] = readGift(decode(writeGift(pictured)));
  expect(told?.answers[1]?.text).toBe('a square');
  expect(JSON.stringify(told)).not.toContain('<img');
});

test('both are the same bytes twice', async () => {
  const again = await makeExercises(await editionOfChoices({ title: '"Either/or: a = {b}"' }), {});
  expect([decode(writeGift(again)), decode(writeMoodle(again))]).toEqual([
    decode(writeGift(set)),
    decode(writeMoodle(set)),
  ]);
});

test('who ticks all that is right has the whole mark, who ticks everything nothing', () => {
  const option = fc.record({ isRight: fc.boolean() });
  fc.assert(
    fc.property(fc.array(option, { minLength: 2, maxLength: 10 }), (options) => {
      const grades = gradesOf(options, true);
      const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
      const right = grades.filter((_, at) => options[at]?.isRight);
      const isSome = right.length > 0;
      const isAll = right.length === options.length;
      expect(sum(right)).toBeCloseTo(isSome ? 100 : 0, 3);
      expect(sum(grades)).toBeCloseTo(isSome && isAll ? 100 : 0, 3);
    }),
  );
});

test.each([
  [1, 100],
  [3, 33.33333],
  [7, 14.28571],
  [9, 11.11111],
  [12, 10],
  [40, 5],
])('one of %d is worth %d per cent', (count, share) => {
  expect(shareOf(count)).toBe(share);
});

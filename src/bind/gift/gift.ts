import type { Exercise, ExerciseChoice, ExerciseSet } from '../../guide/exercise.js';
import { gradesOf } from '../../guide/grade.js';

/** Signs that mean something in GIFT (Moodle docs, "GIFT format"), and line ends, which would end a question. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[~=#{}:]/g, (sign) => `\\${sign}`)
    .replace(/\r?\n/g, '\\n');

/** Text holds no pictures: what they show stands for them. */
const withoutPictures = (html: string): string =>
  html.replace(/<img\b[^>]*>/g, (tag) => / alt="([^"]*)"/.exec(tag)?.[1] ?? '');

const markup = (html: string): string => `[html]${escaped(withoutPictures(html))}`;

const feedback = (html: string): string => (html === '' ? '' : `#${markup(html)}`);

/** The shortest text of a part of a mark. */
const grade = (percent: number): string => (percent === 100 ? '=' : percent === 0 ? '~' : `~%${percent}%`);

function answersOf(choice: ExerciseChoice): string[] {
  switch (choice.kind) {
    case 'number':
      return [`#${choice.value}:${choice.tolerance}${feedback(choice.explanation)}`];
    case 'text':
      return choice.accepted.map((form) => `=${escaped(form)}${feedback(choice.explanation)}`);
    case 'true-false': {
      // What is said of a wrong answer comes first.
      const [right = '', wrong = ''] = [true, false].map(
        (isRight) => choice.options.find((option) => option.isRight === isRight)?.explanation ?? '',
      );
      const said = right === '' && wrong === '' ? '' : `#${wrong && markup(wrong)}#${right && markup(right)}`;
      return [`${choice.isTrue ? 'TRUE' : 'FALSE'}${said}`];
    }
    case 'single':
    case 'multiple': {
      const grades = gradesOf(choice.options, choice.kind === 'multiple');
      return choice.options.map(
        ({ content, explanation }, at) => `${grade(grades[at] ?? 0)}${markup(content)}${feedback(explanation)}`,
      );
    }
  }
}

/** A tag or an id within the brackets of a remark. */
const bracketed = (word: string): string => word.replace(/[[\]\s]+/g, ' ').trim();

function questionOf({ id, name, tags, question, answer, choice }: Exercise): string {
  const about = [`[id:${bracketed(id)}]`, ...tags.map((tag) => `[tag:${bracketed(tag)}]`)].join(' ');
  const answers = choice ? answersOf(choice) : [];
  return [
    `// ${about}`,
    `::${escaped(name)}::${markup(question)}{`,
    ...answers.map((line) => `\t${line}`),
    `\t####${markup(answer)}`,
    '}',
  ].join('\n');
}

/** A slash parts the levels of a category; two are one that is meant. */
const category = (...names: readonly string[]): string =>
  `$CATEGORY: ${names.map((name) => name.replace(/\s+/g, ' ').replaceAll('/', '//')).join('/')}`;

/**
 * Exercises as GIFT, the text that Moodle and others import (Moodle docs, "GIFT format"): a category for each section,
 * open questions as essays, what explains the answer as general feedback.
 */
export function writeGift({ title, exercises }: ExerciseSet): Uint8Array {
  const blocks: string[] = [];
  let section: string | undefined;
  for (const exercise of exercises) {
    if (exercise.section !== section) blocks.push(category(title, exercise.section));
    section = exercise.section;
    blocks.push(questionOf(exercise));
  }
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`);
}

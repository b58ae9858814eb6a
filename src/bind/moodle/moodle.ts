import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Exercise, ExerciseChoice, ExerciseSet } from '../../guide/exercise.js';
import { gradesOf } from '../../guide/grade.js';
import { indented, xmlFile } from '../epub/xml.js';

type Pictures = ExerciseSet['pictures'];

const plain = (name: string, text: string): Element => x(name, [x('text', text)]);

/** What stands for the folder of a question's files. */
const folder = '@@PLUGINFILE@@/';

/** HTML with the pictures that it shows, each as a file of its own. */
function markup(name: string, html: string, pictures: Pictures, attributes: Record<string, string> = {}): Element {
  const shown = [...pictures].filter(([file]) => html.includes(`src="${file}"`));
  const text = shown.reduce((all, [file]) => all.replaceAll(`src="${file}"`, `src="${folder}${file}"`), html);
  return x(name, { format: 'html', ...attributes }, [
    x('text', text),
    ...shown.map(([file, { bytes }]) =>
      x('file', { name: file, path: '/', encoding: 'base64' }, Buffer.from(bytes).toString('base64')),
    ),
  ]);
}

/** An answer that is no HTML. */
const typed = (text: string, html: string, pictures: Pictures, inner: readonly Element[] = []): Element =>
  x('answer', { fraction: '100', format: 'moodle_auto_format' }, [
    x('text', text),
    ...inner,
    markup('feedback', html, pictures),
  ]);

interface Kind {
  readonly type: string;
  readonly parts: readonly Element[];
}

function choiceOf(choice: ExerciseChoice, pictures: Pictures): Kind {
  switch (choice.kind) {
    case 'number': {
      const tolerance = x('tolerance', String(choice.tolerance));
      return { type: 'numerical', parts: [typed(String(choice.value), choice.explanation, pictures, [tolerance])] };
    }
    case 'text': {
      // An asterisk would stand for anything.
      const answers = choice.accepted.map((form) => typed(form.replaceAll('*', '\\*'), choice.explanation, pictures));
      return { type: 'shortanswer', parts: [x('usecase', '0'), ...answers] };
    }
    case 'true-false': {
      const answers = [true, false].map((truth) => {
        const isRight = truth === choice.isTrue;
        const explanation = choice.options.find((option) => option.isRight === isRight)?.explanation ?? '';
        const attributes = { fraction: isRight ? '100' : '0', format: 'moodle_auto_format' };
        return x('answer', attributes, [x('text', String(truth)), markup('feedback', explanation, pictures)]);
      });
      return { type: 'truefalse', parts: answers };
    }
    case 'single':
    case 'multiple': {
      const grades = gradesOf(choice.options, choice.kind === 'multiple');
      // Moodle shuffles all options or none.
      const isShuffled = !choice.isFixed && !choice.options.some(({ staysLast }) => staysLast);
      const answers = choice.options.map(({ content, explanation }, at) => {
        const answer = markup('answer', content, pictures, { fraction: String(grades[at] ?? 0) });
        return { ...answer, children: [...answer.children, markup('feedback', explanation, pictures)] };
      });
      const settings = [
        x('single', String(choice.kind === 'single')),
        x('shuffleanswers', String(isShuffled)),
        x('answernumbering', 'ABCD'),
      ];
      return { type: 'multichoice', parts: [...settings, ...answers] };
    }
  }
}

/** A question that is answered in words: whoever marks it sees the answer. */
const essay = (answer: string, pictures: Pictures): Kind => ({
  type: 'essay',
  parts: [
    x('responseformat', 'editor'),
    x('responserequired', '1'),
    x('responsefieldlines', '10'),
    x('attachments', '0'),
    markup('graderinfo', answer, pictures),
  ],
});

function questionOf({ id, name, tags, question, answer, choice }: Exercise, pictures: Pictures): Element {
  const { type, parts } = choice ? choiceOf(choice, pictures) : essay(answer, pictures);
  return x('question', { type }, [
    plain('name', name),
    markup('questiontext', question, pictures),
    markup('generalfeedback', answer, pictures),
    x('defaultgrade', '1'),
    x('penalty', '0'),
    x('hidden', '0'),
    x('idnumber', id),
    ...parts,
    x(
      'tags',
      tags.map((tag) => plain('tag', tag)),
    ),
  ]);
}

const escaped = (name: string): string => name.replaceAll('/', '//');

const category = (title: string, section: string): Element =>
  x('question', { type: 'category' }, [
    plain('category', `$course$/top/${escaped(title)}/${escaped(section)}`),
    x('info', { format: 'html' }, [x('text', '')]),
  ]);

/**
 * Exercises as Moodle XML (Moodle docs, "Moodle XML format"): a category for each section, open questions as essays,
 * pictures within their questions, what explains the answer as general feedback.
 */
export function writeMoodle({ title, exercises, pictures }: ExerciseSet): Uint8Array {
  const questions = exercises.flatMap((exercise, at) => {
    const isNew = exercises[at - 1]?.section !== exercise.section;
    return [...(isNew ? [category(title, exercise.section)] : []), questionOf(exercise, pictures)];
  });
  return xmlFile(indented(x('quiz', questions)));
}

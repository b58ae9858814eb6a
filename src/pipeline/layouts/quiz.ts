import { variantsOf } from '../../edit/index.js';
import type { PageMap } from '../../guide/book.js';
import type { Edition } from '../../guide/edition.js';
import { defaultPaper } from '../../guide/paper.js';
import { type QuizPaper, setQuiz } from '../../layout/index.js';
import { readBookPages } from '../book-pages.js';
import type { Wanted } from '../request.js';
import { fileName, look, type Made, type Maker, type Making } from './layout.js';

/** The papers to make: the guide's order, or variants by letters. */
function papersOf({ sections }: Edition, { quiz: { variants, seed } }: Wanted): QuizPaper[] {
  const questions = sections.flatMap((part) =>
    part.questions.map((numbered) => ({ ...numbered, section: part.section })),
  );
  if (variants === undefined) return [{ questions, variant: undefined }];
  return variantsOf(questions, variants, seed).map((order, at) => ({
    questions: order,
    variant: { letter: String.fromCharCode('A'.charCodeAt(0) + at), seed },
  }));
}

async function makePaper(
  edition: Edition,
  paper: QuizPaper,
  bookPages: PageMap | undefined,
  wanted: Wanted,
  making: Making,
): Promise<Made> {
  const { interviewer } = wanted.quiz;
  const name = ['quiz', paper.variant?.letter.toLowerCase(), interviewer ? 'interviewer' : undefined];
  const kind = name.filter((part) => part !== undefined).join('-');
  making.onStage({ name: 'layout', detail: kind });
  const book = await setQuiz(edition, paper, {
    ...look(making),
    paper: wanted.paper,
    quiz: wanted.quiz,
    kind,
    bookPages,
  });
  const onProgress = (pass: number) => making.onStage({ name: 'print', detail: `${kind}, pass ${pass}` });
  const { bytes, pages } = await making.press.print(book, { paper: wanted.paper, onProgress });
  const path = fileName(edition, 'pdf', kind, wanted.paper.name === defaultPaper.name ? '' : wanted.paper.name);
  return { format: 'pdf', artifact: { path, mediaType: 'application/pdf', bytes, pages } };
}

const pdf: Maker = async (edition, wanted, making) => {
  const bookPages = await readBookPages(edition.guide, wanted, making.theme);
  const made: Made[] = [];
  for (const paper of papersOf(edition, wanted)) made.push(await makePaper(edition, paper, bookPages, wanted, making));
  return made;
};

/** Practice on paper: questions with room to write, their answers at the back. */
export const quiz = { pdf } as const;

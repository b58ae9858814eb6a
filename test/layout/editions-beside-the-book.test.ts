import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeEdition } from '../../src/edit/index.js';
import type { Edition } from '../../src/guide/edition.js';
import { defaultPaper } from '../../src/guide/paper.js';
import type { Selection } from '../../src/guide/selection.js';
import { cardGrids } from '../../src/layout/cards/options.js';
import { renderCards, renderQuiz } from '../../src/layout/index.js';
import { makeGuide } from '../support/guide.js';

const guide = makeGuide({ sections: [5, 1, 4], levels: ['Easy', 'Mid', 'Hard'] });
const common = { theme: 'classic', version: '0.0.0', paper: defaultPaper, bookPages: undefined };

const selections = fc.record<Selection>(
  {
    levels: fc.subarray(['easy', 'mid', 'hard'], { minLength: 1 }),
    sections: fc.subarray(['s1', 's3'], { minLength: 1 }),
    time: fc.record({ minutes: fc.integer({ min: 5, max: 40 }), seed: fc.nat(9) }),
  },
  { requiredKeys: [] },
);

const idsOf = ({ sections }: Edition) => sections.flatMap((part) => part.questions.map(({ question }) => question.id));
const articles = (html: string) => [...html.matchAll(/<article [^>]*id="([^"]*)"/g)].map(([, id]) => id);

/** The ways to set a selection, each giving the ids of the questions that stand on its pages. */
const ways: readonly ((edition: Edition) => Promise<(string | undefined)[]>)[] = [
  ...cardGrids.flatMap((grid) =>
    [false, true].map((fold) => async (edition: Edition) => {
      const { html } = await renderCards(edition, {
        ...common,
        cards: { grid, flip: 'long', fold: fold && grid === '2x4' },
      });
      expect(articles(html).filter((id) => id?.startsWith('_back-'))).toHaveLength(edition.questionCount);
      return articles(html).filter((id) => !id?.startsWith('_'));
    }),
  ),
  ...[false, true].map((interviewer) => async (edition: Edition) => {
    const questions = edition.sections.flatMap((part) =>
      part.questions.map((each) => ({ ...each, section: part.section })),
    );
    const quiz = { lines: 1, variants: undefined, seed: 1, points: 'one', interviewer } as const;
    const book = await renderQuiz(edition, { questions, variant: undefined }, { ...common, kind: 'quiz', quiz });
    return articles(book.html(undefined)).filter((id) => !id?.startsWith('_'));
  }),
];

it('cards and quizzes of any selection lose and repeat no question', async () => {
  await fc.assert(
    fc.asyncProperty(selections, fc.constantFrom(...ways), async (selection, way) => {
      const edition = makeEdition(guide, selection);
      expect(await way(edition)).toEqual(idsOf(edition));
    }),
    { numRuns: 25 },
  );
});

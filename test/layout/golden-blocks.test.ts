import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/guide/edition.js';
import { defaultPaper } from '../../src/guide/paper.js';
import {
  makeEditionData,
  renderCards,
  renderCheatSheet,
  renderDeck,
  renderPrintBook,
  renderQuiz,
  renderWebPage,
} from '../../src/layout/index.js';
import { lines, markup } from '../support/markup-lines.js';
import { editionOf } from '../support/set-pages.js';

const look = { theme: 'classic', version: '0.0.0' };
const onPaper = { ...look, paper: defaultPaper, bookPages: undefined };

let edition: Edition;
beforeAll(async () => {
  edition = await editionOf('test/fixtures/blocks');
});

/** The sections of a document, without the bytes of pictures: what stands around them is the same for every guide. */
const sectionsOf = (html: string): string => {
  const text = markup(html);
  const [sections] =
    /<section class="book-section"[\s\S]*<\/section>/.exec(text) ?? /<body[\s\S]*<\/body>/.exec(text) ?? [];
  return lines(sections?.replace(/(data:image\/[a-z+]+;base64),[^"]*/g, '$1,…') ?? '');
};

describe('every block that an author can write', () => {
  it('is this on the page', async () => {
    await expect(sectionsOf(await renderWebPage(edition, look))).toMatchFileSnapshot('golden/blocks.web.html');
  });

  it('is this in print', async () => {
    const { html } = await renderPrintBook(edition, { ...look, paper: defaultPaper });
    await expect(sectionsOf(html(undefined))).toMatchFileSnapshot('golden/blocks.print.html');
  });

  it('is this on cards, sheets and papers', async () => {
    const cards = { grid: '2x4', flip: undefined, fold: false } as const;
    await expect(sectionsOf((await renderCards(edition, { ...onPaper, cards })).html)).toMatchFileSnapshot(
      'golden/blocks.cards.html',
    );
    const sheets = await renderCheatSheet(edition, { ...onPaper, scope: 'section', minType: 9, duplex: false });
    await expect(sectionsOf(sheets.draft.html)).toMatchFileSnapshot('golden/blocks.sheet.html');
    const questions = edition.sections.flatMap((part) =>
      part.questions.map((each) => ({ ...each, section: part.section })),
    );
    const quiz = { lines: undefined, variants: undefined, seed: 1, points: 'level', interviewer: false } as const;
    const { html } = await renderQuiz(edition, { questions, variant: undefined }, { ...onPaper, kind: 'quiz', quiz });
    await expect(sectionsOf(html(undefined))).toMatchFileSnapshot('golden/blocks.quiz.html');
  });

  it('is this in notes and as data', async () => {
    const { css: _, pictures: _p, ...deck } = await renderDeck(edition, edition, look);
    await expect(JSON.stringify(deck, null, 2)).toMatchFileSnapshot('golden/blocks.deck.json');
    await expect(JSON.stringify(await makeEditionData(edition, {}), null, 2)).toMatchFileSnapshot(
      'golden/blocks.data.json',
    );
  });
});

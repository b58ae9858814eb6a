import { makeEdition } from '../../edit/index.js';
import type { Deck } from '../../guide/deck.js';
import type { Edition } from '../../guide/edition.js';
import type { ExerciseSet } from '../../guide/exercise.js';
import type { EditionData } from '../../layout/index.js';
import { answeredOnly } from './answered-only.js';
import { type BuildContext, layoutOptions, type Renderer } from './layout.js';
import { loadBind, loadLayout } from './load.js';

/** They are the same in whichever layout, so their files are not named by it. */
const name: readonly string[] = [];

async function deckOf(edition: Edition, context: BuildContext, format: string): Promise<Deck> {
  const { renderDeck } = await loadLayout();
  context.onStage({ name: 'layout', detail: format });
  const whole = edition.slug === '' ? edition : makeEdition(edition.guide, {});
  return renderDeck(edition, whole, layoutOptions(context));
}

const apkg: Renderer = async (edition, _resolved, context) => {
  const deck = await deckOf(edition, context, 'apkg');
  const { packDeck } = await loadBind();
  context.onStage({ name: 'bind', detail: 'apkg' });
  // Registered with nobody: what Anki's own pages send it as.
  return { name, mediaType: 'application/apkg', bytes: await packDeck(deck) };
};

const ankiText: Renderer = async (edition, _resolved, context) => {
  const deck = await deckOf(edition, context, 'anki-text');
  const { writeAnkiText } = await loadBind();
  const hasPictures = deck.pictures.size > 0;
  const notes = hasPictures
    ? ['Text for Anki holds no pictures. Build `--format apkg` to have them on the cards.']
    : [];
  return { name: ['anki'], extension: 'txt', mediaType: 'text/plain', bytes: writeAnkiText(deck), notes };
};

async function dataOf(edition: Edition, context: BuildContext, format: string): Promise<EditionData> {
  const { makeEditionData } = await loadLayout();
  context.onStage({ name: 'layout', detail: format });
  return makeEditionData(edition, layoutOptions(context));
}

const csv: Renderer = async (edition, _resolved, context) => {
  const [{ questionColumns, questionRows }, { writeCsv }] = await Promise.all([loadLayout(), loadBind()]);
  const rows = questionRows(await dataOf(edition, context, 'csv'));
  return { name, mediaType: 'text/csv', bytes: writeCsv(questionColumns, rows) };
};

const json: Renderer = async (edition, _resolved, context) => {
  const data = await dataOf(edition, context, 'json');
  const bytes = new TextEncoder().encode(`${JSON.stringify(data, undefined, 2)}\n`);
  return { name, mediaType: 'application/json', bytes };
};

async function exercisesOf(edition: Edition, context: BuildContext, format: string): Promise<ExerciseSet> {
  const { makeExercises } = await loadLayout();
  context.onStage({ name: 'layout', detail: format });
  return makeExercises(edition, layoutOptions(context));
}

const gift: Renderer = async (edition, _resolved, context) => {
  const set = await exercisesOf(edition, context, 'gift');
  const { writeGift } = await loadBind();
  const notes =
    set.pictures.size > 0
      ? ['GIFT holds no pictures: what they show stands for them. `--format moodle` has them.']
      : [];
  return { name: ['gift'], extension: 'txt', mediaType: 'text/plain', bytes: writeGift(set), notes };
};

const moodle: Renderer = async (edition, _resolved, context) => {
  const set = await exercisesOf(edition, context, 'moodle');
  const { writeMoodle } = await loadBind();
  return { name: ['moodle'], extension: 'xml', mediaType: 'application/xml', bytes: writeMoodle(set) };
};

/** What programs set and mark. */
export const exercises = { gift: answeredOnly(gift), moodle: answeredOnly(moodle) } as const;

/** What a guide is besides paper and page, in whichever layout: notes for a learning program, a table, data, exercises. */
export const deck = {
  apkg: answeredOnly(apkg),
  'anki-text': answeredOnly(ankiText),
  csv,
  json,
  ...exercises,
} as const;

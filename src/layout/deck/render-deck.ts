import { undated } from '../../guide/calendar.js';
import { mayMove, offersOptions } from '../../guide/choice.js';
import type { Deck, DeckNote } from '../../guide/deck.js';
import type { Edition } from '../../guide/edition.js';
import type { Labels } from '../../guide/labels/index.js';
import type { Picture } from '../../guide/picture.js';
import { deckIdOf, originOf } from '../../guide/release.js';
import { readStyle } from '../assets.js';
import type { LayoutOptions } from '../layout-options.js';
import { packPicturesByContent, themedPictures } from '../pictures.js';
import { deckMedium } from '../render/media.js';
import { prepareContext } from '../render/prepare-context.js';
import type { RenderContext } from '../render-context.js';
import { cardCss } from './card-css.js';
import { renderClozeNotes } from './cloze-notes.js';
import { renderQuestionNote } from './question-note.js';
import { renderRetiredNotes } from './retired-notes.js';

/**
 * Renders an edition as notes to be learnt. A note is the same in every edition that holds its question, so that parts of
 * a guide and the whole of it can be learnt side by side: only which notes there are is the edition's.
 *
 * @param whole - The edition of all questions of the same guide.
 */
export async function renderDeck(
  edition: Edition,
  whole: Edition,
  options: Omit<LayoutOptions, 'version'>,
): Promise<Deck> {
  const { guide } = edition;
  const { url, pictures } = packPicturesByContent(deckIdOf(guide));
  const [{ context, contentCss }, themeCss, css] = await Promise.all([
    prepareContext(whole, deckMedium, options, { pictureUrl: url, isThemed: themedPictures() }),
    readStyle(`themes/${options.theme}.css`),
    readStyle('anki.css'),
  ]);
  const { labels } = context;
  // All are rendered, whichever are chosen: the stylesheet is the whole guide's, for a deck of a part must not take classes
  // away from cards that a learner has of the others.
  const set = notesOf(context);
  const notes = set.flatMap(([id, notesOfOne]) => (edition.chosen.has(id) ? notesOfOne : []));
  return {
    id: deckIdOf(guide),
    title: guide.title,
    description: guide.subtitle ?? '',
    language: guide.language,
    direction: guide.direction,
    reviewed: guide.reviewed ?? undated,
    sections: edition.sections.map(({ section }) => ({ id: section.id, number: section.number, title: section.title })),
    notes: [...notes, ...(edition.slug === '' ? renderRetiredNotes(guide, labels, keysOf(set)) : [])],
    labels: deckLabels(labels),
    // Of the whole guide, as the stylesheet is: all its decks share one type of notes.
    shufflesOptions: whole.sections.some(({ questions }) =>
      questions.some(({ question: { choice } }) => offersOptions(choice) && mayMove(choice)),
    ),
    css: cardCss({ css, themeCss, contentCss: contentCss() }),
    pictures: shownIn(notes, pictures),
    release: guide.release,
  };
}

const deckLabels = ({ trap, explanation, why, followUp, sources }: Labels): Deck['labels'] => ({
  ...{ trap, explanation, why, followUp, sources },
});

type NotesById = [id: string, notes: DeckNote[]][];

const keysOf = (set: NotesById): Set<string> => new Set(set.flatMap(([, notes]) => notes.map(({ key }) => key)));

/** The notes of each question of the edition, by its id. */
function notesOf(context: RenderContext): NotesById {
  const { sections, guide } = context.edition;
  return sections.flatMap(({ section, questions }) =>
    questions.map((numbered): [string, DeckNote[]] => {
      const note = renderQuestionNote(context, section, numbered, originOf(numbered.question, guide.release));
      return [numbered.question.id, [note, ...renderClozeNotes(context, section, numbered, note)]];
    }),
  );
}

function shownIn(notes: readonly DeckNote[], pictures: ReadonlyMap<string, Picture>): Map<string, Picture> {
  const text = notes.map(({ parts }) => Object.values(parts).join('')).join('');
  return new Map(
    [...pictures].filter(([name]) => text.includes(name)).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

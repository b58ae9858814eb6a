import type { Deck } from '../../guide/deck.js';
import type { Stamp } from '../../guide/release-record.js';
import { numberOf } from './identity.js';
import type { NoteType } from './note-types.js';

/** What Anki calls the deck that is always there. */
const defaultDeck = 1;

const nothingToday = { newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] };

/** A name of one step of the tree of decks: `::` would begin the next. */
const oneStep = (name: string): string => name.replace(/::/g, ':\u2060:').replace(/\s+/g, ' ').trim();

/** A deck of Anki's tree. Anki finds it by its name, with `::` between steps. */
export interface AnkiDeck {
  readonly id: number;
  readonly name: string;
  readonly description: string;
}

export const rootDeckId = ({ id }: Deck): number => numberOf('deck', id);
export const sectionDeckId = ({ id }: Deck, section: string): number => numberOf('deck', id, section);

/** The guide's deck, and one below it for each section. Two digits keep their order, since Anki sorts by name. */
export function decksOf(deck: Deck): AnkiDeck[] {
  const root = oneStep(deck.title);
  return [
    { id: rootDeckId(deck), name: root, description: deck.description },
    ...deck.sections.map(({ id, number, title }) => ({
      id: sectionDeckId(deck, id),
      name: `${root}::${String(number).padStart(2, '0')} ${oneStep(title)}`,
      description: '',
    })),
  ];
}

function deckJson({ id, name, description }: AnkiDeck, changed: number): object {
  return {
    ...{ id, mod: changed, name, usn: -1, ...nothingToday, collapsed: false, browserCollapsed: false },
    ...{ desc: description, dyn: 0, conf: 1, extendNew: 0, extendRev: 0 },
  };
}

/** Column `decks`. */
export function decksJson(decks: readonly AnkiDeck[], changed: number): string {
  const all = [{ id: defaultDeck, name: 'Default', description: '' }, ...decks];
  return JSON.stringify(Object.fromEntries(all.map((deck) => [deck.id, deckJson(deck, changed)])));
}

/** Column `dconf`: the options of the default deck, which learners have already and an import leaves alone. */
export function optionsJson(): string {
  const once = {
    ...{ id: 1, mod: 0, name: 'Default', usn: 0, maxTaken: 60, autoplay: true, timer: 0, replayq: true, dyn: false },
    new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  };
  return JSON.stringify({ 1: once });
}

/** Column `conf`: settings of a collection that nobody has changed. */
export function configJson(noteType: number, nextPosition: number): string {
  return JSON.stringify({
    ...{ activeDecks: [defaultDeck], curDeck: defaultDeck, curModel: noteType, nextPos: nextPosition, schedVer: 2 },
    ...{ addToCur: true, collapseTime: 1200, dueCounts: true, estTimes: true, newBury: true, newSpread: 0 },
    ...{ sortBackwards: false, sortType: 'noteFld', timeLim: 0, dayLearnFirst: false, creationOffset: 0 },
  });
}

const latexPre =
  '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n';

function typeJson({ id, name, kind, fields, template, css }: NoteType, changed: number, rtl: boolean): object {
  return {
    ...{ id, name, type: kind === 'cloze' ? 1 : 0, mod: changed, usn: -1, sortf: 0, did: null, tags: [], vers: [] },
    ...{ css, latexPre, latexPost: '\\end{document}', latexsvg: false, req: [[0, 'any', [0]]] },
    flds: fields.map((field, ord) => ({
      ...{ name: field.name, ord, sticky: false, rtl, font: 'Arial', size: 20, media: [], description: '' },
    })),
    tmpls: [
      {
        ...{ name: template.name, ord: 0, qfmt: template.front, afmt: template.back },
        ...{ bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 },
      },
    ],
  };
}

/** Column `models`: the note types by id. */
export function typesJson(
  types: readonly { readonly type: NoteType; readonly stamp: Stamp }[],
  { direction }: Pick<Deck, 'direction'>,
): string {
  const entries = types.map(({ type, stamp }) => [type.id, typeJson(type, stamp.changed, direction === 'rtl')]);
  return JSON.stringify(Object.fromEntries(entries));
}

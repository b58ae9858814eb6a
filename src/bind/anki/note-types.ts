import type { Deck, DeckNote, NotePart } from '../../guide/deck.js';
import { numberOf } from './identity.js';
import { backMark, shuffleScript } from './shuffle-script.js';

/** A field of a note, and the part of the answer that fills it. */
export interface Field {
  /** The same in every language: Anki takes an update of a note only while the names of its type's fields stand. */
  readonly name: string;
  readonly part: NotePart;
}

/** How notes of one kind are shown. */
export interface NoteType {
  readonly kind: DeckNote['kind'];
  readonly id: number;
  readonly name: string;
  readonly fields: readonly Field[];
  readonly template: { readonly name: string; readonly front: string; readonly back: string };
  readonly css: string;
}

const about: readonly Field[] = [
  { name: 'Number', part: 'number' },
  { name: 'Level', part: 'level' },
  { name: 'Section', part: 'section' },
];

const questionFields: readonly Field[] = [
  { name: 'Question', part: 'question' },
  ...about,
  { name: 'Short answer', part: 'short' },
  { name: 'Trap', part: 'trap' },
  { name: 'Explanation', part: 'explanation' },
  { name: 'Follow-up', part: 'followUp' },
  { name: 'Why', part: 'why' },
  { name: 'Sources', part: 'sources' },
];

const clozeFields: readonly Field[] = [
  { name: 'Text', part: 'text' },
  { name: 'Question', part: 'question' },
  ...about,
  { name: 'Sources', part: 'sources' },
];

const head = [
  '<p class="card-head"><span class="card-number">{{Number}}</span> <span class="card-section">{{Section}}</span>',
  '<span class="card-level">{{Level}}</span></p>',
].join(' ');

/**
 * Cards are in the guide's language, and hold no mathematics but formulas, which say so themselves: what looks like it
 * is meant as it is written.
 */
function frame({ language, direction }: Deck, classes: string, content: string): string {
  const attributes = `lang="${language}" dir="${direction}"`;
  return `<div class="prepbook ${classes} tex2jax_ignore mathjax_ignore" ${attributes}>\n${content}\n</div>`;
}

const escaped = (text: string): string => text.replace(/[&<>{}]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** A field under its name, folded: a learner who knew it need not scroll past it. */
const folded = (field: string, name: string, kind: string): string =>
  `{{#${field}}}<details class="fold ${kind}"><summary class="label">${escaped(name)}</summary>{{${field}}}</details>{{/${field}}}`;

const sourcesOf = ({ labels }: Deck): string => folded('Sources', labels.sources, 'card-sources');

function questionTemplate(deck: Deck): NoteType['template'] {
  const asked = frame(deck, 'card-front', `${head}\n<div class="card-question">{{Question}}</div>`);
  const front = deck.shufflesOptions ? `${asked}\n${shuffleScript}` : asked;
  const mark = deck.shufflesOptions ? `${backMark}\n` : '';
  const answer = [
    '<div class="short">{{Short answer}}</div>',
    '{{Trap}}',
    folded('Explanation', deck.labels.explanation, 'explanation'),
    folded('Follow-up', deck.labels.followUp, 'fold-follow-up'),
    folded('Why', deck.labels.why, 'fold-why'),
    sourcesOf(deck),
  ].join('\n');
  return {
    name: 'Question',
    front,
    back: `${mark}{{FrontSide}}\n<hr id="answer">\n${frame(deck, 'card-back', answer)}`,
  };
}

function clozeTemplate(deck: Deck): NoteType['template'] {
  const front = frame(deck, 'card-front', `${head}\n<div class="card-cloze">{{cloze:Text}}</div>`);
  // The question that the sentence belongs to may well name what is asked for: it comes with the answer.
  const answer = `<p class="card-context">{{Question}}</p>\n${sourcesOf(deck)}`;
  return { name: 'Gap', front, back: `${front}\n<hr id="answer">\n${frame(deck, 'card-back', answer)}` };
}

/**
 * The note types of a deck, by the kind of notes. They are the guide's own, so that two guides with different looks
 * leave each other alone. The number in their identity counts changes of their fields, after which Anki could not
 * update notes of the old ones.
 */
export function noteTypesOf(deck: Deck): Readonly<Record<DeckNote['kind'], NoteType>> {
  const id = (kind: string) => numberOf('note-type', '1', deck.id, kind);
  const { css } = deck;
  return {
    question: {
      kind: 'question',
      id: id('question'),
      name: `${deck.title} (Prepbook)`,
      fields: questionFields,
      template: questionTemplate(deck),
      css,
    },
    cloze: {
      kind: 'cloze',
      id: id('cloze'),
      name: `${deck.title} (Prepbook, gaps)`,
      fields: clozeFields,
      template: clozeTemplate(deck),
      css,
    },
  };
}

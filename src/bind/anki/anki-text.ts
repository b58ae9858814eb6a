import type { Deck, DeckNote } from '../../guide/deck.js';
import { asWritten, withGaps } from './as-written.js';

/** A field as Anki reads it: in quotes where it holds what divides fields, or begins as a remark does. */
function field(text: string): string {
  return /[\t\r\n"]|^[#\s]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Note types that every collection has, by the names that Anki gives them in English. */
const types = { question: 'Basic', cloze: 'Cloze' } as const;

function rowOf({ kind, parts, tags }: DeckNote): string[] {
  const { question, text, short, trap, explanation, followUp, why, sources } = parts;
  const front = kind === 'cloze' ? withGaps(text).text : asWritten(question);
  const back = kind === 'cloze' ? [question, sources] : [short, trap, explanation, followUp, why, sources];
  return [types[kind], front, back.map(asWritten).join(''), tags.join(' ')];
}

/**
 * A deck as text that Anki imports (Anki manual, "Text files": file headers): divided by tabs, HTML in its fields, each
 * note with its type and tags. Notes that are gone are not in it, nor are pictures, which text cannot hold.
 */
export function writeAnkiText(deck: Deck): Uint8Array {
  const headers = [
    ['#separator:tab'],
    ['#html:true'],
    [`#deck:${deck.title.replace(/\s+/g, ' ').replace(/:{2,}/g, ':')}`],
    ['#notetype column:1'],
    ['#tags column:4'],
    ['#columns:Type', 'Front', 'Back', 'Tags'],
  ].map((cells) => cells.join('\t'));
  const rows = deck.notes.filter(({ suspended }) => !suspended).map((note) => rowOf(note).map(field).join('\t'));
  return new TextEncoder().encode(`${[...headers, ...rows].join('\n')}\n`);
}

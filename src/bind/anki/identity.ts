import { createHash } from 'node:crypto';

const digestOf = (...names: readonly string[]): Buffer =>
  createHash('sha256')
    .update(['prepbook', ...names].join('\n').normalize('NFC'))
    .digest();

/**
 * What Anki knows a note by, in every collection and for ever: the first 24 hexadecimal digits of the SHA-256 of the
 * lines `prepbook`, `note`, the guide's id, the note's key (UTF-8, NFC). An import updates the note of this name and
 * leaves its scheduling alone.
 */
export function guidOf(guide: string, key: string): string {
  return digestOf('note', guide, key).toString('hex').slice(0, 24);
}

/** Ids are points of time in milliseconds to Anki, which refuses those of the future: ours are from 2001 to 2017. */
const earliest = 1_000_000_000_000;
const span = 500_000_000_000;

/** A number for a deck, a note type, a note or a card that is the same in every build. */
export function numberOf(...names: readonly string[]): number {
  return earliest + (digestOf(...names).readUIntBE(0, 6) % span);
}

/** Numbers of several of a kind, each by its names; where two would have the same, the later gets another. */
export function numbersOf(kind: string, list: readonly (readonly string[])[]): number[] {
  const taken = new Set<number>();
  return list.map((names) => {
    let id = numberOf(kind, ...names);
    for (let turn = 1; taken.has(id); turn += 1) id = numberOf(kind, ...names, String(turn));
    taken.add(id);
    return id;
  });
}

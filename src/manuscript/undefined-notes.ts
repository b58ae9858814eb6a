import type { Point } from 'unist';
import { nearest } from '../diagnostics/nearest.js';
import type { FileDraft } from './draft.js';
import { nodesOf, walk } from './walk.js';
import { pointWithin, writtenText } from './written-text.js';

/** A reference to a note that its file does not define. */
export interface UndefinedNote {
  readonly label: string;
  /** Label of the note that may be meant. */
  readonly meant: string | undefined;
  readonly position: Point | undefined;
}

/** The parser leaves a reference without a definition as text; the source tells whether it was escaped. */
export function* undefinedNotes(file: FileDraft): Generator<UndefinedNote> {
  const labels = file.footnotes.map((footnote) => footnote.label ?? footnote.identifier);
  for (const { node, position } of walk(nodesOf(file), file.file)) {
    if (node.type !== 'text') continue;
    const written = writtenText(node, file.source);
    for (const { 1: escaped, 2: label = '', index } of written.matchAll(/(\\?)\[\^([^\]\s]+)\]/g)) {
      if (escaped !== '') continue;
      yield {
        label,
        meant: nearest(label, labels),
        position: position && pointWithin(position.start, written.slice(0, index)),
      };
    }
  }
}

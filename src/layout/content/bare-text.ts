import type { NoteCounter } from './notes.js';
import type { TextContext } from './render-content.js';

/** Notes have no place in a document that has room for answers only: their numbers go. */
const noNotes: NoteCounter = { take: () => [], refer: () => undefined, close: () => {} };

/** Text that stands without notes and inserts. */
export const bareText = (file: string): TextContext => ({ file, notes: noNotes, leastHeading: 5 });

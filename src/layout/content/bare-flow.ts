import type { NoteCounter } from './notes.js';
import type { Flow } from './set-content.js';

/** Notes have no place in a document that has room for answers only: their numbers go. */
const noNotes: NoteCounter = { take: () => [], refer: () => undefined, close: () => {} };

/** Text that stands without notes and inserts. */
export const bareFlow = (file: string): Flow => ({ file, notes: noNotes, leastHeading: 5 });

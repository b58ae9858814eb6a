import { type ImportFault, isImportFault, mergeProgress, readProgress, writeProgress } from '../saved-progress.js';
import type { Card, Progress } from '../schedule.js';
import { type Keeping, keep, readKept } from './kept.js';

/** What a reader has learnt of one guide, in memory and as far as possible in the browser. */
export interface ProgressStore {
  readonly progress: () => Progress;
  readonly set: (id: string, card: Card) => Keeping;
  /** As a file's text. */
  readonly text: () => string;
  /** Adds what a file holds. @returns How many cards it had, or why it was refused. */
  readonly add: (text: string) => { readonly cards: number; readonly keeping: Keeping } | ImportFault;
  readonly forget: () => Keeping;
}

/** @param onChange - Called when another window of the browser has changed it. */
export function openProgress(guide: string, onChange: () => void): ProgressStore {
  const key = `prepbook:progress:${guide}`;
  const load = (): Progress => {
    const progress = readProgress(readKept(key) ?? '', guide);
    return isImportFault(progress) ? new Map() : progress;
  };
  let progress = load();
  const save = (changed: Progress): Keeping => {
    progress = changed;
    return keep(key, writeProgress(guide, progress));
  };
  window.addEventListener('storage', (event) => {
    if (event.key !== key && event.key !== null) return;
    progress = load();
    onChange();
  });
  return {
    progress: () => progress,
    // What another window has kept meanwhile is not overwritten. The new mark stands, whatever the clock has said before.
    set: (id, card) => save(new Map([...mergeProgress(progress, load()), [id, card]])),
    text: () => writeProgress(guide, progress),
    add(text) {
      const added = readProgress(text, guide);
      if (isImportFault(added)) return added;
      return { cards: added.size, keeping: save(mergeProgress(progress, added)) };
    },
    forget() {
      progress = new Map();
      return keep(key, undefined);
    },
  };
}

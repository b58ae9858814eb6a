import type { PageData } from '../../guide/page-data.js';
import type { ImportFault } from '../saved-progress.js';
import { fill, plural } from '../words.js';
import type { Keeping } from './kept.js';
import type { ProgressStore } from './progress-store.js';
import { required } from './required.js';

/** Larger files were not saved here, in bytes. */
const largest = 20_000_000;

/** Saves what the reader has learnt to a file, and loads it from one. */
export function connectProgressFile(
  { guide, words, language }: PageData,
  store: ProgressStore,
  tell: { readonly notice: (text: string) => void; readonly keeping: (keeping: Keeping) => void; changed: () => void },
): { readonly save: () => void; readonly load: () => void } {
  const input = required('_file', HTMLInputElement);
  const sayWhy = (fault: ImportFault) =>
    tell.notice(fault.kind === 'other-guide' ? fill(words.otherGuide, { guide: fault.guide }) : words.notLoaded);

  const read = async (file: File): Promise<void> => {
    const added = file.size > largest ? ({ kind: 'unreadable' } as const) : store.add(await file.text());
    if ('kind' in added) {
      sayWhy(added);
      return;
    }
    tell.changed();
    tell.notice(plural(words.loaded, language, added.cards, { count: added.cards }));
    if (added.keeping !== 'kept') tell.keeping(added.keeping);
  };
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) read(file).catch(() => tell.notice(words.notLoaded));
    // The same file can be chosen once more.
    input.value = '';
  });
  return {
    save() {
      const url = URL.createObjectURL(new Blob([store.text()], { type: 'application/json' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = `${guide}.progress.json`;
      link.click();
      // The download has its own hold on the data once it has begun.
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    },
    load: () => input.click(),
  };
}

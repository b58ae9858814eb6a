/** What became of something that was to be kept. */
export type Keeping = 'kept' | 'forbidden' | 'full';

/** A text that this browser keeps; undefined where there is none, or where it keeps nothing for this page. */
export function readKept(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text beyond the visit; an undefined one is forgotten. Says why it could not, and never throws. */
export function keep(key: string, text: string | undefined): Keeping {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return 'kept';
  } catch (error) {
    // Browsers that forbid all keeping throw SecurityError, or have no storage at all.
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

import { expect } from 'vitest';
import { debianEpubcheck, portedEpubcheck } from '../bind/checkers.js';
import { needs } from '../support/tools.js';
import type { BuiltGuide } from './built-guide.js';

/** States that neither of the two checkers finds anything in the guide's package. */
export function itIsCleanEpub(guide: () => BuiltGuide): void {
  needs('epubcheck')('is a package without an error or a warning', async () => {
    const { bytes } = guide().epub;
    expect({ debian: await debianEpubcheck(bytes), ported: await portedEpubcheck(bytes) }).toEqual({
      debian: [],
      ported: [],
    });
  });
}

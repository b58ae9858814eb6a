import { expect, it } from 'vitest';
import { debianEpubcheck, portedEpubcheck } from '../bind/checkers.js';
import { needs } from '../support/tools.js';
import type { BuiltGuide } from './built-guide.js';

/** States that neither of the two checkers finds anything in the guide's package. Debian's takes seconds each time. */
export function itIsCleanEpub(guide: () => BuiltGuide): void {
  needs('epubcheck')('is a package without an error or a warning', async () => {
    const { bytes } = guide().epub;
    expect({ debian: await debianEpubcheck(bytes), ported: await portedEpubcheck(bytes) }).toEqual({
      debian: [],
      ported: [],
    });
  });
}

/** The same by the quick checker alone, for packages that have no markup which another one in the file has not. */
export function itIsCleanInPort(guide: () => BuiltGuide): void {
  it('is a package in which the ported checker finds nothing', async () => {
    expect(await portedEpubcheck(guide().epub.bytes)).toEqual([]);
  });
}

import type { Fault } from '../draft.js';
import type { Scan, ScanFault } from './scan.js';

const closings: Readonly<Record<ScanFault['kind'], string>> = {
  fence: 'a closing fence',
  html: 'its closing tag',
  comment: '`-->`',
  'front matter': 'a second line `---`',
};

/** Blocks that their author forgot to close. */
export function scanFaults(scan: Scan, file: string): Fault[] {
  return scan.faults.map(({ kind, point }) => ({
    rule: 'block-closed',
    message: `Unexpected open ${kind === 'html' ? 'HTML block' : kind}, expected ${closings[kind]} before the next question`,
    file,
    position: point,
  }));
}

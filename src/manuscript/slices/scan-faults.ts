import type { Fault } from '../draft.js';
import type { Scan, ScanFault } from './scan.js';

const names: Readonly<Record<ScanFault['kind'], string>> = {
  fence: 'code block',
  html: 'HTML block',
  comment: 'comment',
  'front matter': 'front matter',
};

/** Blocks that their author forgot to close. */
export function scanFaults(scan: Scan, file: string): Fault[] {
  return scan.faults.map(({ kind, point, end, lastLine }) => ({
    rule: 'block-closed',
    message: `This ${names[kind]} is never closed. Add ${kind === 'fence' ? end : `\`${end}\``} below line ${lastLine}.`,
    file,
    position: point,
  }));
}

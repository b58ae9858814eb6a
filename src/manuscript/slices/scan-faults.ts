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
  return scan.faults.map((fault) => ({
    rule: 'block-closed',
    message: messageOf(fault),
    file,
    position: fault.point,
  }));
}

function messageOf({ kind, end, lastLine, written }: ScanFault): string {
  if (written !== undefined) return `\`${written}\` does not close the ${names[kind]}. Write \`${end}\``;
  return `This ${names[kind]} is never closed. Add ${kind === 'fence' ? end : `\`${end}\``} below line ${lastLine}.`;
}

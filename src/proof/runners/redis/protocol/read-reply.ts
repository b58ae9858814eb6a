import { gap, isGap } from '../../../../guide/dialogue.js';
import type { ReplyElement } from '../../../../guide/runner.js';

const numbered = /^( *\d+)[)~#] /;

/** Reads a reply as redis-cli prints it back into its elements; one without numbers is a text. */
export function readReply(lines: readonly string[]): ReplyElement {
  const width = numbered.exec(lines[0] ?? '')?.[1]?.length;
  if (width === undefined) return lines.join('\n');
  const elements: string[][] = [];
  for (const line of lines) {
    if (isGap(line)) elements.push([gap]);
    else if (numbered.exec(line)?.[1]?.length === width) elements.push([line.slice(width + 2)]);
    else elements.at(-1)?.push(line.slice(width + 2));
  }
  return elements.map(readReply);
}

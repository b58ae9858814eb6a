import type { Io } from './io.js';
import { withProgram } from './own-program.js';

/** Longer commands have what they do on a line of its own. */
const longest = 44;

/**
 * The examples at the end of a command's help, as they can be typed here.
 *
 * @param rows - What follows the program's name, and what it does.
 */
export function describeExamples({ program }: Io, rows: readonly (readonly [command: string, does?: string])[]) {
  const short = rows.filter(([command, does]) => does !== undefined && command.length <= longest);
  const width = Math.max(...short.map(([command]) => command.length)) + program.length + 3;
  const lines = rows.flatMap(([command, does]) => {
    const line = `${program} ${command}`;
    if (does === undefined) return [line];
    return command.length <= longest ? [`${line.padEnd(width)}${does}`] : [line, `${' '.repeat(width)}${does}`];
  });
  return withProgram(['', 'Examples:', ...lines.map((line) => `  ${line}`)].join('\n'), program);
}

import type { Code } from 'mdast';
import type { Point } from 'unist';

/** A command of a dialogue. */
export interface CommandLine {
  /** What was typed, without prompt and remark. */
  readonly text: string;
  /** Where its line begins. */
  readonly position: Point | undefined;
}

/** `>`, `A>` of one of several clients, `replica1>` of a server. */
const prompted = /^(?:[A-Z]|[a-z]+\d?)?> (.+)$/;

/** `$ redis-cli COMMAND`, with options of one letter before the command. */
const inShell = /^\$ redis-cli (?:-[a-z] )*([A-Z].*)$/;

/** The commands of a `redis-cli` fence, line by line; those of other languages are not known. */
export function commandsOf(code: Code): CommandLine[] {
  if (code.lang !== 'redis-cli') return [];
  const start = code.position?.start;
  return code.value.split('\n').flatMap((line, index) => {
    const typed = prompted.exec(line)?.[1] ?? inShell.exec(line)?.[1];
    if (typed === undefined) return [];
    const text = typed.replace(/\s{2,}# .*$/, '').trim();
    // The first line of the code stands below the fence.
    const position = start && { line: start.line + 1 + index, column: start.column };
    return [{ text, position }];
  });
}

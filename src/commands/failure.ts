import { inspect } from 'node:util';
import { exitCodes, ToolError } from '../diagnostics/tool-error.js';
import { withoutControls } from './display-width.js';
import type { Io } from './io.js';
import { writeLines } from './io.js';
import { withFlags } from './option-flags.js';
import { installCommand, withProgram } from './own-program.js';
import { paint } from './paint.js';
import { shellWords } from './shell-words.js';

/** What a failure's words need to know of the run. */
export interface RunFacts {
  /** What was typed after the program's name. */
  readonly args: readonly string[];
  /** Folder of the program. */
  readonly root: string;
  /** Of Prepbook. */
  readonly version: string;
  readonly verbose: boolean;
}

/**
 * Says on stderr what went wrong.
 *
 * @param error - A ToolError is the user's to mend, anything else a bug of ours.
 * @returns The exit code.
 */
export function reportFailure(io: Io, error: unknown, facts: RunFacts): number {
  if (io.signal.aborted || (error instanceof ToolError && error.kind === 'interrupted')) return reportInterruption(io);
  if (error instanceof ToolError) {
    writeLines(io.stderr, describeToolError(io, error, facts));
    return error.exitCode;
  }
  writeLines(io.stderr, describeBug(io, error, facts));
  return exitCodes.bug;
}

function reportInterruption(io: Io): number {
  writeLines(io.stderr, ['Interrupted. No file was left half-written.']);
  return exitCodes.interrupted;
}

function describeToolError(io: Io, error: ToolError, facts: RunFacts): string[] {
  const say = (text: string) => withProgram(withFlags(harmless(text), error.options), io.program);
  const lines = [`${paint(io.stderr, 'error', 'error:')} ${say(error.message)}`];
  const install =
    error.packages.length === 0 ? [] : [installCommand(error.packages, facts.root, shellWords(facts.args))];
  const hints = [...(error.hint ? [say(error.hint)] : []), ...install, ...naming(io, error.guides, facts.args)];
  if (hints.length > 0) lines.push(`${paint(io.stderr, 'hint', 'hint:')} ${hints.join('\n')}`);
  if (facts.verbose) lines.push(...causes(error));
  return lines;
}

/** What was typed, with each guide that may have been meant behind the command. */
function naming(io: Io, guides: readonly string[], args: readonly string[]): string[] {
  if (guides.length === 0) return [];
  const from = args.findIndex((arg) => !arg.startsWith('-')) + 1;
  const typed = (guide: string) => shellWords([...args.slice(0, from), guide, ...args.slice(from)]);
  return ['Name one:', ...guides.map((guide) => `  ${io.program} ${typed(guide)}`)];
}

/** Anything can be thrown. */
function thrown(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value);
}

/** Words that may quote a stranger's file, and do nothing to a terminal; lines stay lines. */
function harmless(text: string): string {
  return text.split('\n').map(withoutControls).join('\n');
}

/** The chain of causes, each on a line of its own. */
function causes(error: Error): string[] {
  const lines: string[] = [];
  const seen = new Set<unknown>([error]);
  let cause = error.cause;
  while (cause !== undefined && !seen.has(cause)) {
    seen.add(cause);
    lines.push(`cause: ${harmless(cause instanceof Error ? cause.message : thrown(cause))}`);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return lines;
}

function describeBug(io: Io, error: unknown, facts: RunFacts): string[] {
  const stack = error instanceof Error ? (error.stack ?? error.message) : thrown(error);
  return [
    `${paint(io.stderr, 'error', 'bug:')} ${stack}`,
    ...(error instanceof Error ? causes(error) : []),
    '',
    'This is a fault of Prepbook, not of your guide. Please report it with the lines above and these:',
    `  prepbook ${shellWords(facts.args)}`,
    `  Prepbook ${facts.version}, Node ${process.version}, ${process.platform} ${process.arch}`,
  ];
}

/**
 * Exit codes of the command line, by what went wrong. `bug` is sysexits(3)'s EX_SOFTWARE, `interrupted`
 * the shells' 128 + SIGINT.
 */
export const exitCodes = { content: 1, usage: 2, environment: 3, bug: 70, interrupted: 130 } as const;

export type ErrorKind = 'content' | 'usage' | 'environment' | 'interrupted';

/**
 * A situation that the program cannot mend and the user can: a wrong flag, no browser, a full disk. Faults in
 * an author's files are messages of a report instead, and bugs are ordinary errors.
 */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  /** Decides the exit code. */
  readonly kind: ErrorKind;
  /** Stable, for scripts: `no-browser`. */
  readonly code: string;
  /** What to do about it. */
  readonly hint: string | undefined;

  constructor(
    kind: ErrorKind,
    code: string,
    message: string,
    options: { hint?: string | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.code = code;
    this.hint = options.hint;
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }
}

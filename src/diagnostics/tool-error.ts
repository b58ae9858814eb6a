/**
 * Exit codes of the command line, by what went wrong. `bug` is sysexits(3)'s EX_SOFTWARE, `interrupted`
 * the shells' 128 + SIGINT.
 */
export const exitCodes = { content: 1, usage: 2, environment: 3, bug: 70, interrupted: 130 } as const;

export type ErrorKind = 'content' | 'usage' | 'environment' | 'interrupted';

export interface ToolErrorDetails {
  readonly hint?: string | undefined;
  readonly cause?: unknown;
  readonly options?: readonly string[] | undefined;
  readonly packages?: readonly string[] | undefined;
  readonly guides?: readonly string[] | undefined;
}

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
  /**
   * Options of a request that its words name, each at the start of a code span: `sample` for "`sample 12` is too many".
   * Whoever takes requests in other words, as flags, puts those in their place.
   */
  readonly options: readonly string[];
  /** Packages of npm that would mend it. */
  readonly packages: readonly string[];
  /** Names of guides of which one should have been named. */
  readonly guides: readonly string[];

  constructor(kind: ErrorKind, code: string, message: string, details: ToolErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.code = code;
    this.hint = details.hint;
    this.options = details.options ?? [];
    this.packages = details.packages ?? [];
    this.guides = details.guides ?? [];
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }
}

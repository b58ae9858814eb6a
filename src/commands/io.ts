/** A stream that a command writes text to. */
export interface Output {
  readonly write: (text: string) => void;
  /** Whether lines can be rewritten in place: a terminal that understands control sequences. */
  readonly live: boolean;
  readonly colour: boolean;
  /** Width of the terminal; undefined where there is none, and text is written whole. */
  readonly columns: number | undefined;
}

/** Everything of the outer world that a command may touch beyond the pipeline, so that tests can stand in for it. */
export interface Io {
  /** For results: what a script would read. */
  readonly stdout: Output;
  /** For talk: progress, warnings, errors. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How this program is called from a shell: `prepbook`, or `npx prepbook` where that is not on the path. */
  readonly program: string;
  /** Absolute. */
  readonly cwd: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Milliseconds from any fixed point on; never runs backwards. */
  readonly now: () => number;
}

/** Writes lines, each with its end; nothing for an empty list. */
export function writeLines(output: Output, lines: readonly string[]): void {
  if (lines.length > 0) output.write(`${lines.join('\n')}\n`);
}

/** Writes one JSON document, readable by people too. */
export function writeJson(output: Output, value: unknown): void {
  output.write(`${JSON.stringify(value, null, 2)}\n`);
}

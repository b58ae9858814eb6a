import type { Place } from './place.js';

/** Where a line of a reply stands that is written in a comment. */
export interface CommentedLine {
  /** Of the file. */
  readonly line: number;
  /** What stands before the comment, as in `print(x)  # → 3`; mostly nothing. */
  readonly code: string;
  /** The comment's beginning: `# → `. */
  readonly mark: string;
}

/** One thing that a fence does, and what its author says comes of it. */
export interface Step {
  /** What is typed at a program's prompt or at the shell's, what is seen later, what is done to the servers. */
  readonly kind: 'command' | 'shell' | 'later' | 'server';
  /** Who types: `A`, `replica1`; none, or empty, for the fence's own client. */
  readonly client?: string | undefined;
  /** What is typed, without prompt and remark. */
  readonly text: string;
  /** Lines of the reply, as written. */
  readonly expected: readonly string[];
  /** Its reply stands below a later line `A<`. */
  readonly deferred?: boolean | undefined;
  /** The remark says that elements come in any order. */
  readonly anyOrder?: boolean | undefined;
  readonly place: Place;
  /** Line of the file where the reply begins, or would begin; by default the one after the step's. */
  readonly replyLine?: number | undefined;
  /** The lines of a reply that is written in comments, one for each that is expected. */
  readonly commented?: readonly CommentedLine[] | undefined;
}

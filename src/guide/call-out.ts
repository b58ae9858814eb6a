/** How a call-out looks: GitHub's five. */
export type CallOutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** What a call-out is called: the labels have a word for each. */
export type CallOutWord =
  | CallOutKind
  | 'summary'
  | 'info'
  | 'todo'
  | 'success'
  | 'question'
  | 'failure'
  | 'danger'
  | 'bug'
  | 'example'
  | 'quote';

/** A quotation that its author marked as a call-out, as `> [!NOTE]`. */
export interface CallOut {
  /** As it was written, in lower case: one that `callOutNamed` knows. */
  readonly name: string;
  /** How it stands at first where it can be folded; undefined where it is not to be. */
  readonly fold: 'open' | 'closed' | undefined;
  /** Whether its first paragraph is a title of its own. */
  readonly hasTitle: boolean;
}

/** GitHub's names, then Obsidian's and their synonyms. */
const names: ReadonlyMap<string, readonly [CallOutKind, CallOutWord]> = new Map([
  ['note', ['note', 'note']],
  ['tip', ['tip', 'tip']],
  ['important', ['important', 'important']],
  ['warning', ['warning', 'warning']],
  ['caution', ['caution', 'caution']],
  ['abstract', ['note', 'summary']],
  ['summary', ['note', 'summary']],
  ['tldr', ['note', 'summary']],
  ['info', ['note', 'info']],
  ['todo', ['important', 'todo']],
  ['hint', ['tip', 'tip']],
  ['success', ['tip', 'success']],
  ['check', ['tip', 'success']],
  ['done', ['tip', 'success']],
  ['question', ['note', 'question']],
  ['help', ['note', 'question']],
  ['faq', ['note', 'question']],
  ['attention', ['warning', 'warning']],
  ['failure', ['caution', 'failure']],
  ['fail', ['caution', 'failure']],
  ['missing', ['caution', 'failure']],
  ['danger', ['caution', 'danger']],
  ['error', ['caution', 'danger']],
  ['bug', ['caution', 'bug']],
  ['example', ['note', 'example']],
  ['quote', ['note', 'quote']],
  ['cite', ['note', 'quote']],
]);

/** The names that authors may write, in lower case. */
export const callOutNames: readonly string[] = [...names.keys()];

/** How a call-out of that name looks and what it is called; undefined where nothing is called so. Case does not matter. */
export function callOutNamed(name: string): { readonly kind: CallOutKind; readonly word: CallOutWord } | undefined {
  const found = names.get(name.toLowerCase());
  return found && { kind: found[0], word: found[1] };
}

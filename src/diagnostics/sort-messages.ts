import type { VFileMessage } from 'vfile-message';

/** The messages of one file, by line and column. */
export interface FileMessages {
  /** As the messages name it; empty for those of no file. */
  readonly file: string;
  readonly messages: readonly VFileMessage[];
}

/** Groups messages by file, in the order in which the files come first, each sorted by line, column and rule. */
export function byFile(messages: readonly VFileMessage[]): FileMessages[] {
  const groups = Map.groupBy(messages, (message) => message.file ?? '');
  return [...groups].map(([file, group]) => ({ file, messages: group.toSorted(compare) }));
}

function compare(one: VFileMessage, other: VFileMessage): number {
  const byPlace = (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
  return byPlace || (one.ruleId ?? '').localeCompare(other.ruleId ?? '', 'en');
}

/** `fatal` of a message says error or warning; undefined is a remark. */
export function severityOf(message: VFileMessage): 'error' | 'warning' | 'note' {
  if (message.fatal === undefined || message.fatal === null) return 'note';
  return message.fatal ? 'error' : 'warning';
}

/** The second place that a message points to, where it has one. */
export function relatedOf(message: VFileMessage): VFileMessage | undefined {
  const { cause } = message;
  return cause instanceof Error && 'reason' in cause ? (cause as VFileMessage) : undefined;
}

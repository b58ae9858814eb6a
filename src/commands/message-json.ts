import type { VFileMessage } from 'vfile-message';

/** A message as data. */
export interface MessageJson {
  /** Relative to the guide's folder. */
  readonly file: string;
  /** From 1; absent where the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
}

/** What scripts need of a message. */
export function toMessageJson(message: VFileMessage): MessageJson {
  return {
    file: message.file ?? '',
    ...(message.line !== undefined && { line: message.line }),
    ...(message.column !== undefined && { column: message.column }),
    severity: message.fatal ? 'error' : 'warning',
    rule: message.ruleId ?? '',
    message: message.reason,
  };
}

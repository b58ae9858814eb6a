import type { VFileMessage } from 'vfile-message';
import { formatText } from '../diagnostics/index.js';
import type { Output } from './io.js';
import { count } from './quantity.js';

/** Whether a message says that the output would be wrong. */
export function isError(message: VFileMessage): boolean {
  return message.fatal === true;
}

/** "2 errors, 1 warning"; undefined where there is neither. */
export function countMessages(messages: readonly VFileMessage[]): string | undefined {
  const errors = messages.filter(isError).length;
  const warnings = messages.length - errors;
  const parts = [errors && count(errors, 'error'), warnings && count(warnings, 'warning')].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

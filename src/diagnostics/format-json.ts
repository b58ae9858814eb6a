import type { VFileMessage } from 'vfile-message';
import { type FormatOptions, reportPath } from './report-place.js';
import { byFile, relatedOf, severityOf } from './sort-messages.js';

/** One message in JSON. Lines and columns count from 1. */
export interface JsonMessage {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly severity: 'error' | 'warning' | 'note';
  readonly rule: string | null;
  readonly message: string;
  readonly hint: string | null;
  readonly related: {
    readonly file: string;
    readonly line: number | null;
    readonly column: number | null;
    readonly message: string;
  } | null;
}

/** Messages for programs: an object with `messages`, `errors` and `warnings`. */
export function formatJson(messages: readonly VFileMessage[], options: FormatOptions): string {
  const list = byFile(messages).flatMap((group) => group.messages.map((message) => toJson(message, options.root)));
  const count = (severity: JsonMessage['severity']) => list.filter((message) => message.severity === severity).length;
  return `${JSON.stringify({ messages: list, errors: count('error'), warnings: count('warning') }, null, 2)}\n`;
}

function toJson(message: VFileMessage, root: string): JsonMessage {
  const related = relatedOf(message);
  const end = message.place && 'end' in message.place ? message.place.end : undefined;
  return {
    file: reportPath(root, message.file ?? ''),
    line: message.line ?? null,
    column: message.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    severity: severityOf(message),
    rule: message.ruleId ?? null,
    message: message.reason,
    hint: message.note ?? null,
    related: related
      ? {
          file: reportPath(root, related.file ?? ''),
          line: related.line ?? null,
          column: related.column ?? null,
          message: related.reason,
        }
      : null,
  };
}

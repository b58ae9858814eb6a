import type { VFileMessage } from 'vfile-message';
import { type FormatOptions, reportPath } from './report-place.js';
import { byFile, severityOf } from './sort-messages.js';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Messages as workflow commands of GitHub Actions, which shows them at their lines in a pull request:
 * `::error file=…,line=…,col=…,title=…::message`.
 */
export function formatGithub(messages: readonly VFileMessage[], options: FormatOptions): string {
  const lines = byFile(messages).flatMap((group) => group.messages.map((message) => toCommand(message, options.root)));
  return lines.map((line) => `${line}\n`).join('');
}

function toCommand(message: VFileMessage, root: string): string {
  const end = message.place && 'end' in message.place ? message.place.end : undefined;
  const properties = {
    file: reportPath(root, message.file ?? ''),
    line: message.line,
    endLine: end?.line,
    col: message.column,
    title: message.ruleId,
  };
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const text = message.note ? `${message.reason}\n${message.note}` : message.reason;
  return `::${commands[severityOf(message)]} ${list.join(',')}::${escapeData(text)}`;
}

/** The runner's own rules: percent signs and line ends in a message; colons and commas as well in a property. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

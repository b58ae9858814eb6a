import { styleText } from 'node:util';
import type { VFileMessage } from 'vfile-message';
import { type FormatOptions, reportPath } from './report-place.js';
import { foldShared } from './shared.js';
import { byFile, type FileMessages, relatedOf, severityOf } from './sort-messages.js';

export interface TextOptions extends FormatOptions {
  /** Whether the terminal shows colours; the caller knows. */
  readonly colour?: boolean | undefined;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const severityStyles: Readonly<Record<string, Style>> = { error: 'red', warning: 'yellow', note: 'blue' };

/** Nobody reads more of them at once; programs have all. */
const mostShown = 100;

/**
 * Messages for people: one line each, `file:line:column severity message rule`, aligned within a file, what explains
 * it below; at the end how many there are. What many have in common is one line; of very many, errors go first, and
 * the others are counted.
 */
export function formatText(messages: readonly VFileMessage[], options: TextOptions): string {
  const paint: Paint = options.colour
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
  const folded = foldShared(messages);
  const shown = mostUrgent(folded);
  const rest = folded.length - shown.length;
  const more = rest === 0 ? [] : [`… and ${rest} more; \`--format json\` lists all`];
  const files = byFile(shown).map((group) => formatFile(group, options.root, paint));
  return [...files, ...more, countLine(folded)].join('\n\n').concat('\n');
}

/** As many as are shown, errors before others, in the order that they had. */
function mostUrgent(messages: readonly VFileMessage[]): readonly VFileMessage[] {
  const { errors = [], others = [] } = Object.groupBy(messages, ({ fatal }) => (fatal ? 'errors' : 'others'));
  const shown = new Set([...errors, ...others].slice(0, mostShown));
  return messages.filter((message) => shown.has(message));
}

function formatFile({ file, messages }: FileMessages, root: string, paint: Paint): string {
  const places = messages.map((message) => placeOf(message, reportPath(root, file)));
  const placeWidth = widest(places);
  const severityWidth = widest(messages.map(severityOf));
  const messageWidth = widest(messages.map((message) => message.reason));
  return messages
    .flatMap((message, index) => {
      const severity = severityOf(message);
      const cells = [(places[index] ?? '').padEnd(placeWidth)];
      cells.push(paint(severityStyles[severity] ?? 'reset', severity.padEnd(severityWidth)));
      if (message.ruleId === undefined) cells.push(message.reason);
      else cells.push(message.reason.padEnd(messageWidth), paint('dim', message.ruleId));
      return [cells.join('  '), ...explain(message, root, paint)];
    })
    .join('\n');
}

function explain(message: VFileMessage, root: string, paint: Paint): string[] {
  const related = relatedOf(message);
  const lines = related ? [`${placeOf(related, reportPath(root, related.file ?? ''))}  ${related.reason}`] : [];
  if (message.note) lines.push(message.note);
  return lines.map((line) => paint('dim', `    ${line}`));
}

function placeOf(message: VFileMessage, file: string): string {
  return message.line === undefined ? file : `${file}:${message.line}:${message.column ?? 1}`;
}

/** Long messages do not push the rule ids of short ones out of sight. */
const alignLimit = 80;

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length).filter((length) => length <= alignLimit));
}

/** "2 errors, 1 warning" */
export function countLine(messages: readonly VFileMessage[]): string {
  const parts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = messages.filter((message) => severityOf(message) === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? 'No errors, no warnings' : parts.join(', ');
}

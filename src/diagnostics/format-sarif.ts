import type { VFileMessage } from 'vfile-message';
import { type FormatOptions, reportPath } from './report-place.js';
import type { RuleFacts } from './rule-facts.js';
import { byFile, relatedOf, severityOf } from './sort-messages.js';

export interface SarifOptions extends FormatOptions {
  /** The rules that messages may name; those that none names are listed as well. */
  readonly rules?: readonly RuleFacts[] | undefined;
  /** Version of the program. */
  readonly version?: string | undefined;
}

/** Messages as SARIF 2.1.0 (OASIS), which code hosts and editors read. Columns count UTF-16 units. */
export function formatSarif(messages: readonly VFileMessage[], options: SarifOptions): string {
  const sorted = byFile(messages).flatMap((group) => group.messages);
  const driver = {
    name: 'prepbook',
    ...(options.version === undefined ? {} : { version: options.version }),
    rules: (options.rules ?? []).map(toRule),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      { tool: { driver }, columnKind: 'utf16CodeUnits', results: sorted.map((one) => toResult(one, options.root)) },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toRule({ id, description, severity }: RuleFacts) {
  return { id, shortDescription: { text: description }, defaultConfiguration: { level: severity } };
}

function toResult(message: VFileMessage, root: string) {
  const related = relatedOf(message);
  return {
    ...(message.ruleId === undefined ? {} : { ruleId: message.ruleId }),
    level: severityOf(message),
    message: { text: message.note ? `${message.reason}. ${message.note}` : message.reason },
    locations: [toLocation(message, root)],
    ...(related ? { relatedLocations: [{ ...toLocation(related, root), message: { text: related.reason } }] } : {}),
  };
}

function toLocation(message: VFileMessage, root: string) {
  // A URI reference: names of files may hold what an address may not.
  const uri = reportPath(root, message.file ?? '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const end = message.place && 'end' in message.place ? message.place.end : undefined;
  const region = message.line === undefined ? {} : { region: regionOf(message.line, message.column, end) };
  return { physicalLocation: { artifactLocation: { uri }, ...region } };
}

function regionOf(line: number, column: number | undefined, end: { line: number; column: number } | undefined) {
  return {
    startLine: line,
    startColumn: column ?? 1,
    ...(end ? { endLine: end.line, endColumn: end.column } : {}),
  };
}

import { relative } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { formatGithub } from '../diagnostics/format-github.js';
import { formatJson, type JsonMessage } from '../diagnostics/format-json.js';
import { formatSarif } from '../diagnostics/format-sarif.js';
import { formatText } from '../diagnostics/format-text.js';
import type { RuleFacts } from '../diagnostics/rule-facts.js';
import { ownPackage, packageRoot } from '../product.js';
import { withoutControls } from './display-width.js';
import type { Io, Output } from './io.js';
import { installCommand, withProgram } from './own-program.js';

/** The messages about one guide's files. */
export interface FolderMessages {
  /** Absolute path of the guide's folder, to which the messages' files are relative; the working folder by default. */
  readonly folder: string | undefined;
  readonly messages: readonly VFileMessage[];
  /** Every rule that was applied, where the form lists them. */
  readonly rules?: readonly RuleFacts[] | undefined;
}

/** Those that make a command end with 1. */
export const errorsOf = (messages: readonly VFileMessage[]): readonly VFileMessage[] =>
  messages.filter(({ fatal }) => fatal === true);

type Formatter = (found: FolderMessages, root: string, colour: boolean, program: string) => string;

/** Forms in which messages can be had. */
const formatters = {
  text: ({ messages }, root, colour, program) =>
    withProgram(formatText(messages.map(toHarmless).map(withInstallation), { root, colour }), program),
  json: ({ messages }, root) => formatJson(messages, { root }),
  sarif: ({ messages, rules }, root) => formatSarif(messages, { root, rules, version: ownPackage().version }),
  github: ({ messages }, root) => formatGithub(messages, { root }),
} as const satisfies Record<string, Formatter>;

export type MessageFormat = keyof typeof formatters;

export const messageFormats = Object.keys(formatters) as MessageFormat[];

/**
 * Messages in a form for people or programs, with a line end. Files are named from the working folder on, so that
 * terminals and editors find them.
 *
 * @param output - Where the text goes.
 */
export function describeMessages(io: Io, output: Output, format: MessageFormat, found: FolderMessages): string {
  const formatter: Formatter = formatters[format];
  return formatter(found, relative(io.cwd, found.folder ?? io.cwd), output.colour, io.program);
}

/** Messages as data, in the same form as those of `check --format json`. */
export function toMessageData(io: Io, found: FolderMessages): JsonMessage[] {
  return JSON.parse(describeMessages(io, io.stdout, 'json', found)).messages;
}

/** A message that says, after its hint, how the packages are installed that would mend it. */
function withInstallation(message: VFileMessage): VFileMessage {
  const { packages, note } = message as VFileMessage & { readonly packages?: readonly string[] };
  if (!packages) return message;
  const command = installCommand(packages, packageRoot(), 'build');
  return Object.assign(toHarmless(message), { note: note === undefined ? command : `${note} Install it: ${command}` });
}

/** A message whose words, which may quote a stranger's file, do nothing to a terminal. */
function toHarmless(message: VFileMessage): VFileMessage {
  const { cause } = message;
  return Object.assign(Object.create(Object.getPrototypeOf(message)), message, {
    reason: withoutControls(message.reason),
    file: message.file && withoutControls(message.file),
    note: message.note && withoutControls(message.note),
    cause: cause instanceof Error && 'reason' in cause ? toHarmless(cause as VFileMessage) : undefined,
  });
}

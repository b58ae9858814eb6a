import { relative } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { formatGithub } from '../diagnostics/format-github.js';
import { formatJson } from '../diagnostics/format-json.js';
import { formatSarif } from '../diagnostics/format-sarif.js';
import { formatText } from '../diagnostics/format-text.js';
import type { Io, Output } from './io.js';

/** Forms in which messages can be had. */
const formatters = { text: formatText, json: formatJson, sarif: formatSarif, github: formatGithub } as const;

export type MessageFormat = keyof typeof formatters;

export const messageFormats = Object.keys(formatters) as MessageFormat[];

/** The messages about one guide's files. */
export interface FolderMessages {
  /** Absolute path of the guide's folder, to which the messages' files are relative. */
  readonly folder: string;
  readonly messages: readonly VFileMessage[];
}

/**
 * Messages in a form for people or programs, with a line end. Files are named from the working folder on, so that
 * terminals and editors find them.
 *
 * @param output - Where the text goes.
 */
export function describeMessages(io: Io, output: Output, format: MessageFormat, { folder, messages }: FolderMessages) {
  const root = relative(io.cwd, folder).replaceAll('\\', '/');
  return `${formatters[format](messages, { root, colour: output.colour }).trimEnd()}\n`;
}

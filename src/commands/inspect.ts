import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { exitCodes, ToolError } from '../diagnostics/tool-error.js';
import { assertOneOf } from '../pipeline/known.js';
import type { InspectionRuleInfo, InspectResult } from '../pipeline.js';
import type { CommandFactory } from './command.js';
import { describeExamples } from './examples.js';
import { interruptible } from './interruptible.js';
import { type Io, writeJson, writeLines } from './io.js';
import { announce } from './live-line.js';
import { describeMessages, type MessageFormat, messageFormats } from './messages.js';
import { count } from './quantity.js';
import { formatTable } from './table.js';

/** Options of `inspect`, as typed. */
export interface InspectFlags {
  readonly rules?: boolean | undefined;
  readonly format: string;
  readonly strict?: boolean | undefined;
}

const examples = [
  ['inspect output/redis/redis.pdf', 'pages, links, fonts, tags'],
  ['inspect output/redis/redis.epub', 'the package, by the rules of epubcheck'],
  ['inspect output/redis/redis.pdf --format json', 'for a script'],
  ['inspect --rules', 'what it looks at, and why'],
] as const;

/** `prepbook inspect FILE`: everything that is wrong with a finished file, in one run. */
export const inspectCommand: CommandFactory = (io, finish) =>
  new Command('inspect')
    .description('Reads a PDF or EPUB that was made, and tells what is wrong with it, with page and place.')
    .argument('[file]', 'a PDF or EPUB')
    .option('--rules', 'list the rules instead, each with its reason (default: no)')
    .option('--format <name>', messageFormats.join(', '), 'text')
    .option('--strict', 'end with 1 on warnings, too (default: on errors)')
    .addHelpText('after', describeExamples(io, examples))
    .action(async (file, flags) => finish(await runInspect(io, file, flags)));

/**
 * Inspects a file, or lists what files are inspected by. What was found goes to stdout: it is the result.
 *
 * @returns 0, or 1 where there are errors.
 * @throws ToolError on wrong flags, or a file that is not there or neither PDF nor EPUB.
 */
export async function runInspect(io: Io, file: string | undefined, flags: InspectFlags): Promise<number> {
  const format = assertOneOf<MessageFormat>('format', flags.format, messageFormats);
  if (flags.rules) return listRules(io, format);
  if (file === undefined) {
    throw new ToolError('usage', 'no-file', 'There is no file to inspect.', {
      hint: 'Name a PDF or EPUB: `prepbook inspect output/redis/redis.pdf`.',
    });
  }
  const bytes = await read(resolve(io.cwd, file), file);
  const done = announce(io, 'Inspecting the file');
  const { inspect } = await import('../pipeline.js');
  const result = await interruptible(io.signal, inspect({ name: file, bytes })).finally(done);
  const { messages, rules } = result;
  if (format === 'text' && messages.length === 0) writeLines(io.stdout, allFine(result));
  else io.stdout.write(describeMessages(io, io.stdout, format, { folder: undefined, messages, rules }));
  return result.errors > 0 || (flags.strict && messages.length > 0) ? exitCodes.content : 0;
}

async function listRules(io: Io, format: MessageFormat): Promise<number> {
  const { inspectionRules } = await import('../pipeline.js');
  const rules = await inspectionRules();
  if (format === 'json') writeJson(io.stdout, rules);
  else writeLines(io.stdout, formatTable(rules.flatMap(rowsOf), ['left', 'left', 'left']));
  return 0;
}

/** What a rule wants, and below it why, with the clause that it belongs to. */
function rowsOf({ id, severity, description, reason, clause }: InspectionRuleInfo): string[][] {
  const because = clause === undefined ? reason : `${reason} (PDF/UA-1, ${clause})`;
  return [
    [id, severity, description],
    ['', '', because],
  ];
}

async function read(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new ToolError('usage', 'file-not-read', `${file} cannot be read.`, { cause });
  }
}

function allFine({ rules, clauses }: InspectResult): string[] {
  const lines = [`No faults by ${count(rules.length, 'rule')}.`];
  if (clauses.length === 0) return lines;
  return [
    ...lines,
    `Of PDF/UA-1 (ISO 14289-1) they look at parts of the clauses ${clauses.join(', ')}: no claim that the file conforms.`,
  ];
}

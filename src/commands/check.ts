import { Command } from '@commander-js/extra-typings';
import { exitCodes, ToolError } from '../diagnostics/tool-error.js';
import { isCalendarDate } from '../guide/calendar.js';
import { assertOneOf } from '../pipeline/known.js';
import {
  type BankFlags,
  dialectOption,
  explainBank,
  filesOption,
  languageOption,
  readBankFlags,
} from './bank-flags.js';
import type { CommandFactory } from './command.js';
import { configOption, mentionConfig } from './config-flag.js';
import { describeExamples } from './examples.js';
import { interruptible } from './interruptible.js';
import { type Io, writeLines } from './io.js';
import { describeMessages, type MessageFormat, messageFormats } from './messages.js';
import { startProgress } from './progress.js';
import { count } from './quantity.js';
import { readRuleFlags, ruleOption } from './rule-flag.js';

/** Options of `check`, as typed. */
export interface CheckFlags extends BankFlags {
  readonly config?: string | undefined;
  readonly format: string;
  readonly strict?: boolean | undefined;
  readonly prose?: boolean | undefined;
  readonly asOf?: string | undefined;
  readonly explain?: boolean | undefined;
  readonly rule?: readonly string[] | undefined;
}

const examples = [
  ['check', 'the only guide under content/'],
  ['check redis --strict', 'warnings count as errors'],
  ['check redis --as-of 2027-12-01', 'what was last reviewed too long before that day'],
  ['check redis --format sarif', "for a code host's security tab"],
  ['check redis --format github', 'as annotations of a GitHub workflow'],
  ['check ~/banks/react --explain', 'how a bank of questions was read'],
] as const;

/** `prepbook check [guide]`: everything that is wrong with a guide, in one run. */
export const checkCommand: CommandFactory = (io, finish) =>
  new Command('check')
    .description('Reads a whole guide and prints what is wrong with it, with file, line and column. Makes nothing.')
    .argument('[guide]', 'name of a guide under content/, or a folder (default: the only one there is)')
    .option('--format <name>', messageFormats.join(', '), 'text')
    .option('--strict', 'warnings are errors, save those that `rules` of guide.yaml sets (default: as guide.yaml says)')
    .option('--prose', 'also long sentences and short answers, stiff or discouraged words (default: no)')
    .option('--as-of <date>', "the day on which a review is too old or not (default: the guide's own `reviewed`)")
    .option('--explain', 'of a bank: the lines that each question was read from, and what was left out (default: no)')
    .addOption(dialectOption)
    .addOption(filesOption)
    .addOption(languageOption)
    .addOption(configOption)
    .addOption(ruleOption)
    .addHelpText('after', describeExamples(io, examples))
    .action(async (guide, flags) => finish(await runCheck(io, guide, flags)));

/**
 * Checks a guide. What was found goes to stdout: it is the result.
 *
 * @returns 0, or 1 where there are errors.
 * @throws ToolError on wrong flags or where there is no such guide.
 */
export async function runCheck(io: Io, guide: string | undefined, flags: CheckFlags): Promise<number> {
  mentionConfig(io, flags);
  const format = assertOneOf<MessageFormat>('format', flags.format, messageFormats);
  const progress = startProgress(io);
  const { bank, onBank } = readBankFlags(io, flags);
  try {
    const { check } = await import('../pipeline.js');
    const report = await interruptible(
      io.signal,
      check({
        guide,
        bank,
        onBank: (summary) => {
          onBank(summary);
          if (flags.explain) writeLines(io.stdout, explainBank(summary));
        },
        cwd: io.cwd,
        signal: io.signal,
        onStage: progress.onStage,
        config: flags.config,
        strict: flags.strict,
        prose: flags.prose,
        asOf: readDay(flags.asOf),
        rules: readRuleFlags(flags.rule),
      }),
    );
    progress.stop();
    if (format === 'text' && report.messages.length === 0) io.stdout.write(`${allFine(report.counts)}\n`);
    else io.stdout.write(describeMessages(io, io.stdout, format, report));
    return report.errors > 0 ? exitCodes.content : 0;
  } finally {
    progress.stop();
  }
}

function readDay(date: string | undefined): string | undefined {
  if (date === undefined || isCalendarDate(date)) return date;
  throw new ToolError('usage', 'bad-date', `\`--as-of ${date}\` names no day of the calendar.`, {
    hint: 'Write year, month and day: `--as-of 2026-11-30`',
  });
}

function allFine(counts: { readonly files: number; readonly questions: number }): string {
  return `No problems in ${count(counts.questions, 'question')} (${count(counts.files, 'file')}).`;
}

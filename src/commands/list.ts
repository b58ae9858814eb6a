import { Command } from '@commander-js/extra-typings';
import { exitCodes } from '../diagnostics/tool-error.js';
import { type BankFlags, dialectOption, filesOption, languageOption, readBankFlags } from './bank-flags.js';
import type { CommandFactory } from './command.js';
import { configOption, mentionConfig } from './config-flag.js';
import { describeExamples } from './examples.js';
import { interruptible } from './interruptible.js';
import { type Io, writeJson, writeLines } from './io.js';
import { describeMessages } from './messages.js';
import { startProgress } from './progress.js';
import { formatQuestionTable, toQuestionList } from './question-table.js';
import { readRuleFlags, ruleOption } from './rule-flag.js';
import {
  editionOption,
  levelOption,
  minutesOption,
  parseSelectionFlags,
  questionOption,
  readSeed,
  type SelectionFlags,
  sampleOption,
  sectionOption,
  seedOption,
  tagOption,
} from './selection-flags.js';

/** Options of `list`, as typed. */
export interface ListFlags extends SelectionFlags, BankFlags {
  readonly config?: string | undefined;
  readonly edition?: string | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly json?: boolean | undefined;
}

const examples = [
  ['list', 'every question of the only guide under content/'],
  ['list redis --level senior', 'the senior ones'],
  ['list redis --tag memory --json', 'for a script'],
] as const;

/** `prepbook list [guide]`: which questions a selection holds. */
export const listCommand: CommandFactory = (io, finish) =>
  new Command('list')
    .description('Lists the questions of a guide, or of a part of it: number, level, id and title.')
    .argument('[guide]', 'name of a guide under content/, or a folder (default: the only one there is)')
    .addOption(levelOption)
    .addOption(sectionOption)
    .addOption(tagOption)
    .addOption(questionOption)
    .addOption(sampleOption)
    .addOption(minutesOption)
    .addOption(seedOption)
    .addOption(editionOption)
    .addOption(dialectOption)
    .addOption(filesOption)
    .addOption(languageOption)
    .addOption(configOption)
    .addOption(ruleOption)
    .option('--json', 'print one JSON document instead of a table (default: no)')
    .addHelpText('after', describeExamples(io, examples))
    .action(async (guide, flags) => finish(await runList(io, guide, flags)));

/**
 * Lists what a selection holds.
 *
 * @returns 0, or 1 where the guide has errors.
 * @throws ToolError on wrong flags, such as a level that the guide has not.
 */
export async function runList(io: Io, guide: string | undefined, flags: ListFlags): Promise<number> {
  mentionConfig(io, flags);
  const progress = startProgress(io);
  try {
    const { list } = await import('../pipeline.js');
    const select = parseSelectionFlags(flags);
    const request = {
      guide,
      ...readBankFlags(io, flags),
      cwd: io.cwd,
      config: flags.config,
      select,
      edition: flags.edition,
      seed: readSeed(flags.seed),
      rules: readRuleFlags(flags.rule),
    };
    const { edition, folder, messages } = await interruptible(io.signal, list(request));
    progress.stop();
    if (!edition) {
      io.stderr.write(describeMessages(io, io.stderr, 'text', { folder, messages }));
      return exitCodes.content;
    }
    if (flags.json) writeJson(io.stdout, toQuestionList(edition));
    else writeLines(io.stdout, formatQuestionTable(edition, io.stdout.columns));
    return 0;
  } finally {
    progress.stop();
  }
}

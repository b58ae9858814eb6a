import { Command, Option } from '@commander-js/extra-typings';
import { exitCodes, ToolError } from '../diagnostics/tool-error.js';
import { unknownWord } from '../diagnostics/unknown-word.js';
import { allFormatsOf } from '../guide/layout-definition.js';
import { type Paper, paperNames, parsePaper } from '../guide/paper.js';
import { assertListOf, assertOneOf } from '../pipeline/known.js';
import { layouts } from '../pipeline/layouts/index.js';
import type { BuildRequest, BuildResult } from '../pipeline.js';
import { type BankFlags, dialectOption, filesOption, languageOption, readBankFlags } from './bank-flags.js';
import { describeArtifacts, describeMade, describeRun, toBuildJson } from './build-report.js';
import type { CommandFactory } from './command.js';
import { configOption, mentionConfig } from './config-flag.js';
import { describeExamples } from './examples.js';
import { type Io, writeJson, writeLines } from './io.js';
import { layoutOptions, readLayoutFlags } from './layout-flags.js';
import { listOption } from './list-option.js';
import { describeMessages, errorsOf } from './messages.js';
import { type Progress, startProgress } from './progress.js';
import { readRuleFlags, ruleOption } from './rule-flag.js';
import {
  editionsOption,
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

/** Options of `build`, as typed; those of layouts by their names. */
export interface BuildFlags extends SelectionFlags, BankFlags {
  readonly config?: string | undefined;
  readonly edition?: string | undefined;
  readonly all?: boolean | undefined;
  readonly layout?: string | undefined;
  readonly format?: string | undefined;
  readonly paper?: string | undefined;
  readonly theme?: string | undefined;
  readonly out: string;
  readonly browser?: string | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
}

const layoutNames = layouts.map(({ name }) => name);
const formatNames = allFormatsOf(layouts);

const examples = [
  ['build', 'the only guide under content/'],
  ['build redis --level mid,senior', 'a book of two levels'],
  ['build redis --format pdf --paper a5'],
  ['build redis --layout cheat-sheet', 'a page for each section, to pin up'],
  ['build redis --edition wall,mock', 'editions that guide.yaml names'],
  ['build redis --all', 'all of them'],
  ['build redis --edition mock --seed 8', 'a named edition, drawn anew'],
  ['build redis --sample 12 --seed 7', 'twelve questions; seed 7 gives the same again'],
  ['build redis --layout cards', 'cards to cut out'],
  ['build redis --layout quiz --minutes 45 --seed 7'],
  ['build redis --format apkg', 'notes for Anki; anki-text, csv, json, gift and moodle for other programs'],
  ['build ~/guides/kafka --out books', 'a guide from anywhere'],
] as const;

/** `prepbook build [guide]`: makes a guide's files. */
export const buildCommand: CommandFactory = (io, finish) => {
  const made = new Command('build')
    .description('Makes the book of a guide, or of a part of it, as HTML, PDF and EPUB.')
    .argument('[guide]', 'name of a guide under content/, or a folder (default: the only one there is)')
    .addOption(levelOption)
    .addOption(sectionOption)
    .addOption(tagOption)
    .addOption(questionOption)
    .addOption(sampleOption)
    .addOption(minutesOption)
    .addOption(seedOption)
    .addOption(editionsOption)
    .addOption(
      new Option('--all', 'every edition of guide.yaml, and the whole book (default: no)').conflicts([
        'edition',
        'layout',
        'format',
      ]),
    )
    .option('--layout <name>', `how it is set: ${layoutNames.join(', ')} (default: book, or what the edition says)`)
    .addOption(
      listOption(
        '--format <list>',
        `what is made, with commas: ${formatNames.join(', ')} (default: html,pdf,epub; of the other layouts pdf)`,
      ),
    )
    .option('--paper <size>', 'a4, letter, a5, b5, a3 or WxHmm, as in 120x190mm (default: a4)')
    .option('--theme <name>', "colours and type (default: the guide's, else classic)");
  for (const option of layoutOptions(layouts)) made.addOption(option);
  return made
    .addOption(dialectOption)
    .addOption(filesOption)
    .addOption(languageOption)
    .addOption(configOption)
    .option('--out <folder>', "where the files go, in a folder of the guide's name", 'output')
    .option('--browser <path>', 'browser that prints the PDF (default: see `prepbook doctor`)')
    .addOption(ruleOption)
    .option('--json', 'print one JSON document instead of the list of files (default: no)')
    .addOption(new Option('--quiet', 'errors only, and what --json prints (default: no)').conflicts('verbose'))
    .option('--verbose', 'also timings, versions, and the causes of errors (default: no)')
    .addHelpText('after', describeExamples(io, examples))
    .action(async (guide, flags) => finish(await runBuild(io, guide, flags)));
};

/**
 * Makes the files and tells what was made.
 *
 * @returns 0, or 1 where faults in the guide's files prevented the book, or one of the editions.
 * @throws ToolError on wrong flags and on what the machine refuses.
 */
export async function runBuild(io: Io, guide: string | undefined, flags: BuildFlags): Promise<number> {
  mentionConfig(io, flags);
  const progress = startProgress(io, flags);
  try {
    const pipeline = await import('../pipeline.js');
    const request = await toRequest(pipeline, guide, flags);
    const result = await pipeline.build({
      ...request,
      ...readBankFlags(io, flags),
      cwd: io.cwd,
      signal: io.signal,
      onStage: progress.onStage,
    });
    progress.stop();
    tell(io, guide, flags, result, progress);
    return errorsOf(result.messages).length > 0 ? exitCodes.content : 0;
  } finally {
    progress.stop();
  }
}

type Pipeline = Pick<typeof import('../pipeline.js'), 'themes'>;

async function toRequest(pipeline: Pipeline, guide: string | undefined, flags: BuildFlags): Promise<BuildRequest> {
  return {
    guide,
    select: parseSelectionFlags(flags),
    edition: flags.edition,
    all: flags.all,
    seed: readSeed(flags.seed),
    layout: flags.layout === undefined ? undefined : assertOneOf('layout', flags.layout, layoutNames),
    formats: flags.format === undefined ? undefined : assertListOf('format', flags.format, formatNames),
    paper: flags.paper === undefined ? undefined : readPaper(flags.paper),
    theme: flags.theme === undefined ? undefined : assertOneOf('theme', flags.theme, await pipeline.themes()),
    options: readLayoutFlags(layouts, { ...flags }),
    config: flags.config,
    out: flags.out,
    browser: flags.browser,
    rules: readRuleFlags(flags.rule),
  };
}

function readPaper(text: string): Paper {
  const paper = parsePaper(text);
  if (paper) return paper;
  if (!/^\s*\d+\D/.test(text)) throw unknownWord('paper', text, [...paperNames, 'a size such as 120x190mm']);
  throw new ToolError('usage', 'unknown-paper', `Unknown paper \`${text}\`. Write a size such as 120x190mm.`, {
    hint: 'Each side is between 90 and 600 mm.',
  });
}

function tell(io: Io, guide: string | undefined, flags: BuildFlags, result: BuildResult, progress: Progress): void {
  if (flags.json) writeJson(io.stdout, toBuildJson(io, result));
  if (result.failed) {
    io.stderr.write(
      describeMessages(io, io.stderr, 'text', { folder: result.guide.folder, messages: result.messages }),
    );
    writeLines(io.stderr, ['Nothing was made; what was made before is as it was.']);
    return;
  }
  const errors = errorsOf(result.messages);
  if (errors.length > 0) {
    io.stderr.write(describeMessages(io, io.stderr, 'text', { folder: result.guide.folder, messages: errors }));
  }
  if (flags.quiet) return;
  if (!flags.json) writeLines(io.stdout, describeArtifacts(io.cwd, result.artifacts));
  writeLines(io.stderr, describeMade(io, guide, result, progress.elapsed()));
  if (flags.verbose) writeLines(io.stderr, describeRun(io.cwd, result, progress.timings()));
}

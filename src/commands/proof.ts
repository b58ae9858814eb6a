import { join, relative } from 'node:path';
import { Command, Option } from '@commander-js/extra-typings';
import envPaths from 'env-paths';
import { exitCodes, ToolError } from '../diagnostics/tool-error.js';
import { allowedLanguages } from '../guide/allowed-language.js';
import { assertListOf } from '../pipeline/known.js';
import type { LineChange, ProofRequest, ProofResult } from '../pipeline/proof.js';
import type { CommandFactory } from './command.js';
import { configOption, mentionConfig } from './config-flag.js';
import { describeExamples } from './examples.js';
import { type Io, writeJson, writeLines } from './io.js';
import { listOption } from './list-option.js';
import { describeMessages, toMessageData } from './messages.js';
import { describeFault } from './proof-difference.js';
import { type ProofProgress, startProofProgress } from './proof-progress.js';
import { describeNotRun, describeSections, describeTotal, toProofJson } from './proof-report.js';
import { formatDuration } from './quantity.js';
import { readRuleFlags, ruleOption } from './rule-flag.js';

/** Options of `proof`, as typed. */
export interface ProofFlags {
  readonly config?: string | undefined;
  readonly only?: string | undefined;
  readonly section?: string | undefined;
  readonly redisServer?: readonly string[] | undefined;
  readonly docker?: readonly string[] | undefined;
  readonly links?: boolean | undefined;
  readonly copies?: string | undefined;
  readonly allow?: string | undefined;
  readonly jobs: string;
  readonly rule?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly update?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
}

const examples = [
  ['proof redis', 'every example on the server of the path'],
  ['proof redis --only ttl-mechanics', 'those of one question'],
  ['proof redis --redis-server redis-server --redis-server ~/redis-8/bin/redis-server'],
  ['proof redis --docker redis:8.2', 'on a server in a container'],
  ['proof redis --update', 'take over what was observed'],
] as const;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `prepbook proof [guide]`: the examples against real servers. */
export const proofCommand: CommandFactory = (io, finish) =>
  new Command('proof')
    .description('Runs the examples of a guide on real servers and compares what they answer with what is printed.')
    .argument('[guide]', 'name of a guide under content/, or a folder (default: the only one there is)')
    .addOption(listOption('--only <ids>', 'only the examples of these questions (default: all)'))
    .addOption(listOption('--section <ids>', 'only those of these sections (default: all)'))
    .addOption(
      new Option(
        '--redis-server <path>',
        'a server to run on, by path or name; repeatable (default: on the path)',
      ).argParser(collect),
    )
    .addOption(
      new Option('--docker <image>', "a server in an image of Docker's; repeatable (default: none)").argParser(collect),
    )
    .option('--links', 'ask for every cited page on the web (default: no)')
    .option('--copies <folder>', 'look for the anchors of cited pages in copies of them, as host/path (default: no)')
    .addOption(listOption('--allow <languages>', 'run these, too: js,python (default: none)'))
    .option('--jobs <n>', 'questions run side by side', '2')
    .option('--date <date>', 'date of the proofs, such as 2026-11-23 (default: today)')
    .option('--update', 'show the differences, then write what was observed into the Markdown (default: no)')
    .addOption(configOption)
    .addOption(ruleOption)
    .option('--json', 'print one JSON document instead of the report (default: no)')
    .addOption(new Option('--quiet', 'no progress; the result only (default: no)').conflicts('verbose'))
    .option('--verbose', 'also every example, and the causes of errors (default: no)')
    .addHelpText('after', describeExamples(io, examples))
    .action(async (guide, flags) => finish(await runProof(io, guide, flags)));

/**
 * Runs the examples and tells what came of them.
 *
 * @returns 0, or 1 where something differs or was refused, or faults in the guide's files prevented it.
 * @throws ToolError on wrong flags and where there is no server.
 */
export async function runProof(io: Io, guide: string | undefined, flags: ProofFlags): Promise<number> {
  mentionConfig(io, flags);
  const progress = startProofProgress(io, flags);
  try {
    const request = toRequest(io, guide, flags);
    const { proof, writeChanges } = await import('../pipeline/proof.js');
    const result = await proof({ ...request, onProgress: progress.onProgress, signal: io.signal });
    progress.stop();
    if (!result.guide) {
      io.stderr.write(describeMessages(io, io.stderr, 'text', result));
      return exitCodes.content;
    }
    tell(io, flags, result, progress);
    if (flags.update && result.changes.length > 0) {
      await writeChanges(result.folder, result.changes);
      writeLines(io.stderr, [describeUpdate(result.changes)]);
    }
    const isFine =
      result.results.every(({ kind }) => kind !== 'differs' && kind !== 'refused') &&
      !result.messages.some(({ fatal }) => fatal);
    return isFine ? 0 : exitCodes.content;
  } finally {
    progress.stop();
  }
}

function toRequest(io: Io, guide: string | undefined, flags: ProofFlags): ProofRequest {
  if (flags.allow !== undefined) assertListOf('language', flags.allow, allowedLanguages);
  return {
    guide,
    cwd: io.cwd,
    config: flags.config,
    env: io.env,
    only: idsOf(flags.only),
    sections: idsOf(flags.section),
    servers: flags.redisServer,
    images: flags.docker,
    links: flags.links,
    linkCache: join(envPaths('prepbook', { suffix: '' }).cache, 'links.json'),
    copies: flags.copies,
    allow: allowedLanguages.filter((language) => idsOf(flags.allow)?.includes(language)),
    jobs: readJobs(flags.jobs),
    rules: readRuleFlags(flags.rule),
    date: readDate(flags.date, io.env['SOURCE_DATE_EPOCH']),
  };
}

function idsOf(list: string | undefined): string[] | undefined {
  return list
    ?.split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function readJobs(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 16) return jobs;
  throw new ToolError('usage', 'unknown-jobs', `--jobs takes a whole number from 1 to 16, not "${text}".`);
}

/** The date of a proof is the one date that is not the guide's own: it says when something was seen. */
function readDate(flag: string | undefined, epoch: string | undefined): string {
  if (flag !== undefined) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(flag) && !Number.isNaN(Date.parse(flag))) return flag;
    throw new ToolError('usage', 'unknown-date', `"${flag}" is no date. Write one such as 2026-11-23.`);
  }
  const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return now.toISOString().slice(0, 10);
}

function tell(io: Io, flags: ProofFlags, result: ProofResult, progress: ProofProgress): void {
  const way = relative(io.cwd, result.folder).replaceAll('\\', '/');
  const root = way === '' ? '' : `${way}/`;
  if (flags.json) {
    writeJson(io.stdout, { ...toProofJson(root, result), messages: toMessageData(io, result) });
    return;
  }
  const { guide, results, record, messages, links } = result;
  if (messages.length > 0) io.stdout.write(describeMessages(io, io.stdout, 'text', result));
  writeLines(
    io.stdout,
    results.flatMap((each) => describeFault(root, each)),
  );
  if (guide) writeLines(io.stdout, describeSections(guide, results));
  writeLines(io.stdout, describeNotRun(root, results, record));
  writeLines(io.stdout, [...describeLinks(links), describeTotal(result)]);
  if (flags.verbose) writeLines(io.stderr, [`Made in ${formatDuration(progress.elapsed())}`]);
}

function describeLinks(links: ProofResult['links']): string[] {
  if (!links) return [];
  if (links.offline) return ['Links were not checked: there is no network.'];
  return [`${links.checked} addresses asked for, ${links.messages.length} not as they should be`];
}

function describeUpdate(changes: readonly LineChange[]): string {
  const files = new Set(changes.map(({ file }) => file));
  const replies = changes.length === 1 ? '1 reply' : `${changes.length} replies`;
  return `${replies} taken over in ${[...files].join(', ')}. Look at them before you trust them.`;
}

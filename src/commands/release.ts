import { relative } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { exitCodes } from '../diagnostics/tool-error.js';
import type { ReleaseResult } from '../pipeline.js';
import type { CommandFactory } from './command.js';
import { configOption, mentionConfig } from './config-flag.js';
import { describeExamples } from './examples.js';
import { interruptible } from './interruptible.js';
import { type Io, writeLines } from './io.js';
import { describeMessages } from './messages.js';
import { startProgress } from './progress.js';
import { count } from './quantity.js';
import { readRuleFlags, ruleOption } from './rule-flag.js';

const examples = [
  ['release', 'the only guide under content/'],
  ['release redis', 'before you publish redis.apkg; then commit content/redis/ids.json'],
] as const;

/** `prepbook release [guide]`: records the ids of a guide, so that learners keep their history of its questions. */
export const releaseCommand: CommandFactory = (io, finish) =>
  new Command('release')
    .description(
      [
        "Records the guide's ids in ids.json beside it, when a deck is published. From then on `check` fails where an id",
        'vanished, was reused or moved without saying so, an unchanged card is never sent as new, and the folder may get',
        'another name. A copy that is to be a guide of its own starts without ids.json.',
      ].join(' '),
    )
    .argument('[guide]', 'name of a guide under content/, or a folder (default: the only one there is)')
    .addOption(configOption)
    .addOption(ruleOption)
    .addHelpText('after', describeExamples(io, examples))
    .action(async (guide, flags) => finish(await runRelease(io, guide, flags)));

/**
 * Writes the record and tells what is new in it.
 *
 * @returns 0, or 1 where faults in the guide's files prevented it.
 * @throws ToolError where there is no such guide, or its folder cannot be written to.
 */
export async function runRelease(
  io: Io,
  guide: string | undefined,
  flags: { readonly config?: string | undefined; readonly rule?: readonly string[] | undefined },
): Promise<number> {
  mentionConfig(io, flags);
  const progress = startProgress(io);
  try {
    const { release } = await import('../pipeline.js');
    const { config, rule } = flags;
    const request = { guide, cwd: io.cwd, config, rules: readRuleFlags(rule) };
    const result = await interruptible(io.signal, release(request));
    progress.stop();
    if (result.file === undefined) {
      io.stderr.write(describeMessages(io, io.stderr, 'text', result));
      writeLines(io.stderr, ['Nothing was recorded.']);
      return exitCodes.content;
    }
    writeLines(io.stdout, describeRelease(io.cwd, result.file, result));
    return 0;
  } finally {
    progress.stop();
  }
}

function describeRelease(cwd: string, file: string, { added, renamed, changed, retired }: ReleaseResult): string[] {
  const lines = [
    added.length > 0 ? `${count(added.length, 'question')} new: ${added.join(', ')}` : '',
    renamed.length > 0
      ? `${count(renamed.length, 'question')} renamed: ${renamed.map(({ from, to }) => `${from} → ${to}`).join(', ')}`
      : '',
    changed.length > 0 ? `${count(changed.length, 'question')} changed: ${changed.join(', ')}` : '',
    retired.length > 0 ? `${count(retired.length, 'question')} retired: ${retired.join(', ')}` : '',
  ].filter((line) => line !== '');
  return [relative(cwd, file), ...(lines.length > 0 ? lines : ['Nothing has changed since the last release.'])];
}

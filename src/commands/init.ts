import { basename, relative, resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import type { CommandFactory } from './command.js';
import { describeExamples } from './examples.js';
import { type Io, writeLines } from './io.js';
import { announce } from './live-line.js';
import { shellWords } from './shell-words.js';
import { copyStarter } from './starter.js';

const examples = [
  ['init', 'a guide in my-guide/'],
  ['init content/kafka', 'one beside others, to be built as `prepbook build kafka`'],
] as const;

/** `prepbook init [folder]`: a small guide to start from. */
export const initCommand: CommandFactory = (io, finish) =>
  new Command('init')
    .description('Writes a small guide that builds at once and shows each part of the Markdown dialect.')
    .argument('[folder]', 'where it goes; made if it is not there', 'my-guide')
    .option('--force', 'write into a folder that holds files, over those of the same names (default: no)')
    .addHelpText('after', describeExamples(io, examples))
    .action(async (folder, flags) => finish(await runInit(io, folder, flags)));

/**
 * Writes the starter and says what to do next.
 *
 * @throws ToolError `folder-not-empty`, or what the disk refuses.
 */
export async function runInit(
  io: Io,
  folder: string,
  flags: { readonly force?: boolean | undefined },
): Promise<number> {
  const target = resolve(io.cwd, folder);
  const done = announce(io, 'Starting a guide');
  const files = await writeStarter(target, flags.force ?? false).finally(done);
  const shown = relative(io.cwd, target) || '.';
  writeLines(
    io.stdout,
    files.map((file) => `${shown}/${file}`),
  );
  writeLines(io.stderr, nextSteps(io.program, shown, basename(target)));
  return 0;
}

async function writeStarter(target: string, force: boolean): Promise<string[]> {
  const { schemas } = await import('../pipeline.js');
  return copyStarter(target, schemas().guide, { force });
}

function nextSteps(program: string, folder: string, id: string): string[] {
  const word = shellWords([folder]);
  return [
    '',
    'Next:',
    `  ${program} build ${word}   makes output/${id}/${id}.html, .pdf and .epub`,
    `  ${program} check ${word}   says what is wrong, with file and line, as you write`,
    `  ${program} list ${word}    shows the questions with their numbers and levels`,
  ];
}

import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { ownPackage } from '../product.js';
import type { CommandFactory } from './command.js';
import { describeExamples } from './examples.js';
import type { Io } from './io.js';
import { withProgram } from './own-program.js';

interface Entry {
  readonly name: string;
  /** For the list of commands. */
  readonly summary: string;
  readonly load: () => Promise<CommandFactory>;
}

/** All commands. Each is loaded only when it is called by name, so that `--version` and `--help` answer at once. */
const entries: readonly Entry[] = [
  {
    name: 'build',
    summary: 'make the book: HTML, PDF and EPUB',
    load: async () => (await import('./build.js')).buildCommand,
  },
  {
    name: 'check',
    summary: 'read the guide and say what is wrong with it; make nothing',
    load: async () => (await import('./check.js')).checkCommand,
  },
  {
    name: 'inspect',
    summary: 'read a PDF or EPUB that was made and say what is wrong with it',
    load: async () => (await import('./inspect.js')).inspectCommand,
  },
  {
    name: 'proof',
    summary: 'run the examples on real servers and compare what they answer',
    load: async () => (await import('./proof.js')).proofCommand,
  },
  {
    name: 'release',
    summary: 'record the ids of a guide, so that learners keep their history',
    load: async () => (await import('./release.js')).releaseCommand,
  },
  {
    name: 'list',
    summary: 'list the questions with their numbers, levels and ids',
    load: async () => (await import('./list.js')).listCommand,
  },
  {
    name: 'init',
    summary: 'start a guide of your own from a small one that builds',
    load: async () => (await import('./init.js')).initCommand,
  },
  {
    name: 'doctor',
    summary: 'say whether this machine has what a build needs',
    load: async () => (await import('./doctor.js')).doctorCommand,
  },
  {
    name: 'rules',
    summary: 'list the rules that a guide is checked by, with examples',
    load: async () => (await import('./rules.js')).rulesCommand,
  },
  {
    name: 'schema',
    summary: 'print the JSON Schemas of the files that it reads and writes',
    load: async () => (await import('./schema.js')).schemaCommand,
  },
];

const examples = [
  ['init my-guide', 'start a guide'],
  ['build my-guide', 'make its HTML, PDF and EPUB'],
  ['build redis --level senior', 'make a book of the senior questions only'],
  ['build --help', 'all that build can do'],
] as const;

/**
 * The whole command line, ready to parse: what it writes goes to `io`, and where it would end the process it
 * throws a CommanderError.
 *
 * @param args - What follows the program's name: the commands that it names are loaded, of others only the summary.
 */
export async function createProgram(
  io: Io,
  args: readonly string[],
  finish: (exitCode: number) => void,
): Promise<CommandUnknownOpts> {
  const program = new Command('prepbook')
    .description('Turns plain Markdown question banks into printable study guides.')
    .version(ownPackage().version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', describeExamples(io, examples))
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .configureOutput({
      writeOut: (text) => io.stdout.write(withProgram(text, io.program)),
      // Its complaints are caught, and told in the form of all others.
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
      getOutHasColors: () => false,
    })
    .exitOverride();
  for (const entry of entries) {
    const command = args.includes(entry.name) ? (await entry.load())(io, finish) : new Command(entry.name);
    program.addCommand(command.summary(entry.summary).copyInheritedSettings(program));
  }
  return program;
}

import { CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { didYouMean } from '../diagnostics/suggestion.js';
import { ToolError } from '../diagnostics/tool-error.js';
import { ownPackage, packageRoot } from '../product.js';
import { reportFailure } from './failure.js';
import type { Io } from './io.js';
import { createProgram } from './program.js';
import { isFineEnding, toUsageError } from './usage-error.js';

/** Said at once at Ctrl-C, since cleaning up may take a moment. */
const stopping = 'Stopping. Ctrl-C once more ends it at once.\n';

/**
 * Runs the command line.
 *
 * @param args - What follows the program's name.
 * @returns The exit code: 0 fine, 1 faults in the guide, 2 wrong use, 3 the machine lacks something, 70 a bug,
 * 130 interrupted. Never throws: what went wrong has been told on `io.stderr`.
 */
export async function run(io: Io, args: readonly string[]): Promise<number> {
  let exitCode = 0;
  io.signal.addEventListener('abort', () => io.stderr.write(stopping), { once: true });
  try {
    const program = await createProgram(io, args, (code) => {
      exitCode = code;
    });
    refuseUnknownTopic(program, args);
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && isFineEnding(error)) return 0;
    return reportFailure(io, translate(error, args), {
      args,
      root: packageRoot(),
      version: ownPackage().version,
      verbose: args.includes('--verbose'),
    });
  }
}

/** Commander prints nothing at all where it is asked for the help of a command that there is not. */
function refuseUnknownTopic(program: CommandUnknownOpts, [first, topic]: readonly string[]): void {
  if (first !== 'help' || topic === undefined || topic.startsWith('-')) return;
  const names = [...program.commands.map((command) => command.name()), 'help'];
  if (names.includes(topic)) return;
  throw new ToolError('usage', 'unknownCommand', `unknown command '${topic}'`, {
    hint: didYouMean(topic, names, '`prepbook --help` shows what there is.'),
  });
}

function translate(error: unknown, args: readonly string[]): unknown {
  if (!(error instanceof CommanderError)) return error;
  return toUsageError(
    error,
    args.find((arg) => !arg.startsWith('-')),
  );
}

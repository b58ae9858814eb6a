import { readDialogue } from '../../../guide/read-dialogue.js';
import type { Refusal, Runner } from '../../../guide/runner.js';
import type { Step } from '../../../guide/step.js';
import { refusalOf } from './allow/command.js';
import { redisEngines } from './engines.js';
import { metaRefusals } from './meta.js';
import { readReply } from './protocol/read-reply.js';
import { splitCommand } from './protocol/split-command.js';
import type { ServerProgram } from './servers/program.js';
import { readServerStep } from './session/server-step.js';
import { startSession } from './session/session.js';
import { readShellLine } from './session/shell-line.js';

/** Runs dialogues with redis-cli on real servers. It speaks the protocol itself and prints as redis-cli does. */
export function redisCliRunner(programs: readonly ServerProgram[]): Runner {
  return {
    name: 'redis-cli',
    languages: ['redis-cli'],
    keepsState: true,
    ...redisEngines(programs, startSession),
    read: (fence, files) => {
      const { steps, refusals } = readDialogue(fence);
      const unsafe = steps.flatMap((step) => stepRefusal(step, files));
      return { steps, refusals: [...refusals, ...metaRefusals(fence), ...unsafe] };
    },
    elements: readReply,
  };
}

function stepRefusal(step: Step, files: ReadonlyMap<string, string>): Refusal[] {
  const reason = reasonAgainst(step, files);
  return reason === undefined ? [] : [{ message: reason, place: step.place }];
}

function reasonAgainst(step: Step, files: ReadonlyMap<string, string>): string | undefined {
  if (step.kind === 'command') return refusedCommand(splitCommand(step.text) ?? []);
  if (step.kind === 'shell') {
    const line = readShellLine(step.text, files);
    if (typeof line === 'string') return line;
    return line.kind === 'command' ? refusedCommand(line.args) : undefined;
  }
  if (step.kind === 'server') {
    const read = readServerStep(step.text);
    if (typeof read === 'string') return read;
    return read.kind === 'until' ? refusedCommand(splitCommand(read.command) ?? []) : undefined;
  }
  return undefined;
}

/** What cannot be split reaches no server: redis-cli itself complains. */
function refusedCommand(args: readonly Buffer[]): string | undefined {
  return args.length === 0 ? undefined : refusalOf(args.map(String), undefined);
}

import type { Fence } from '../../../guide/fence.js';
import type { Refusal, Runner } from '../../../guide/runner.js';
import type { Step } from '../../../guide/step.js';
import { readDialogue } from '../../dialogue.js';
import { refusalOf } from './allow/command.js';
import { type RedisPlatform, redisPlatforms } from './engines.js';
import { splitCommand } from './protocol/split-command.js';
import type { Engine } from './servers/engine.js';
import { readServerStep } from './session/server-step.js';
import { startSession } from './session/session.js';
import { readShellLine } from './session/shell-line.js';

/** Runs dialogues with redis-cli on real servers. It speaks the protocol itself and prints as redis-cli does. */
export function redisCliRunner(servers: readonly Engine[]): Runner {
  return {
    name: 'redis-cli',
    languages: ['redis-cli'],
    keepsState: true,
    read: (fence, files) => {
      const { steps, faults } = readDialogue(fence);
      return { steps, refusals: [...faults, ...refusalsIn(fence, steps, files)] };
    },
    engines: redisPlatforms(servers),
    start: (platform, stage) => startSession((platform as RedisPlatform).engine, stage),
  };
}

function refusalsIn(fence: Fence, steps: readonly Step[], files: ReadonlyMap<string, string>): Refusal[] {
  return [...wordRefusals(fence), ...steps.flatMap((step) => stepRefusal(step, files))];
}

/** A word that was misspelt would let a fence run where it should not. */
export function wordRefusals({ words, place }: Pick<Fence, 'words' | 'place'>): Refusal[] {
  return words.unknown.map((word) => ({
    message: `Unexpected word \`${word}\` behind the language, expected such as \`replica\` or \`min=7.2\``,
    place,
  }));
}

function stepRefusal(step: Step, files: ReadonlyMap<string, string>): Refusal[] {
  const reason = reasonAgainst(step, files);
  return reason === undefined
    ? []
    : [{ message: `Unexpected ${reason}, expected what is safe to run`, place: step.place }];
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
  return args.length === 0
    ? undefined
    : refusalOf(
        args.map((arg) => arg.toString('utf8')),
        undefined,
      );
}

import { serverName } from '../../../../guide/dialogue.js';
import { mayStartWith } from '../allow/config.js';
import { leaveOut } from '../allow/leave-out.js';
import type { Directives } from '../servers/server.js';

/** What a `!` line does to the fence's servers: a closed list. */
export type ServerStep =
  | { readonly kind: 'kill' | 'freeze' | 'thaw'; readonly server: string }
  | { readonly kind: 'restart'; readonly server: string; readonly directives: Directives }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'until'; readonly server: string; readonly command: string; readonly shows: string };

/** Milliseconds that an example may wait. */
const longestWait = 5_000;

/** For messages; `SERVER` stands for a name such as `replica1`. */
const knownSteps =
  'Write `! kill SERVER`, `! freeze SERVER`, `! thaw SERVER`, `! restart SERVER`, `! wait 2s` or `! until SERVER COMMAND shows TEXT`.';

const server = `(${serverName})`;
const onServer = new RegExp(`^(kill|freeze|thaw)(?: ${server})?$`);
const restart = new RegExp(`^restart(?: ${server})?((?: [a-z-]+=\\S+)*)$`);
const until = new RegExp(`^until ${server} (.+?) shows (.+)$`);

/** Reads a `!` line. @returns What is wrong and what to write, in sentences, where it is not in the list. */
export function readServerStep(text: string): ServerStep | string {
  const [, verb, named = ''] = onServer.exec(text) ?? [];
  if (verb === 'kill' || verb === 'freeze' || verb === 'thaw') return { kind: verb, server: named };
  const [, wait, unit] = /^wait (\d+(?:\.\d+)?)(ms|s)$/.exec(text) ?? [];
  if (wait !== undefined) {
    const milliseconds = Number(wait) * (unit === 's' ? 1000 : 1);
    return milliseconds <= longestWait
      ? { kind: 'wait', milliseconds }
      : `\`! ${text}\` waits for too long. Write at most \`! wait ${longestWait / 1000}s\`.`;
  }
  const [, target, command, shows] = until.exec(text) ?? [];
  if (target !== undefined && command !== undefined && shows !== undefined) {
    return { kind: 'until', server: target, command, shows };
  }
  const restarted = restart.exec(text);
  if (restarted) return readRestart(restarted[1] ?? '', restarted[2] ?? '');
  return `There is no step \`! ${text}\`. ${knownSteps}`;
}

function readRestart(name: string, settings: string): ServerStep | string {
  const directives = [...settings.matchAll(/ ([a-z-]+)=(\S+)/g)].map(
    ([, setting = '', value = '']) => [setting, value] as const,
  );
  const refused = directives.find(([setting, value]) => !mayStartWith(setting, value));
  if (refused) return `A proof does not start a server with \`${refused.join('=')}\`. ${leaveOut}`;
  return { kind: 'restart', server: name, directives };
}

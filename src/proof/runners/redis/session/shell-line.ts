import { leaveOut } from '../allow/leave-out.js';
import { splitCommand } from '../protocol/split-command.js';

/** A line of the shell that a proof can do: redis-cli in one of a few forms, without a shell. */
export type ShellLine =
  | { readonly kind: 'command'; readonly args: readonly Buffer[]; readonly protocol: 2 | 3; readonly database: number }
  /** `redis-cli --eval`, `-x`: a command with the text of a file in it. */
  | { readonly kind: 'report'; readonly flags: readonly string[] };

const reports = ['--bigkeys', '--memkeys', '--hotkeys', '--keystats'];

/**
 * Reads a `$` line.
 *
 * @param files - Texts of the files that the question's earlier fences name.
 * @returns What it does; where it is not one of the forms, what is wrong and what to write, in sentences.
 */
export function readShellLine(text: string, files: ReadonlyMap<string, string>): ShellLine | string {
  const [, line = '', file] = /^(.*?)(?:\s+<\s*([\w.-]+))?$/.exec(text.trim()) ?? [];
  const split = splitCommand(line);
  const shown = `\`$ ${text}\``;
  if (split?.[0]?.toString() !== 'redis-cli') return `A proof does not run ${shown}. ${leaveOut}`;
  const options = { protocol: 2 as 2 | 3, database: 0, input: false };
  let at = 1;
  for (; at < split.length; at += 1) {
    const word = split[at]?.toString() ?? '';
    if (word === '-3') options.protocol = 3;
    else if (word === '-x') options.input = true;
    else if (word === '-n') {
      at += 1;
      options.database = Number(split[at]?.toString());
    } else break;
  }
  const args = split.slice(at);
  const first = args[0]?.toString() ?? '';
  if (reports.includes(first) && args.length === 1) return { kind: 'report', flags: [first] };
  if (first === '--eval') return readEval(args.slice(1), files, options, shown);
  if (first.startsWith('-') || first === '') return `A proof does not run ${shown}. ${leaveOut}`;
  if (options.input !== (file !== undefined))
    return `${shown} has only one of \`-x\` and \`< FILE\`. Write both or neither.`;
  if (file === undefined) return { kind: 'command', args, ...options };
  const content = files.get(file);
  if (content === undefined) return unknownFile(file);
  return { kind: 'command', args: [...args, Buffer.from(content)], ...options };
}

function readEval(
  args: readonly Buffer[],
  files: ReadonlyMap<string, string>,
  options: { readonly protocol: 2 | 3; readonly database: number },
  shown: string,
): ShellLine | string {
  const [file, ...rest] = args;
  if (!file) return `${shown} names no file. Write \`--eval FILE\`.`;
  const script = files.get(file.toString());
  if (script === undefined) return unknownFile(file.toString());
  const comma = rest.findIndex((arg) => arg.toString() === ',');
  const keys = comma < 0 ? rest : rest.slice(0, comma);
  const values = comma < 0 ? [] : rest.slice(comma + 1);
  const command = [Buffer.from('EVAL'), Buffer.from(script), Buffer.from(String(keys.length))];
  return { kind: 'command', args: [...command, ...keys, ...values], ...options };
}

function unknownFile(name: string): string {
  return `The question has no file \`${name}\`. Write \`name=${name}\` behind the language of an earlier example.`;
}

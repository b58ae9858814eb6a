import { spawn } from 'node:child_process';
import { access, constants, realpath } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { ToolError } from '../../../../diagnostics/tool-error.js';
import { readVersion, type ServerProgram } from './program.js';

/** Where servers are looked for. */
export interface ServerSources {
  /** Programs that the user named, by path or by name; they replace what the path offers. */
  readonly named: readonly string[];
  /** Images of Docker's. */
  readonly images: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that paths start from. */
  readonly cwd: string;
}

/** Names under which servers are installed. */
const usual = ['redis-server', 'valkey-server'] as const;

/**
 * Finds the servers of this machine: those that the user named, else those of `PREPBOOK_REDIS_SERVER` (separated as
 * `PATH` is), else `redis-server` and `valkey-server` of the path; and the images.
 *
 * @returns Each program once; none where nothing was named and none is on the path.
 * @throws ToolError `server-unusable` where one that was named is missing or is no server.
 */
export async function findServers({ named, images, env, cwd }: ServerSources): Promise<ServerProgram[]> {
  const fromEnv = (env['PREPBOOK_REDIS_SERVER'] ?? '').split(delimiter).filter((path) => path !== '');
  const asked = named.length > 0 ? named : fromEnv;
  const programs: ServerProgram[] = [];
  for (const name of asked) programs.push(await namedServer(name, env['PATH'] ?? '', cwd));
  for (const image of images) programs.push(await imageServer(image));
  if (programs.length > 0) return programs;
  const found = await Promise.all(usual.map((name) => onPath(name, env['PATH'] ?? '')));
  return installedServers(found.filter((path) => path !== undefined));
}

/** Of two names of one program (Debian links one to the other) the first counts. */
async function installedServers(paths: readonly string[]): Promise<ServerProgram[]> {
  const programs = new Map<string, ServerProgram>();
  for (const path of paths) {
    const server = await probe([path], path);
    const real = await realpath(path);
    if (server && !programs.has(real)) programs.set(real, server);
  }
  return [...programs.values()];
}

async function namedServer(name: string, path: string, cwd: string): Promise<ServerProgram> {
  const program = name.includes('/') ? resolve(cwd, name) : await onPath(name, path);
  const server = program === undefined ? undefined : await probe([program], name);
  if (server) return server;
  throw new ToolError('environment', 'server-unusable', `\`${name}\` is no server that can be started`, {
    hint: 'It has to answer `--version` as redis-server and valkey-server do.',
  });
}

async function imageServer(image: string): Promise<ServerProgram> {
  for (const program of usual) {
    const server = await probe(['docker', 'run', '--rm', '--network=none', image, program], image);
    if (server) return { ...server, command: ['docker', program], image };
  }
  throw new ToolError('environment', 'docker-unusable', `Docker starts no server from the image \`${image}\``, {
    hint: 'Does `docker run --rm IMAGE redis-server --version` work?',
  });
}

async function onPath(name: string, path: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter((each) => each !== '')) {
    const file = join(folder, name);
    try {
      await access(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder: on to the next.
    }
  }
  return undefined;
}

/** Milliseconds that a program may take to say its version; an image may have to be fetched first. */
const probeLimit = { program: 10_000, image: 300_000 };

function probe(command: readonly [string, ...string[]], origin: string): Promise<ServerProgram | undefined> {
  const [program, ...args] = command;
  const timeout = program === 'docker' ? probeLimit.image : probeLimit.program;
  return new Promise((settle) => {
    const child = spawn(program, [...args, '--version'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout,
      killSignal: 'SIGKILL',
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    child.on('error', () => settle(undefined));
    child.on('close', () => {
      const facts = readVersion(printed);
      settle(facts && { ...facts, command, origin });
    });
  });
}

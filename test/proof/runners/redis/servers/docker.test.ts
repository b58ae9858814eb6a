import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { ask } from '../../../../../src/proof/runners/redis/protocol/connection.js';
import { findServers } from '../../../../../src/proof/runners/redis/servers/find.js';
import { needs } from '../../../../support/tools.js';
import { scratchFolder, serverHere } from './here.js';

/**
 * Stands in for Docker: notes what it is told, runs the image's program here, and ends it when it is told to.
 * `run … --name NAME … IMAGE redis-server ARGS` keeps the program's id under its name.
 */
const docker = `#!/bin/sh
echo "$@" >> "$FAKE/log"
case "$1" in
kill|stop) kill -9 "$(cat "$FAKE/$(eval echo \\\${$#})")" ;;
run)
  while [ $# -gt 0 ]; do
    case "$1" in
    --name) name=$2 ;;
    redis:*) shift; break ;;
    esac
    shift
  done
  [ -n "$name" ] && echo $$ > "$FAKE/$name"
  exec "$@" ;;
esac
`;

needs('redis-server')('runs a server in a container and ends it by its name', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'docker'), docker);
  await chmod(join(folder, 'docker'), 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
  vi.stubEnv('FAKE', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const sources = { named: [], images: ['redis:7'], env: process.env, cwd: folder };
  const [program] = await findServers(sources);
  expect(program).toMatchObject({ product: 'Redis', origin: 'redis:7', image: 'redis:7' });
  const server = await serverHere(program ? { program } : {});
  expect(await ask(server, 'PING')).toEqual({ type: 'status', text: 'PONG' });
  await server.kill();
  await expect(ask(server, 'PING')).rejects.toThrow('ECONNREFUSED');
  const [, run = '', kill = ''] = (await readFile(join(folder, 'log'), 'utf8')).split('\n');
  const [name = ''] = /prepbook-proof-\d+-\d+/.exec(run) ?? [];
  expect(run).toContain(`run --rm --name ${name} --network=host --volume=${server.folder}:${server.folder}`);
  expect(kill).toBe(`kill ${name}`);
  await expect(findServers({ ...sources, images: ['nothing:1'] })).rejects.toMatchObject({ code: 'docker-unusable' });
});

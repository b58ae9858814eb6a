import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findServers } from '../../../../../src/proof/runners/redis/servers/find.js';
import { compareVersions, readVersion } from '../../../../../src/proof/runners/redis/servers/program.js';
import { scratchFolder } from './here.js';

/** A folder with programs that say a version, as a path. */
async function programs(versions: Readonly<Record<string, string>>): Promise<string> {
  const folder = await scratchFolder();
  for (const [name, says] of Object.entries(versions)) {
    await writeFile(join(folder, name), `#!/bin/sh\necho '${says}'\n`);
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

const redis = 'Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=ae4d7c971a948f0';
const valkey = 'Valkey server v=9.1.2 sha=00000000:0 malloc=libc bits=64 build=0';
const find = (named: readonly string[], env: Record<string, string>, cwd = '/', images: readonly string[] = []) =>
  findServers({ named, images, env, cwd });
const short = (found: Awaited<ReturnType<typeof find>>) =>
  found.map(({ product, version, origin }) => [product, version, origin]);

describe('servers', () => {
  it('are those of the path, each program once', async () => {
    const folder = await programs({ 'redis-server': redis, 'valkey-server': valkey });
    expect(short(await find([], { PATH: `/nowhere:${folder}` }))).toEqual([
      ['Redis', '7.0.15', join(folder, 'redis-server')],
      ['Valkey', '9.1.2', join(folder, 'valkey-server')],
    ]);
    const linked = await programs({ 'valkey-server': valkey });
    await symlink(join(linked, 'valkey-server'), join(linked, 'redis-server'));
    expect(short(await find([], { PATH: linked }))).toEqual([['Valkey', '9.1.2', join(linked, 'redis-server')]]);
    expect(await find([], { PATH: '/nowhere' })).toEqual([]);
  });

  it('are those that are named, by path or name, before those of the environment', async () => {
    const folder = await programs({ 'redis-server': redis, other: valkey });
    const env = { PATH: folder, PREPBOOK_REDIS_SERVER: `${join(folder, 'other')}:redis-server` };
    expect(short(await find([], env)).map(([product]) => product)).toEqual(['Valkey', 'Redis']);
    expect(short(await find(['./other'], env, folder))).toEqual([['Valkey', '9.1.2', './other']]);
  });

  it('that were named and are none are told', async () => {
    const folder = await programs({ liar: 'Hello' });
    for (const name of [join(folder, 'liar'), join(folder, 'missing'), 'missing']) {
      await expect(find([name], { PATH: folder })).rejects.toMatchObject({
        code: 'server-unusable',
        kind: 'environment',
        message: `\`${name}\` is no server that can be started`,
      });
    }
  });
});

it('reads and compares versions', () => {
  expect(readVersion(redis)).toEqual({ product: 'Redis', version: '7.0.15' });
  expect(readVersion('redis-cli 7.0.15')).toBeUndefined();
  expect(compareVersions('7.0.15', '7.2')).toBeLessThan(0);
  expect(compareVersions('8.10', '8.2')).toBeGreaterThan(0);
  expect(compareVersions('8.0', '8.0.0')).toBe(0);
});

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { openClient } from '../../../../../src/proof/runners/redis/protocol/client.js';
import { splitCommand } from '../../../../../src/proof/runners/redis/protocol/split-command.js';
import { needs } from '../../../../support/tools.js';
import { serverHere } from '../servers/here.js';

const run = promisify(execFile);

const setUp = String.raw`
SET text "line\n\ttab \"quoted\" \\ \x00\xff é"
SET empty ""
RPUSH list a b c d e f g h i j k
HSET hash field value other ""
SADD set only
ZADD zset 1.5 a 2 b
XADD stream 1-1 a 1 b 2
GEOADD geo 11.5761 48.1371 stop
SCRIPT LOAD "return 1"
`;

/** Reads whose replies do not change from one to the next. */
const reads = String.raw`
GET text
GET empty
GET missing
MGET text missing empty
STRLEN text
LRANGE list 0 -1
LRANGE missing 0 -1
HGETALL hash
HGETALL missing
SMEMBERS set
ZRANGE zset 0 -1 WITHSCORES
ZSCORE zset a
ZMSCORE zset a missing
XRANGE stream - +
XINFO STREAM stream
XREAD COUNT 1 STREAMS stream 0
SCAN 0 COUNT 100 TYPE zset
GEOPOS geo stop missing
GEOSEARCH geo FROMLONLAT 11.5 48.1 BYRADIUS 100 km WITHCOORD
COMMAND DOCS get
COMMAND INFO get
TYPE list
OBJECT ENCODING list
PING
PING "a b"
ECHO "a\"b"
SET
LPUSH text 1
NOSUCH a b
EVAL "return {1, {2, {3, 'x'}, {}}, false, true, {ok='FINE'}, {err='BAD thing'}}" 0
EVAL "return 3.99" 0
EVAL "redis.setresp(3); return {map={a={map={b={1,{2}}}}}}" 0
CONFIG GET maxmemory*
INFO keyspace
CLIENT NO-EVICT off
MEMORY DOCTOR
LATENCY DOCTOR
LATENCY LATEST
SLOWLOG GET
ACL LIST
ACL GETUSER default
LOLWUT VERSION 5 1 1 1
CLUSTER INFO
TIME x
BLPOP missing 0.01
`;

const lines = (text: string) => text.trim().split('\n');

for (const protocol of ['2', '3']) {
  needs('redis-server', 'redis-cli')(`prints what redis-cli prints, in protocol ${protocol}`, async () => {
    const server = await serverHere();
    const client = openClient(server.port, new AbortController().signal);
    const type = async (line: string) => (await client.type(splitCommand(line) ?? [], 10_000))?.lines;
    if (protocol === '3') await type('HELLO 3');
    for (const line of lines(setUp)) await type(line);
    for (const line of lines(reads)) {
      const args = (splitCommand(line) ?? []).map((arg) => arg.toString('utf8'));
      const flags = ['-p', String(server.port), '--no-raw', ...(protocol === '3' ? ['-3'] : [])];
      const { stdout } = await run('redis-cli', [...flags, ...args]).catch((error: { stdout: string }) => error);
      const printed = stdout.replaceAll('\r\n', '\n').replace(/\n+$/, '');
      expect(`${line}\n${(await type(line))?.join('\n')}`).toBe(`${line}\n${printed}`);
    }
    client.close();
  });
}

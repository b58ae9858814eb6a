import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../../../src/proof/runners/redis/allow/command.js';
import { mayStartWith } from '../../../../../src/proof/runners/redis/allow/config.js';

const refuse = (line: string, ports?: readonly number[]) =>
  refusalOf(line.split(' '), ports && { ports: new Set(ports) });

describe('what is sent', () => {
  it.each([
    'GET a',
    'set a 1',
    'JSON.SET a $ {}',
    'VADD a VALUES 1 1 b',
    'CONFIG GET dir',
    'CONFIG SET maxmemory 8mb maxmemory-policy allkeys-lru',
    'CONFIG RESETSTAT',
    'DEBUG SLEEP 0.5',
    'DEBUG OBJECT a',
    'ACL SETUSER app on >pw ~* +get',
    'CLUSTER SETSLOT 5 MIGRATING <id>',
    'SENTINEL FAILOVER tram',
    'SENTINEL SET tram quorum 2',
    'SENTINEL CONFIG GET *',
    'REPLICAOF NO ONE',
    'FAILOVER',
    'FAILOVER ABORT',
    'BGSAVE',
  ])('%s', (line) => {
    expect(refuse(line)).toBeUndefined();
    expect(refuse(line, [7000])).toBeUndefined();
  });

  it('goes to the servers of the fence alone', () => {
    for (const line of ['REPLICAOF 127.0.0.1 7000', 'CLUSTER MEET localhost 7000', 'MIGRATE 127.0.0.1 7000 a 0 10']) {
      expect(refuse(line)).toBeUndefined();
      expect(refuse(line, [7000])).toBeUndefined();
      expect(refuse(line, [7001])).toContain("a server that is not the fence's own");
    }
  });

  it('waits with what marks stand for until they are known', () => {
    expect(refuse('REPLICAOF <host> <port>')).toBeUndefined();
    expect(refuse('REPLICAOF <host> <port>', [7000])).toBeDefined();
  });
});

describe('what is refused', () => {
  it.each([
    'SHUTDOWN',
    'shutdown nosave',
    'DEBUG SLEEP 3600',
    'DEBUG SLEEP -1',
    'DEBUG SLEEP x',
    'DEBUG SEGFAULT',
    'DEBUG RELOAD',
    'CONFIG SET dir /',
    'CONFIG SET maxmemory 8mb dbfilename x',
    'CONFIG SET',
    'MODULE LOAD /tmp/x.so',
    'SLAVEOF 10.0.0.1 6379',
    'REPLICAOF 10.0.0.1 6379',
    'REPLICAOF <host> 6379'.replace('<host>', 'example.org'),
    'MIGRATE example.org 6379 a 0 10',
    'CLUSTER MEET 10.0.0.1 6379',
    'FAILOVER TO 10.0.0.1 6379',
    'SENTINEL MONITOR x 10.0.0.1 6379 2',
    'SENTINEL SET tram notification-script /bin/sh',
    'SENTINEL CONFIG SET announce-ip 10.0.0.1',
    'SENTINEL DEBUG',
    'ACL LOAD',
    'ACL SAVE',
    'PSYNC ? -1',
    'SYNC',
    'REPLCONF listening-port 1',
    'PFSELFTEST',
    'constructor',
    '5 INCR a',
  ])('%s', (line) => {
    expect(refuse(line)).toBeTypeOf('string');
    expect(refuse(line, [7000])).toBeTypeOf('string');
  });

  it('is named', () => {
    expect(refuse('DEBUG SLEEP 3600')).toMatchInlineSnapshot(
      `"\`DEBUG SLEEP 3600\` holds the server for too long. Write at most 1 second."`,
    );
    expect(refuse('CONFIG SET dir /')).toMatchInlineSnapshot(
      `"A proof does not send \`CONFIG SET dir\`. Leave it out, or add \`illustration\` behind the language of an example that is not run."`,
    );
    expect(refuse('SHUTDOWN')).toMatchInlineSnapshot(
      `"A proof does not send \`SHUTDOWN\`. Leave it out, or add \`illustration\` behind the language of an example that is not run."`,
    );
  });
});

describe('what a server may be started with', () => {
  it.each([
    ['maxmemory', '512mb'],
    ['APPENDONLY', 'yes'],
    ['dbfilename', 'tram.rdb'],
    ['appenddirname', '"tram-aof"'],
    ['user', 'app on >pw ~app:* +@read'],
  ])('%s %s', (name, value) => expect(mayStartWith(name, value)).toBe(true));

  it.each([
    ['dir', '/'],
    ['dbfilename', '../x'],
    ['appenddirname', '/tmp'],
    ['include', '/etc/passwd'],
    ['loadmodule', '/tmp/x.so'],
    ['bind', '0.0.0.0'],
    ['port', '1'],
    ['replicaof', '10.0.0.1 6379'],
    ['unixsocket', '/tmp/x'],
    ['logfile', '/tmp/x'],
    ['protected-mode', 'no'],
    ['enable-debug-command', 'yes'],
    ['maxmemory', '1mb\ndir /'],
  ])('not %s %s', (name, value) => expect(mayStartWith(name, value)).toBe(false));
});

import { describe, expect, it } from 'vitest';
import { isInForce, readDirectives } from '../../../../../src/proof/runners/redis/directives.js';
import { readServerStep } from '../../../../../src/proof/runners/redis/session/server-step.js';
import { readShellLine } from '../../../../../src/proof/runners/redis/session/shell-line.js';

describe('a line of the shell', () => {
  const files = new Map([['a.lua', 'return 1\n']]);
  const read = (text: string) => {
    const line = readShellLine(text, files);
    return typeof line === 'string' || line.kind === 'report' ? line : line.args.map(String);
  };

  it('is redis-cli in one of a few forms', () => {
    expect(read('redis-cli SET a "b c"')).toEqual(['SET', 'a', 'b c']);
    expect(read('redis-cli --eval a.lua k1 k2 , v1 v2')).toEqual(['EVAL', 'return 1\n', '2', 'k1', 'k2', 'v1', 'v2']);
    expect(read('redis-cli --eval a.lua')).toEqual(['EVAL', 'return 1\n', '0']);
    expect(read('redis-cli -x FUNCTION LOAD REPLACE < a.lua')).toEqual(['FUNCTION', 'LOAD', 'REPLACE', 'return 1\n']);
    expect(read('redis-cli --bigkeys')).toEqual({ kind: 'report', flags: ['--bigkeys'] });
    expect(readShellLine('redis-cli -3 -n 4 GET a', files)).toMatchObject({ protocol: 3, database: 4 });
  });

  it.each([
    'rm -rf /',
    'redis-cli',
    'redis-cli -h example.org GET a',
    'redis-cli --rdb /tmp/x',
    'redis-cli --bigkeys --pattern x',
    'redis-cli --eval /etc/passwd',
    'redis-cli --eval',
    'redis-cli -x SET a < /etc/passwd',
    'redis-cli -x SET a < b.lua',
    'redis-cli -x SET a',
    'redis-cli SET a < a.lua',
  ])('is not %s', (text) => {
    expect(readShellLine(text, files)).toBeTypeOf('string');
  });

  it.each(['redis-cli GET a; rm x', 'redis-cli GET a | cat', 'redis-cli GET $(id)'])(
    'reaches no shell: %s are the words of one command',
    (text) => expect(read(text)).toEqual(text.split(' ').slice(1)),
  );
});

describe('a step of the runner', () => {
  it.each(['kill', 'kill primary', 'freeze replica', 'thaw replica2', 'restart', 'restart node3 appendonly=yes'])(
    '%s',
    (text) => expect(readServerStep(text)).toBeTypeOf('object'),
  );

  it('waits for so long, or until something shows', () => {
    expect(readServerStep('wait 400ms')).toEqual({ kind: 'wait', milliseconds: 400 });
    expect(readServerStep('wait 1.5s')).toEqual({ kind: 'wait', milliseconds: 1500 });
    expect(readServerStep('until replica1 INFO replication shows role:master')).toEqual({
      kind: 'until',
      server: 'replica1',
      command: 'INFO replication',
      shows: 'role:master',
    });
  });

  it.each(['wait 6s', 'wait', 'kill everything', 'restart dir=/', 'reboot', 'until primary PING'])('not %s', (text) =>
    expect(readServerStep(text)).toBeTypeOf('string'),
  );
});

describe('a fragment of redis.conf', () => {
  it('is read line by line', () => {
    const text = '# a remark\n\nMaxmemory  512mb \n  save 3600 1 300 100';
    expect(readDirectives(text, { file: 'a.md', line: 5, column: 1 })).toEqual([
      { name: 'maxmemory', value: '512mb', place: { file: 'a.md', line: 8, column: 1 } },
      { name: 'save', value: '3600 1 300 100', place: { file: 'a.md', line: 9, column: 1 } },
    ]);
  });

  it.each([
    ['512mb', '536870912', true],
    ['1k', '1000', true],
    ['"tram-aof"', 'tram-aof', true],
    ['yes', 'YES', true],
    ['replica 256mb 64mb 60', 'normal 0 0 0 slave 268435456 67108864 60 pubsub 33554432 8388608 60', true],
    ['300 100', '3600 1 300 100', true],
    ['512mb', '536870913', false],
    ['1', '10', false],
  ])('%s is in force as %s: %s', (value, told, is) => expect(isInForce(value, told)).toBe(is));
});

import { describe, expect, it } from 'vitest';
import { fencesOf } from '../../src/guide/fences.js';
import { question } from '../manuscript/guide-folder.js';
import { fenced, fencesIn, readSection } from '../proof/fences.js';

describe('the fences of a guide', () => {
  it('have a key, a place and words, some of them for the runner alone', async () => {
    const [first, second] = await fencesIn(
      `${fenced('redis-cli replica min=7.2', '> PING', 'PONG')}\n- ${fenced('text', 'a').replaceAll('\n', '\n  ')}`,
    );
    expect(first).toMatchObject({
      key: 'key/1',
      owner: 'key',
      section: 'keys',
      language: 'redis-cli',
      text: '> PING\nPONG',
      place: { file: 'keys.md', line: 11, column: 1 },
    });
    expect(first?.meta).toEqual({
      source: 'replica min=7.2',
      topology: 'replica',
      fresh: false,
      illustration: false,
      name: undefined,
      own: ['min=7.2'],
    });
    expect(second).toMatchObject({ key: 'key/2', language: 'text', place: { line: 16, column: 3 } });
  });

  it('are counted in the order of the file, whatever part holds them', async () => {
    const parts = ['### Trap', fenced('text', 'one'), '### Another heading', fenced('text', 'two')].join('\n\n');
    const fences = await fencesIn(parts);
    expect(fences.map(({ key, text }) => [key, text])).toEqual([
      ['key/1', 'one'],
      ['key/2', 'two'],
    ]);
  });

  it('stand in introductions, too', async () => {
    const source = question('The name of a value.').replace('---\n\n', `---\n\n${fenced('text', 'intro')}\n`);
    expect(fencesOf(await readSection(source)).map(({ key }) => key)).toEqual(['keys/1']);
  });
});

describe('the digest of a fence', () => {
  const digests = async (...fences: readonly string[]) =>
    (await fencesIn(fences.join('\n'))).map(({ digest }) => digest);
  const set = fenced('redis-cli', '> SET a 1', 'OK');
  const get = fenced('redis-cli', '> GET a', '"1"');

  it('changes with the text of an earlier fence whose state it goes on in', async () => {
    const [, before] = await digests(set, get);
    const [, after] = await digests(set.replace('SET a 1', 'SET a 2'), get);
    expect(after).not.toBe(before);
  });

  it('does not change with fences of other topologies, before a fresh start, or for show', async () => {
    const alone = async (first: string, second: string) => (await digests(first, second))[1];
    const fresh = get.replace('redis-cli', 'redis-cli fresh');
    expect(await alone(set, fresh)).toBe(await alone(set.replace(' 1', ' 2'), fresh));
    const cluster = set.replace('redis-cli', 'redis-cli cluster');
    expect(await alone(cluster, get)).toBe(await alone(cluster.replace(' 1', ' 2'), get));
    const shown = set.replace('redis-cli', 'redis-cli illustration');
    expect(await alone(shown, get)).toBe(await alone(shown.replace(' 1', ' 2'), get));
  });

  it('changes with a file that it names, and with no other', async () => {
    const file = fenced('lua name=a.lua', 'return 1');
    const run = fenced('redis-cli', '$ redis-cli --eval a.lua', '(integer) 1');
    const [, before] = await digests(file, run);
    const [, after] = await digests(file.replace('return 1', 'return 2'), run);
    expect(after).not.toBe(before);
    const [, unmoved] = await digests(file.replace('a.lua', 'b.lua').replace('return 1', 'return 2'), get);
    const [, same] = await digests(file.replace('a.lua', 'b.lua'), get);
    expect(unmoved).toBe(same);
  });
});

import { expect, test } from 'vitest';
import { run } from '../../src/commands/run.js';
import { rules } from '../../src/pipeline.js';
import { recordIo } from './recorded-io.js';

async function prepbook(...args: string[]) {
  const { io, out, err } = recordIo({ cwd: '/' });
  const code = await run(io, ['rules', ...args]);
  return `${out()}${err().replace('Collecting the rules\n', '')}exit ${code}`;
}

test('lists every rule, and says how to set one', async () => {
  const lines = (await prepbook()).split('\n');
  expect(lines.slice(0, -5).map((line) => line.split(' ')[0])).toEqual(rules().map(({ id }) => id));
  const some = /^(?:level-known|follow-up-present|sentence-length) /;
  expect([...lines.filter((line) => some.test(line)), ...lines.slice(-5)].join('\n')).toMatchSnapshot();
});

test.each(['follow-up-present', 'released-id-kept', 'discouraged-words', 'edition-possible', 'link-alive', 'folow-up'])(
  'tells of %s',
  async (name) => {
    expect(await prepbook(name)).toMatchSnapshot();
  },
);

test('gives a script all of it, or of one rule', async () => {
  const { length } = rules();
  expect(JSON.parse((await prepbook('--json')).replace(/exit 0$/, ''))).toHaveLength(length);
  expect(await prepbook('why-present', '--json')).toMatchSnapshot();
});

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/run.js';
import { applySettings } from '../../src/diagnostics/rule-facts.js';
import { editionMessages, editionPossible } from '../../src/pipeline/edition-possible.js';
import { list, memorySource, type RenderRequest, type RenderResult, render } from '../../src/pipeline.js';
import { recordIo } from '../commands/recorded-io.js';
import { config, guideFolder, question } from '../manuscript/guide-folder.js';
import { makeGuide } from '../support/guide.js';

it('editions that cannot be made are told at their names, and are errors unless something else is set', () => {
  const place = { file: 'guide.yaml', line: 7, column: 3 };
  const guide = makeGuide({
    sections: [3],
    editions: [
      { name: 'many', select: { sample: { size: 9, seed: 1 } }, place },
      { name: 'fine', select: { sample: { size: 3, seed: 1 } }, place },
    ],
  });
  const [message, ...others] = editionMessages(guide);
  expect(others).toEqual([]);
  expect(message).toMatchObject({ file: 'guide.yaml', line: 7, column: 3, ruleId: 'edition-possible' });
  expect(message?.reason).toBe(
    'The edition `many` cannot be made. `sample 9` is too many: 3 questions are left to choose from',
  );
  const severities = [{}, { 'edition-possible': 'warning' }, { 'edition-possible': 'off' }] as const;
  const fatal = severities.map((settings) =>
    applySettings(editionMessages(guide), [editionPossible], { settings, strict: false }).map((each) => each.fatal),
  );
  expect(fatal).toEqual([[true], [false], []]);
});

describe('an edition that cannot be made', () => {
  const editions = 'editions: { easy: { select: { levels: [easy] } }, many: { select: { sample: { size: 9 } } } }\n';
  const files = { 'guide.yaml': config + editions, 'keys.md': question('A name.') };
  const guide = memorySource('names', files);
  const told = (messages: RenderResult['messages']) =>
    messages
      .filter(({ ruleId }) => ruleId === 'edition-possible')
      .map((message) => `${message.file}:${message.line} ${message.fatal}`);
  const rendered = async (request: RenderRequest) => {
    const { files: made, failed, messages } = await render({ guide, layout: 'book', formats: ['json'], ...request });
    return { made: made.map(({ name }) => name), failed, told: told(messages) };
  };
  const error = ['guide.yaml:5 true'];

  it('prevents no other', async () => {
    expect(await rendered({})).toEqual({ made: ['names.json'], failed: false, told: error });
    expect(await rendered({ all: true })).toEqual({
      made: ['names.json', 'names.easy.json'],
      failed: false,
      told: error,
    });
    expect(await rendered({ edition: 'easy,many' })).toEqual({ made: ['names.easy.json'], failed: false, told: error });
  });

  it('is an error where it is asked for, whatever is set of the rule', async () => {
    const rules = { 'edition-possible': 'off' } as const;
    expect(await rendered({ edition: 'many' })).toEqual({ made: [], failed: true, told: error });
    expect(await rendered({ edition: 'many', rules })).toEqual({ made: [], failed: true, told: error });
    expect(await rendered({ all: true, rules })).toMatchObject({ told: [] });
    const listed = await list({ guide, edition: 'many', select: { levels: ['easy'] }, rules });
    expect([listed.edition, told(listed.messages)]).toEqual([undefined, error]);
  });

  it('says the same in check, build and list, which end with 1', async () => {
    const cwd = await guideFolder(files);
    const run1 = async (...args: string[]) => {
      const { io, out, err } = recordIo({ cwd });
      const code = await run(io, [...args, '--rule', 'follow-up-present=off', '--rule', 'source-present=off']);
      const text = out() + err();
      return { code, text: text.split('\n').filter((line) => /error|Nothing was/.test(line)) };
    };
    const line =
      'guide.yaml:5:51  error  The edition `many` cannot be made. `sample 9` is too many: only one question is left to choose from  edition-possible';
    const [check, book, all, many, table] = [
      await run1('check'),
      await run1('build', '--format', 'json', '--quiet'),
      await run1('build', '--all', '--quiet', '--out', 'all', '--rule', 'why-present=off'),
      await run1('build', '--edition', 'many', '--quiet'),
      await run1('list', '--edition', 'many'),
    ];
    expect([check, book, all, table].map(({ code, text }) => [code, text[0]])).toEqual(
      Array.from({ length: 4 }, () => [1, line]),
    );
    expect(many).toEqual({
      code: 1,
      text: [line, '1 error, 1 warning', 'Nothing was made; what was made before is as it was.'],
    });
    expect(await readdir(join(cwd, 'all'), { recursive: true })).toEqual(
      expect.arrayContaining([expect.stringMatching(/\.easy\.pdf$/)]),
    );
  });
});

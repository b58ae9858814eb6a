import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allRules, describeRules } from '../../src/pipeline/rules.js';
import { proof, render } from '../../src/pipeline.js';
import { dozenQuestions, exampleFolder } from '../manuscript/example-folder.js';
import { config, guideFolder, question } from '../manuscript/guide-folder.js';

const changeable = allRules.filter(({ fixed }) => !fixed);
const off = Object.fromEntries(changeable.map(({ id }) => [id, 'off' as const]));
const withExamples = changeable.flatMap(({ id }) => describeRules(id)).filter(({ examples }) => examples);

/** Examples begin where they matter; a file needs a title. */
const titled = (text: string) => (/^(---|# )/m.test(text) ? text : `# Names\n\n${text}`);

// A rule without which no book can be made has to be a fixed one.
it.each(withExamples)('a guide with what $id finds is rendered once that is off', async ({ id, examples }) => {
  const { failing = '', language = '' } = examples ?? {};
  const isMarkdown = language === 'md' || language === 'chapter';
  const guide = await exampleFolder(id, isMarkdown ? titled(failing) : failing, language);
  // Shares are looked at in guides of some size.
  if (id === 'level-share') await writeFile(join(guide, 'keys.md'), `# Keys\n\n${dozenQuestions}`);
  const request = { guide, prose: true };
  const told = await render({ ...request, formats: ['json'], rules: { ...off, [id]: 'warning' } });
  expect(new Set(told.messages.map(({ ruleId }) => ruleId))).toEqual(new Set([id]));
  const formats = ['html', 'epub', 'json'];
  const { files, messages, failed } = await render({ ...request, formats, rules: off });
  expect(messages.map(String)).toEqual([]);
  expect(failed).toBe(false);
  expect(files.map(({ name }) => name.replace(/^.*\./, ''))).toEqual(formats);
});

it.each([
  ['off', undefined],
  ['warning', false],
  ['error', true],
] as const)('a proof tells what its own rules find of sources where they are set to %s', async (setting, fatal) => {
  const notes = '[^a]: [Keys](https://example.org/keys#no)\n[^b]: [Key names](https://example.org/keys#no)';
  const body = `A name[^a] of a value[^b], see [here](https://example.org/keys/#no).\n\n${notes}`;
  const guide = await guideFolder({ 'guide.yaml': config, 'keys.md': question(body) });
  const copies = join(await guideFolder({}), 'copies');
  await mkdir(join(copies, 'example.org'), { recursive: true });
  await writeFile(join(copies, 'example.org/keys.html'), '<p id="yes">Keys');
  const ids = ['source-anchor-present', 'source-single-address', 'source-single-title'];
  const rules = { ...off, ...Object.fromEntries(ids.map((id) => [id, setting])) };
  const { messages } = await proof({ guide, copies, rules, date: '2026-11-30' });
  expect(new Set(messages.map(({ ruleId }) => ruleId))).toEqual(new Set(fatal === undefined ? [] : ids));
  expect(messages.every((message) => message.fatal === fatal)).toBe(true);
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { run } from '../../src/commands/run.js';
import { allRules } from '../../src/pipeline/rules.js';
import { check, schemas } from '../../src/pipeline.js';
import { recordIo } from '../commands/recorded-io.js';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'prepbook-rules-'));
  await mkdir(join(cwd, 'names'));
  await writeFile(
    join(cwd, 'names/keys.md'),
    '# Keys\n\n## What is a key?\n\n`easy`\n\nSimply [a name](#nowhere).\n\n### Why it is asked\n\nNames come first.\n',
  );
  await config();
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const config = (more = '') =>
  writeFile(
    join(cwd, 'names/guide.yaml'),
    `title: Names\nlevels: [{ id: easy, name: Easy }]\nsections: [keys]\nreviewed: 2026-11-23\n${more}`,
  );

async function prepbook(...args: string[]) {
  const { io, out, err } = recordIo({ cwd });
  const code = await run(io, [...args, 'names']);
  return `${out()}${err().replace('Reading the guide\n', '')}exit ${code}`;
}

describe('rules of guide.yaml', () => {
  it('switch a rule off, down and up, and strict leaves those alone', async () => {
    await config(
      'strict: true\nrules: { follow-up-present: off, source-present: warning, reference-known: warning }\n',
    );
    expect(await prepbook('check')).toMatchInlineSnapshot(`
      "names/keys.md:3:1  warning  This answer cites no source. Write \`[^1]\` in it, and below it the note: \`[^1]: [Title](https://…)\`  source-present
      names/keys.md:7:8  warning  No question, section or heading is called \`#nowhere\`. Write the id of one.  reference-known

      2 warnings
      exit 0"
    `);
    await config('rules: { source-present: error, reference-known: off, follow-up-present: off }\n');
    expect(await prepbook('check')).toMatchInlineSnapshot(`
      "names/keys.md:3:1  error  This answer cites no source. Write \`[^1]\` in it, and below it the note: \`[^1]: [Title](https://…)\`  source-present

      1 error
      exit 1"
    `);
  });

  it('bring in a rule of style, and one that is looked at where editions are made', async () => {
    const rest = 'follow-up-present: off, source-present: off, reference-known: off';
    const editions = 'editions: { many: { select: { sample: { size: 9 } } } }';
    await config(`rules: { discouraged-words: error, edition-possible: error, ${rest} }\n${editions}\n`);
    expect(await prepbook('check')).toMatchInlineSnapshot(`
      "names/keys.md:7:1  error  "Simply" is a word that this guide avoids. Leave it out, or choose another.  discouraged-words

      1 error
      exit 1"
    `);
    expect(await prepbook('check', '--rule', 'discouraged-words=warning')).toMatchInlineSnapshot(`
      "names/guide.yaml:6:13  error  The edition \`many\` cannot be made. \`sample 9\` is too many: only one question is left to choose from  edition-possible

      names/keys.md:7:1  warning  "Simply" is a word that this guide avoids. Leave it out, or choose another.  discouraged-words

      1 error, 1 warning
      exit 1"
    `);
  });

  it('name rules that there are and that can be set', async () => {
    await config(
      'rules:\n  folow-up-present: off\n  level-known: warning\n  nonsense-and-more: off\n  why-present: no\n',
    );
    expect(await prepbook('check', '--rule', 'reference-known=off')).toMatchInlineSnapshot(`
      "names/guide.yaml:6:3   error  There is no rule \`folow-up-present\`.                                     key-known
          Did you mean \`follow-up-present\`?
      names/guide.yaml:7:3   error  The rule \`level-known\` is always an error and cannot be changed.         value-expected
          A guide that breaks it cannot be made into a book.
      names/guide.yaml:8:3   error  There is no rule \`nonsense-and-more\`.                                    key-known
          \`prepbook rules\` lists all.
      names/guide.yaml:9:16  error  \`why-present\` in \`rules\` must be \`off\`, \`warning\` or \`error\`, not \`no\`.  value-expected

      names/keys.md:3:1  warning  This question has no follow-up. Add a part \`### Follow-up: …?\`  follow-up-present
      names/keys.md:3:1  warning  This answer cites no source. Write \`[^1]\` in it, and below it the note: \`[^1]: [Title](https://…)\`  source-present

      4 errors, 2 warnings
      exit 1"
    `);
  });
});

describe('--rule', () => {
  it('goes before guide.yaml, in whatever makes messages', async () => {
    await config('rules: { reference-known: error, source-present: error }\n');
    const flags = ['--rule', 'reference-known=off', '--rule', 'source-present=off'];
    expect(await prepbook('check', ...flags)).toMatchInlineSnapshot(`
      "names/keys.md:3:1  warning  This question has no follow-up. Add a part \`### Follow-up: …?\`  follow-up-present

      1 warning
      exit 0"
    `);
    expect(await prepbook('list', ...flags)).toMatch(/exit 0$/);
    expect(await prepbook('release', ...flags)).toMatch(/exit 0$/);
    expect(await prepbook('proof', ...flags)).toMatch(/exit 0$/);
    expect(await prepbook('build', '--format', 'json', '--quiet', ...flags)).toMatch(/exit 0$/);
  });

  it.each([
    'folow-up-present=off',
    'nonsense-and-more=off',
    'level-known=off',
    'source-present',
    'source-present=of',
    '=off',
  ])('%s is a wrong flag', async (flag) => {
    expect(await prepbook('check', '--rule', flag)).toMatchSnapshot();
  });
});

test('the request takes rules, too', async () => {
  const { errors, warnings } = await check({ cwd, guide: 'names', rules: { 'reference-known': 'off' } });
  expect([errors, warnings]).toEqual([0, 2]);
  await expect(check({ cwd, guide: 'names', rules: { 'level-known': 'off' } })).rejects.toMatchObject({
    code: 'fixed-rule',
    exitCode: 2,
  });
});

test('only errors are fixed, and the schema of guide.yaml knows the others', () => {
  const fixed = allRules.filter((rule) => rule.fixed);
  expect(new Set(fixed.map(({ severity }) => severity))).toEqual(new Set(['error']));
  const { properties } = schemas().guide as { properties: { rules: { properties: object } } };
  expect(Object.keys(properties.rules.properties)).toEqual(
    allRules.filter((rule) => !fixed.includes(rule)).map(({ id }) => id),
  );
  expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runRelease } from '../../src/commands/release.js';
import { fencesOf } from '../../src/guide/fences.js';
import type { Proof } from '../../src/guide/proof.js';
import type { Release } from '../../src/guide/release-record.js';
import { readGuide } from '../../src/manuscript/index.js';
import { build, check } from '../../src/pipeline.js';
import { formatRecord, recordFile } from '../../src/proof/index.js';
import { recordIo } from '../commands/recorded-io.js';
import { readApkg } from '../support/apkg.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-release-'));
  await write({ answer: 'A name.' });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write({
  answer,
  second = '`mid` `#value`',
  retired = '[]',
}: {
  answer: string;
  second?: string;
  retired?: string;
}) {
  const yaml = 'title: Names\nlevels: [Easy, Mid]\nsections: [keys]\nreviewed: 2026-01-31\n';
  await writeFile(join(folder, 'guide.yaml'), `${yaml}retired: ${retired}\n`);
  const value = second === '' ? '' : `## What is a value?\n\n${second}\n\nWhat a key names.\n`;
  await writeFile(join(folder, 'keys.md'), `# Keys\n\n## What is a key?\n\n\`easy\` \`#key\`\n\n${answer}\n\n${value}`);
}

async function releaseIn(cwd: string): Promise<{ code: number; out: string; err: string }> {
  const { io, out, err } = recordIo({ cwd });
  const code = await runRelease(io, '.', {});
  return { code, out: out(), err: err() };
}

async function notes() {
  const { artifacts } = await build({ guide: folder, out: join(folder, 'out'), formats: ['apkg'] });
  return (await readApkg(new Uint8Array(await readFile(artifacts[0]?.path ?? '')))).notes;
}

test('a release is recorded, watched over, and told by what is new in it', async () => {
  expect(await releaseIn(folder)).toMatchObject({ code: 0, out: 'ids.json\n2 questions new: key, value\n' });
  expect((await check({ guide: folder })).errors).toBe(0);
  expect((await releaseIn(folder)).out).toBe('ids.json\nNothing has changed since the last release.\n');
  const before = await notes();
  await write({ answer: 'Another name.' });
  const after = await notes();
  expect(after.map(({ guid, mod }, at) => [guid === before[at]?.guid, mod > (before[at]?.mod ?? 0)])).toEqual([
    [true, true],
    [true, false],
  ]);
  expect((await releaseIn(folder)).out).toBe('ids.json\n1 question changed: key\n');
});

test('what is recorded is the deck that is built, with what its examples ran on: no card changes by a release', async () => {
  await write({ answer: 'A name.\n\n```redis-cli\n> PING\nPONG\n```' });
  const { guide } = await readGuide(folder);
  if (!guide) throw new Error('The guide cannot be read');
  const proofs = fencesOf(guide).map(({ key, digest }) => {
    const proof: Proof = { digest, server: 'Redis 7.0.15', date: '2026-01-30', result: 'same' };
    return [key, proof] as const;
  });
  expect(proofs).toHaveLength(1);
  await writeFile(join(folder, recordFile), formatRecord({ proofs: Object.fromEntries(proofs) }));
  const before = await notes();
  expect(before.flatMap(({ flds }) => flds).join('')).toContain('Redis 7.0.15');
  await releaseIn(folder);
  expect(await notes()).toEqual(before);
  const { stamps } = JSON.parse(await readFile(join(folder, 'ids.json'), 'utf8')) as Release;
  expect(stamps['note:key']?.changed).toBe(before[0]?.mod);
});

test('a question that got another id is told as renamed, not as new; that its words changed too, beside it', async () => {
  await releaseIn(folder);
  await write({ answer: 'A name.', second: '`mid` `#meaning` `was:value`' });
  expect((await releaseIn(folder)).out).toBe('ids.json\n1 question renamed: value → meaning\n');
  await write({ answer: 'Another name.', second: '`mid` `#sense` `was:meaning`' });
  expect((await releaseIn(folder)).out).toBe(
    'ids.json\n1 question renamed: meaning → sense\n1 question changed: key\n',
  );
});

test('a lost id stops a release, and a build, and says what to do', async () => {
  await releaseIn(folder);
  await write({ answer: 'A name.', second: '' });
  const { code, out, err } = await releaseIn(folder);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('released-id-kept');
  expect(err).toContain('`was:value`');
  expect((await build({ guide: folder, out: join(folder, 'out'), formats: ['csv'] })).failed).toBe(true);
  await write({ answer: 'A name.', second: '', retired: '[value]' });
  expect((await notes()).map(({ tags }) => tags)).toContainEqual(['retired']);
  expect((await releaseIn(folder)).out).toBe('ids.json\n1 question retired: value\n');
  expect((await notes()).map(({ tags }) => tags)).not.toContainEqual(['retired']);
});

test('table and data are made by name', async () => {
  const result = await build({ guide: folder, out: join(folder, 'out'), formats: ['json', 'csv'] });
  const [csv, json] = await Promise.all(result.artifacts.map(({ path }) => readFile(path, 'utf8')));
  expect(result.artifacts.map(({ format, mediaType }) => [format, mediaType])).toEqual([
    ['csv', 'text/csv'],
    ['json', 'application/json'],
  ]);
  expect(csv?.split('\r\n').slice(1, 3)).toEqual([
    expect.stringMatching(/^What is a key\?,A name\.,/),
    expect.stringMatching(/^What is a value\?,What a key names\.,/),
  ]);
  expect(JSON.parse(json ?? '')).toMatchObject({ format: 2, questions: [{ id: 'key' }, { id: 'value' }] });
});

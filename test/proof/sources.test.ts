import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { citationsOf } from '../../src/proof/citations.js';
import { checkAnchors, checkSources } from '../../src/proof/sources.js';
import { question } from '../manuscript/guide-folder.js';
import { readSection } from './fences.js';

const guide = () =>
  readSection(
    question(
      [
        'The name[^a] of a value[^b], as [the page](http://www.example.org/keys/#top) says[^c].',
        '',
        '[^a]: [Keys](https://example.org/keys#top)',
        '[^b]: [Keys, explained](https://example.org/keys#top)',
        '[^c]: [Other](https://example.org/other#no), <https://example.org/keys#top>, [mail](mailto:a@example.org)',
      ].join('\n'),
    ),
  );

it('finds one page under two titles and two addresses', async () => {
  const messages = checkSources(citationsOf(await guide()));
  expect(
    messages.map(({ line, column, reason, fatal, cause }) => [line, column, reason, fatal, (cause as Error).message]),
  ).toEqual([
    [
      11,
      7,
      'This address is written otherwise elsewhere. Write `http://www.example.org/keys/#top`',
      false,
      'First cited here',
    ],
    [
      12,
      7,
      'This address is written otherwise elsewhere. Write `http://www.example.org/keys/#top`',
      false,
      'First cited here',
    ],
    [12, 7, 'This source is called "Keys" elsewhere. Give it one title.', false, 'First titled here'],
    [
      13,
      46,
      'This address is written otherwise elsewhere. Write `http://www.example.org/keys/#top`',
      false,
      'First cited here',
    ],
  ]);
});

it('looks for anchors in copies, and nowhere else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'prepbook-copies-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'example.org'));
  await writeFile(join(folder, 'example.org', 'keys.html'), '<h1 id="top">Keys</h1>');
  await writeFile(join(folder, 'example.org', 'other'), '<h1 id=yes>Other</h1>');
  const messages = await checkAnchors(citationsOf(await guide()), folder);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [13, 'The page has no place `#no`. Write one that it has, or leave it out.'],
  ]);
});

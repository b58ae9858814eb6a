import { expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { config, errors, guideFolder } from './guide-folder.js';

async function sectionOf(body: string) {
  const files = { 'guide.yaml': config, 'keys.md': `# Keys\n\n## One?\n\n\`easy\`\n\n${body}\n` };
  const { guide, messages } = await readGuide(await guideFolder(files));
  if (!guide) throw new Error(errors(messages).join('\n'));
  return { guide, notes: guide.sections[0]?.notes ?? new Map() };
}

test('addresses that are the same are one source, with the first title', async () => {
  const { guide, notes } = await sectionOf(
    'x[^b][^a]\n\n[^a]: [First](https://example.org:443/a)\n[^b]: [Second](HTTPS://Example.org/a), [part](https://example.org/a#x)',
  );
  expect(guide.sources).toEqual([
    { id: 'source-1', url: 'https://example.org/a', title: 'Second' },
    { id: 'source-2', url: 'https://example.org/a#x', title: 'part' },
  ]);
  expect(notes.get('b').sources).toEqual(['source-1', 'source-2']);
  expect(notes.get('a').sources).toEqual(['source-1']);
});

test('labels that say the same share one note', async () => {
  const { notes } = await sectionOf(
    'x[^a][^B]\n\n[^a]: [T](https://example.org/a)\n[^b]: [T](https://example.org/a)\n',
  );
  expect(notes.get('b')).toBe(notes.get('a'));
  expect(notes.get('a').label).toBe('a');
});

test('notes in notes are followed, unused ones are left out, the first of a label counts', async () => {
  const { guide, notes } = await sectionOf(
    'x[^a]\n\n[^a]: See[^c], [mail](mailto:a@example.org), [there](#one).\n[^b]: [B](https://example.org/b)\n[^c]: https://example.org/c\n[^c]: [D](https://example.org/d)\n',
  );
  expect([...notes.keys()]).toEqual(['a', 'c']);
  expect(guide.sources).toEqual([{ id: 'source-1', url: 'https://example.org/c', title: 'https://example.org/c' }]);
});

test('sources are counted in the order in which the guide cites them', async () => {
  const folder = await guideFolder({
    'guide.yaml': `${config.replace('[keys]', '[b, a]')}front: [c]\n`,
    'a.md': '# A\n\n## A?\n\n`easy`\n\nx[^1]\n\n[^1]: [A](https://example.org/a)\n',
    'b.md': '# B\n\n[^1]: [B](https://example.org/b)\n\n## B?\n\n`easy`\n\nx[^1]\n',
    'c.md': '# C\n\nx[^1]\n\n[^1]: [C](https://example.org/c)\n',
  });
  const { guide } = await readGuide(folder);
  expect(guide?.sources.map((source) => source.title)).toEqual(['C', 'B', 'A']);
});

import { strFromU8, unzipSync } from 'fflate';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { memorySource, readGuide, render } from '../../src/pipeline.js';
import { config, question } from '../manuscript/guide-folder.js';

const guide = memorySource('tea', { 'guide.yaml': config, 'keys.md': question('A `name`.') });

test('files come in memory, with what is known of them', async () => {
  const stages: string[] = [];
  const { files, failed, messages, browser } = await render({
    guide,
    formats: ['html', 'epub', 'xhtml', 'json'],
    select: { levels: ['easy'] },
    onStage: ({ name, detail }) => stages.push([name, detail].filter(Boolean).join(' ')),
  });
  expect(failed).toBe(false);
  expect(browser).toBeUndefined();
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  expect(files.map(({ name, format, layout, questions }) => [name, format, layout, questions])).toEqual([
    ['tea.easy.html', 'html', 'book', 1],
    ['tea.easy.epub', 'epub', 'book', 1],
    ['tea.easy.xhtml', 'xhtml', 'book', 1],
    ['tea.easy.json', 'json', 'book', 1],
  ]);
  const [html, epub, xhtml] = files;
  expect(strFromU8(html?.bytes ?? new Uint8Array())).toContain('<code>name</code>');
  expect(Object.keys(unzipSync(epub?.bytes ?? new Uint8Array()))).toContain('mimetype');
  expect([...(xhtml?.files?.keys() ?? [])]).toContain('mimetype');
  expect(stages[0]).toBe('read');
  expect(stages).toContain('layout html');
});

test('what a request holds is used: plugins, theme, rules', async () => {
  const mark = () => (tree: Root) =>
    visit(tree, 'element', (node) => {
      if (node.tagName === 'code') node.tagName = 'mark';
    });
  const { files } = await render({ guide, formats: ['html'], theme: 'ink', config: { rehypePlugins: [mark] } });
  expect(strFromU8(files[0]?.bytes ?? new Uint8Array())).toContain('<mark>name</mark>');
});

test('a guide with faults renders nothing and says why', async () => {
  const broken = memorySource('tea', { 'guide.yaml': config, 'keys.md': question('A name.', '`none`') });
  const { files, failed, messages } = await render({ guide: broken, formats: ['html'] });
  expect([files, failed]).toEqual([[], true]);
  expect(messages.some(({ fatal, file }) => fatal && file === 'keys.md')).toBe(true);
  expect((await readGuide(broken)).guide).toBeUndefined();
});

test.each(['pdf', 'html', 'json'])('an aborted signal ends it, of %s', async (format) => {
  const rendering = render({ guide, formats: [format], signal: AbortSignal.abort() });
  await expect(rendering).rejects.toMatchObject({ code: 'interrupted' });
});

test.each(['pdf', 'html'])('the reason of an aborted signal is the cause, of %s', async (format) => {
  const reason = new Error('The reader has left');
  const rendering = render({ guide, formats: [format], signal: AbortSignal.abort(reason) });
  await expect(rendering).rejects.toMatchObject({
    message: 'The signal of the request ended the work.',
    cause: reason,
  });
});

test('a signal that comes between two stages ends it there', async () => {
  const aborting = new AbortController();
  const stages: string[] = [];
  const rendering = render({
    guide,
    formats: ['html', 'epub'],
    signal: aborting.signal,
    onStage: ({ name, detail }) => {
      stages.push([name, detail].filter(Boolean).join(' '));
      if (name === 'layout') aborting.abort();
    },
  });
  await expect(rendering).rejects.toMatchObject({ code: 'interrupted' });
  expect(stages).toEqual(['read', 'edit', 'layout html']);
});

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineConfig, loadConfig } from '../../src/config.js';
import { build, check } from '../../src/pipeline.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-config-'));
  await mkdir(join(folder, 'content'));
  await cp(fileURLToPath(new URL('../fixtures/tea', import.meta.url)), join(folder, 'content', 'tea'), {
    recursive: true,
  });
});
afterEach(() => rm(folder, { recursive: true }));

/** Plugins that leave a mark: one in the Markdown, one in the HTML, and one that tries what no content may. */
const marking = `
const remark = () => (tree) => { tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: 'MARKED' }] }); };
const rehype = () => (tree) => {
  tree.children.push({ type: 'element', tagName: 'mark', properties: {}, children: [{ type: 'text', value: 'KEPT' }] });
  tree.children.push({ type: 'element', tagName: 'script', properties: {}, children: [{ type: 'text', value: 'alert(1)' }] });
};
export default { remarkPlugins: [remark], rehypePlugins: [rehype] };
`;

const page = () => readFile(join(folder, 'output', 'tea', 'tea.html'), 'utf8');

describe('the reader’s own configuration', () => {
  it('adds plugins, and the sanitiser has the last word', async () => {
    await writeFile(join(folder, 'prepbook.config.mjs'), marking);
    await build({ cwd: folder, formats: ['html'] });
    const html = await page();
    expect(html).toContain('MARKED');
    expect(html).toContain('<mark>KEPT</mark>');
    expect(html).not.toContain('alert(1)');
  });

  it('is never taken from a guide’s folder', async () => {
    await writeFile(join(folder, 'content', 'tea', 'prepbook.config.mjs'), `throw new Error('ran');`);
    await expect(build({ cwd: folder, formats: ['html'] })).resolves.toMatchObject({ failed: false });
    expect(await page()).not.toContain('MARKED');
  });

  it('is told where it cannot be loaded or says nothing', async () => {
    await writeFile(join(folder, 'prepbook.config.mjs'), 'export const nothing = 1;');
    const empty = await check({ cwd: folder }).catch((error: Error) => error.message.replaceAll(folder, '<folder>'));
    expect(empty).toMatchInlineSnapshot(`"<folder>/prepbook.config.mjs has no default export"`);
    await rm(join(folder, 'prepbook.config.mjs'));
    await writeFile(join(folder, 'prepbook.config.js'), `throw new Error('broken');`);
    const broken = await loadConfig(folder).catch((error: Error) => error.message.replaceAll(folder, '<folder>'));
    expect(broken).toMatchInlineSnapshot(`"<folder>/prepbook.config.js cannot be loaded: broken"`);
  });

  it('may be missing, and has a type', async () => {
    expect(await loadConfig(folder)).toEqual({});
    expect(defineConfig({ remarkPlugins: [] })).toEqual({ remarkPlugins: [] });
  });
});

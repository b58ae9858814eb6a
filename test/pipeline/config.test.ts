import { access, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineConfig, loadConfig } from '../../src/config.js';
import { ToolError } from '../../src/diagnostics/tool-error.js';
import { type Labels, labelsFor } from '../../src/index.js';
import { build, check, list, release } from '../../src/pipeline.js';

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

/** What is said of a configuration that holds a text. */
async function saidOf(text: string, name = 'prepbook.config.mjs'): Promise<string> {
  await writeFile(join(folder, name), text);
  const error = await loadConfig({ config: name, cwd: folder }).catch((cause: Error) => cause);
  if (!(error instanceof ToolError)) return 'nothing';
  return [error.message, ...(error.hint ? [`hint: ${error.hint}`] : [])].join('\n').replaceAll(folder, '<folder>');
}

describe('the reader’s own configuration', () => {
  it('adds plugins where it is named, and the sanitiser has the last word', async () => {
    await writeFile(join(folder, 'mine.mjs'), marking);
    await build({ cwd: folder, config: 'mine.mjs', formats: ['html'] });
    const html = await page();
    expect(html).toContain('MARKED');
    expect(html).toContain('<mark>KEPT</mark>');
    expect(html).not.toContain('alert(1)');
  });

  it('is not run where nobody names it', async () => {
    const planted = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(join(folder, 'ran'))}, '');`;
    for (const place of ['.', 'content', join('content', 'tea')]) {
      await writeFile(join(folder, place, 'prepbook.config.mjs'), planted);
    }
    await check({ cwd: folder });
    await list({ cwd: folder });
    await release({ cwd: folder });
    await expect(build({ cwd: folder, formats: ['html'] })).resolves.toMatchObject({ failed: false });
    await expect(access(join(folder, 'ran'))).rejects.toThrow('ENOENT');
    await check({ cwd: folder, config: 'prepbook.config.mjs' }).catch(() => {});
    await access(join(folder, 'ran'));
  });

  it('tells what it cannot use, and what to write', async () => {
    const cases = {
      'no default export': 'export const nothing = 1;',
      'a function': 'export default () => ({});',
      'a misspelt setting': 'export default { remarkPlugin: [] };',
      'a setting that is none': 'export default { theme: "ink" };',
      'one plugin without a list': 'export default { remarkPlugins: () => {} };',
      'a plugin that is none': 'export default { rehypePlugins: [() => {}, undefined, [() => {}, {}], "katex"] };',
      'a runner that lacks a part': 'export default { runners: [{ name: "sql", languages: ["sql"] }] };',
      'an error of its own': `throw new Error('broken');`,
      'a package that is missing': `import math from 'remark-maths'; export default { remarkPlugins: [math] };`,
    };
    const told: string[] = [];
    for (const [index, [name, text]] of Object.entries(cases).entries()) {
      told.push(`${name}\n${await saidOf(text, `${index}.mjs`)}`);
    }
    told.push(`no program\n${await saidOf('{}', 'a.json')}`);
    const missing = await loadConfig({ config: 'nope.ts', cwd: folder }).catch((error: Error) => error.message);
    told.push(`no file\n${missing}`);
    expect(told.join('\n\n')).toMatchInlineSnapshot(`
      "no default export
      0.mjs: It has no default export. Write: export default { remarkPlugins: [] }

      a function
      1.mjs: The default export is a function instead of an object. Write: export default { remarkPlugins: [] }

      a misspelt setting
      2.mjs: There is no setting \`remarkPlugin\`. Did you mean \`remarkPlugins\`? There are: remarkPlugins, questionPlugins, rehypePlugins, labels, runners, allowedMarkup.

      a setting that is none
      3.mjs: There is no setting \`theme\`. There are: remarkPlugins, questionPlugins, rehypePlugins, labels, runners, allowedMarkup.

      one plugin without a list
      4.mjs: \`remarkPlugins\` is a function. Write a list, in square brackets.

      a plugin that is none
      5.mjs: \`rehypePlugins[1]\` is undefined. Write a plugin, or a list of a plugin and its options.
      5.mjs: \`rehypePlugins[3]\` is a string. Write a plugin, or a list of a plugin and its options.

      a runner that lacks a part
      6.mjs: \`runners[0]\` is an object. Write a runner, with lists of \`languages\` and \`engines\`, and \`read\`.

      an error of its own
      7.mjs cannot be loaded: broken

      a package that is missing
      8.mjs cannot be loaded: Cannot find package 'remark-maths' imported from <folder>/8.mjs
      hint: Install it beside the configuration: npm install --save-dev remark-maths

      no program
      a.json is no configuration
      hint: Name a file that ends with .ts, .mts, .js, .mjs or .cjs.

      no file
      There is no file nope.ts"
    `);
  });

  it('may be missing or empty, and has a type', async () => {
    expect(await loadConfig({ cwd: folder })).toEqual({});
    expect(await saidOf('export default { remarkPlugins: undefined };')).toBe('nothing');
    expect(defineConfig({ remarkPlugins: [] })).toEqual({ remarkPlugins: [] });
  });
});

it('a label table that lacks words is told with them, and where a whole one is', async () => {
  const { quotes: _, duration: __, ...table } = labelsFor('en');
  await expect(loadConfig({ config: { labels: [table as Labels] } })).rejects.toMatchObject({
    message:
      "The configuration: `labels[0]` is an object without `duration`. Write a whole table, with each key of the one that `labelsFor('en')` of prepbook gives.",
  });
  expect((await loadConfig({ config: { labels: [labelsFor('de')] } })).labels?.[0]?.contents).toBe(
    labelsFor('de').contents,
  );
});

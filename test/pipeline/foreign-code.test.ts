import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ToolError } from '../../src/diagnostics/tool-error.js';
import { type AddedFormat, defineLayout, type GuideSource, type RenderRequest } from '../../src/index.js';
import { check, memorySource, render } from '../../src/pipeline.js';
import { config, question } from '../manuscript/guide-folder.js';

const guide = memorySource('tea', {
  'guide.yaml': config,
  'keys.md': question('Say *LOUD* things.\n\nSee https://example.org/。再。'),
});
const boom = new Error('boom');
const throwing = (): never => {
  throw boom;
};

/** What a program is told of a request, without the place of the code. */
async function told(request: RenderRequest): Promise<ToolError> {
  try {
    await render({ guide, formats: ['html'], ...request });
  } catch (error) {
    if (error instanceof ToolError) return error;
    throw error;
  }
  throw new Error('Nothing was told');
}

function attachingThrows(): never {
  throw boom;
}
const transformingThrows = () => throwing;
const rejects = () => async () => throwing();
const callsBack = () => (_tree: unknown, _file: unknown, next: (error: Error) => void) => next(boom);
const givesError = () => () => boom;
const breaksTree = () => (tree: Root) => {
  Object.assign(tree, { children: 'none' });
};
function addsSyntax(this: { data: () => { micromarkExtensions?: object[] } }) {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { text: { 42: { name: 'star', tokenize: throwing } } },
  ];
}
const promises = () => async (tree: HastRoot) => tree;

const plugins = (...list: unknown[]) => list as Plugin[];

describe('what throws is told by its name, as no fault of Prepbook', () => {
  test.each<[string, RenderRequest]>([
    ['a plugin that cannot be attached', { config: { remarkPlugins: plugins(attachingThrows) } }],
    ['a plugin', { config: { questionPlugins: plugins(() => {}, transformingThrows) } }],
    ['a plugin with options', { config: { remarkPlugins: [[transformingThrows, { deep: true }]] as never } }],
    ['a plugin of a preset', { config: { remarkPlugins: [{ plugins: plugins(transformingThrows) }] } }],
    ['a plugin without a name', { config: { remarkPlugins: plugins(() => throwing) } }],
    ['a plugin that rejects', { config: { remarkPlugins: plugins(rejects) } }],
    ['a plugin that calls back', { config: { remarkPlugins: plugins(callsBack) } }],
    ['a plugin that gives an error', { config: { remarkPlugins: plugins(givesError) } }],
    ['a plugin that adds syntax', { config: { remarkPlugins: plugins(addsSyntax) } }],
    ['a rehype plugin', { config: { rehypePlugins: plugins(transformingThrows) } }],
  ])('%s', async (_, request) => {
    const { kind, code, message, cause, hint } = await told(request);
    expect({ kind, code, cause }).toEqual({ kind: 'usage', code: 'foreign-code-failed', cause: boom });
    expect(message).toMatchSnapshot('message');
    expect(hint).toMatch(
      /^This code came with the request and is no part of Prepbook \(\S*foreign-code\.test\.ts:\d+:\d+\)\. Mend it/,
    );
  });

  test('a plugin that leaves no tree, or a promise of one where that is too late', async () => {
    const broken = await told({ config: { remarkPlugins: plugins(breaksTree) } });
    const late = await told({ config: { rehypePlugins: plugins(promises) } });
    expect([broken.message, late.message]).toMatchInlineSnapshot(`
      [
        "The plugin \`breaksTree\` (\`remarkPlugins[0]\`), which worked on \`keys.md\`, failed: The \`children\` of \`root\` are no list any more.",
        "The plugin \`promises\` (\`rehypePlugins[0]\`), which worked on \`keys.md\`, failed: It gave a promise, and has to be done when it returns.",
      ]
    `);
  });

  const layout = {
    name: 'lists',
    options: z.strictObject({ most: z.int().optional() }),
    defaults: ['txt'],
    renderers: { txt: async () => ({ mediaType: 'text/plain', bytes: new Uint8Array() }) },
  } as const;
  const txt: AddedFormat = { format: 'txt', layouts: ['book'], render: throwing };
  const source = (own: Partial<GuideSource>): GuideSource => ({
    id: 'tea',
    list: (below) => guide.list(below),
    read: (file, limit) => guide.read(file, limit),
    ...own,
  });

  test.each<[string, RenderRequest]>([
    ['a renderer', { layout: 'lists', layouts: [defineLayout({ ...layout, renderers: { txt: throwing } })] }],
    ['a check', { layout: 'lists', layouts: [defineLayout({ ...layout, check: throwing })] }],
    ['a name', { layout: 'lists', layouts: [defineLayout({ ...layout, nameParts: throwing })] }],
    ['a choice', { layout: 'lists', layouts: [defineLayout({ ...layout, usualSelection: throwing })] }],
    ['an added format', { addedFormats: [txt], formats: ['txt'] }],
    ['a source that lists', { guide: source({ list: throwing }) }],
    ['a source that reads', { guide: source({ read: async () => throwing() }) }],
    ['a listener', { onStage: throwing }],
  ])('%s', async (_, request) => {
    const { formats, ...rest } = request;
    const { kind, code, message, cause } = await told({ ...rest, formats: formats ?? undefined });
    expect({ kind, code, cause }).toEqual({ kind: 'usage', code: 'foreign-code-failed', cause: boom });
    expect(message).toMatchSnapshot('message');
  });

  test.each<[string, RenderRequest]>([
    ['a renderer', { layout: 'lists', layouts: [{ ...layout, renderers: { txt: async () => ({}) as never } }] }],
    ['an added format', { addedFormats: [{ ...txt, render: async () => undefined as never }], formats: ['txt'] }],
    ['a source that lists', { guide: source({ list: async () => undefined as never }) }],
    ['a source that reads', { guide: source({ read: async () => ({ bytes: 'text' }) as never }) }],
  ])('so is %s that gives what it must not', async (_, request) => {
    const { formats, ...rest } = request;
    const { kind, message } = await told({ ...rest, formats: formats ?? undefined });
    expect(kind).toBe('usage');
    expect(message).toMatchSnapshot('message');
  });

  test('what Prepbook itself tells such code goes on as it is', async () => {
    const own = new ToolError('environment', 'no-browser', 'No browser');
    const failing: AddedFormat['render'] = () => Promise.reject(own);
    expect(await told({ addedFormats: [{ ...txt, render: failing }], formats: ['txt'] })).toBe(own);
  });
});

/** Says something of each emphasis, and of each text as a whole. */
const lint = () => (tree: Root | HastRoot, file: VFile) => {
  visit(tree, (node) => {
    if (node.type === 'emphasis' || (node.type === 'element' && node.tagName === 'em')) {
      file.message('Do not shout', { place: node.position, ruleId: 'quiet', source: 'tone' });
    }
  });
};
const remarks = () => (_tree: Root, file: VFile) => {
  if (!String(file).includes('What is a key?')) throw new Error('The file is not there');
  file.message('A word on all of it');
};
const refuses = () => (tree: Root | HastRoot, file: VFile) => {
  visit(tree, 'text', (node) => {
    if (node.value.includes('LOUD')) file.fail('No shouting', node);
  });
};

describe('what plugins say of the text', () => {
  const checked = async (request: Parameters<typeof check>[0]) =>
    (await check({ guide, rules: { 'follow-up-present': 'off' }, ...request })).messages
      .filter(({ ruleId }) => ruleId !== 'why-present')
      .map(
        (message) =>
          `${message.file}:${message.line}:${message.column} ${message.fatal} ${message.reason} ${message.ruleId}`,
      );

  test('is among the messages, at its place in the file', async () => {
    const remarkPlugins = plugins(lint, remarks);
    expect(await checked({ config: { remarkPlugins } })).toMatchInlineSnapshot(`
      [
        "keys.md:4:1 false A word on all of it remarks",
        "keys.md:5:1 false A word on all of it remarks",
        "keys.md:5:1 false This answer cites no source. Write \`[^1]\` in it, and below it the note: \`[^1]: [Title](https://…)\` source-present",
        "keys.md:9:5 false Do not shout quiet",
      ]
    `);
    expect(await checked({ config: { questionPlugins: plugins(lint) }, strict: true })).toMatchInlineSnapshot(`
      [
        "keys.md:5:1 true This answer cites no source. Write \`[^1]\` in it, and below it the note: \`[^1]: [Title](https://…)\` source-present",
        "keys.md:9:5 true Do not shout quiet",
      ]
    `);
  });

  test('of HTML is among those of what is rendered, once', async () => {
    const { files, messages } = await render({
      guide,
      formats: ['html', 'epub'],
      config: { rehypePlugins: plugins(lint) },
    });
    expect(files).toHaveLength(2);
    const said = messages.filter(({ ruleId }) => ruleId === 'quiet');
    expect(said.map(({ file, line, column, reason }) => [file, line, column, reason])).toEqual([
      ['keys.md', 9, 5, 'Do not shout'],
    ]);
  });

  test('is an error where it fails the file, and everything else is told, too', async () => {
    const found = await checked({ config: { remarkPlugins: plugins(refuses, lint) } });
    expect(found).toMatchInlineSnapshot(`
      [
        "keys.md:5:1 false This answer cites no source. Write \`[^1]\` in it, and below it the note: \`[^1]: [Title](https://…)\` source-present",
        "keys.md:9:6 true No shouting refuses",
      ]
    `);
    const { failed } = await render({ guide, formats: ['html'], config: { remarkPlugins: plugins(refuses) } });
    expect(failed).toBe(true);
    const { kind, message } = await told({ config: { rehypePlugins: plugins(refuses) } });
    expect([kind, message]).toEqual(['content', 'keys.md:9:6: No shouting (refuses)']);
  });
});

import type { Pluggable } from 'unified';
import { unified } from 'unified';
import type { Node } from 'unist';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { foreignPlugins } from '../../src/diagnostics/foreign-plugins.js';
import { ToolError } from '../../src/diagnostics/tool-error.js';

type Tree = Node & { children?: unknown; seen?: unknown[] };
type Next = (error?: Error | null, tree?: Node) => void;

/** The tree that guarded plugins make of an empty one, and what was said of the file. */
async function run(plugins: Pluggable[], isSync?: boolean): Promise<{ tree: Tree; messages: string[] }> {
  const file = new VFile({ path: 'keys.md' });
  const processor = unified().use(foreignPlugins(plugins, 'remarkPlugins', isSync === undefined ? {} : { isSync }));
  const tree: Tree = await processor.run({ type: 'root' }, file);
  return { tree, messages: file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`) };
}

const said = async (plugins: Pluggable[], isSync?: boolean): Promise<string> =>
  run(plugins, isSync).then(
    () => 'nothing',
    (error: unknown) => (error instanceof ToolError ? `${error.code}: ${error.message}` : String(error)),
  );

/** A plugin that leaves what it was given. */
function note(...options: unknown[]) {
  return (tree: Tree): void => {
    tree.seen = [...(tree.seen ?? []), ...options];
  };
}

describe('plugins of a request', () => {
  test('work, with their options, in presets, too', async () => {
    const plugins: Pluggable[] = [
      [note, 1, 'two'],
      { plugins: [[(...all: unknown[]) => note(...all), 3]] },
      { settings: {} },
    ];
    expect((await run(plugins)).tree.seen).toEqual([1, 'two', 3]);
  });

  test('are one where one is named twice: the last options count', async () => {
    expect(
      (
        await run([
          [note, 1],
          [note, 2],
        ])
      ).tree.seen,
    ).toEqual([2]);
  });

  test('may do nothing to trees, and may give another one', async () => {
    expect((await run([() => undefined])).tree).toEqual({ type: 'root' });
    expect((await run([() => () => ({ type: 'other', children: [] })])).tree).toEqual({ type: 'other', children: [] });
  });

  test('see the processor as `this`', async () => {
    function data(this: { data: (key: string, value: unknown) => unknown }) {
      this.data('mark', 1);
    }
    const processor = unified().use(foreignPlugins([data as never], 'remarkPlugins'));
    processor.freeze();
    expect(processor.data('mark' as never)).toBe(1);
  });

  test('may take their time', async () => {
    const later = () => async () => Promise.resolve({ type: 'later' });
    const called = () => (_tree: Node, _file: VFile, next: Next) => {
      setImmediate(next, null, { type: 'called' });
    };
    const kept = () => (_tree: Node, _file: VFile, next: Next) => next();
    expect((await run([later])).tree).toEqual({ type: 'later' });
    expect((await run([called as never])).tree).toEqual({ type: 'called' });
    expect((await run([kept as never])).tree).toEqual({ type: 'root' });
  });
});

describe('what a plugin says of a file', () => {
  test('bears its name, or the one that it gave', async () => {
    const shout = () => (_tree: Node, file: VFile) => {
      file.message('loud');
      file.message('own', { ruleId: 'mine', source: 'shout' });
    };
    const quiet = () => async (_tree: Node, file: VFile) => void file.message('later');
    const called = () => (_tree: Node, file: VFile, next: Next) => {
      file.message('by and by');
      next();
    };
    const { messages } = await run([
      shout,
      quiet,
      called as never,
      [() => (_: Node, file: VFile) => void file.message('x')],
    ]);
    expect(messages).toEqual(['shout: loud', 'mine: own', 'quiet: later', 'called: by and by', 'plugin: x']);
  });

  test('is its own when it fails the file', async () => {
    const strict = () => (_tree: Node, file: VFile) => {
      file.message('before');
      file.fail('No.');
    };
    const file = new VFile();
    const failed = unified()
      .use(foreignPlugins([strict], 'remarkPlugins'))
      .run({ type: 'root' }, file);
    await expect(failed).rejects.toMatchObject({ reason: 'No.', fatal: true, ruleId: 'strict' });
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['strict', 'strict']);
  });
});

const broken = new Error('broken');

describe('a plugin that fails', () => {
  test.each<[string, Pluggable, string]>([
    [
      'when it is used',
      function shout() {
        throw broken;
      },
      'The plugin `shout` (`remarkPlugins[1]`) failed: broken',
    ],
    [
      'on a file',
      function shout() {
        return () => {
          throw broken;
        };
      },
      'The plugin `shout` (`remarkPlugins[1]`), which worked on `keys.md`, failed: broken',
    ],
    [
      'without a name',
      [() => () => Promise.reject(broken)],
      'The plugin `remarkPlugins[1]`, which worked on `keys.md`, failed: broken',
    ],
    [
      'in a preset',
      { plugins: [note, { plugins: [[() => () => broken]] }] },
      'The plugin `remarkPlugins[1].plugins[1].plugins[0]`, which worked on `keys.md`, failed: broken',
    ],
    [
      'by its callback',
      (() => (_tree: Node, _file: VFile, next: Next) => next(broken)) as never,
      'The plugin `remarkPlugins[1]`, which worked on `keys.md`, failed: broken',
    ],
    [
      'and leaves no tree',
      () => (tree: Tree) => {
        tree.children = [{ type: 'paragraph' }, {}];
      },
      'The plugin `remarkPlugins[1]`, which worked on `keys.md`, failed: A node of the tree that it left has no `type`.',
    ],
    [
      'and leaves no children',
      () => () => ({ type: 'root', children: [{ type: 'paragraph', children: 'none' }] }) as never,
      'The plugin `remarkPlugins[1]`, which worked on `keys.md`, failed: The `children` of `paragraph` are no list any more.',
    ],
  ])('%s is told by its place', async (_, plugin, message) => {
    expect(await said([note, plugin])).toBe(`foreign-code-failed: ${message}`);
  });

  test('by a word of the program is told in that word', async () => {
    const stop = () => () => {
      throw new ToolError('usage', 'mine', 'Mine.');
    };
    expect(await said([stop])).toBe('mine: Mine.');
  });

  test('by being late is told where it must be done at once', async () => {
    const late = () => async () => Promise.reject(broken);
    expect(await said([late], true)).toContain('It gave a promise, and has to be done when it returns.');
    expect(await said([note], true)).toBe('nothing');
  });
});

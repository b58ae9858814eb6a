import type { Pluggable, PluggableList, Plugin, Processor } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { blamed, callForeign, isPromise } from './foreign-code.js';

type Next = (error?: Error | null, tree?: Node, file?: VFile) => void;
type Transformer = (tree: Node, file: VFile, next?: Next) => unknown;
type Attacher = (this: Processor, ...options: unknown[]) => unknown;

interface PluginFacts {
  /** As errors call it. */
  readonly whose: string;
  /** Rule of its messages that name none. */
  readonly name: string;
  readonly isSync: boolean;
}

/**
 * Plugins that came with a request, so that what they throw is told as their fault, and what they say of a file bears
 * their name. What `file.fail` throws is such a message, and no fault of the plugin.
 *
 * @param setting - The list's name: "remarkPlugins".
 * @param isSync - Whether they have to be done when they return.
 */
export function foreignPlugins(
  plugins: PluggableList,
  setting: string,
  { isSync = false }: { readonly isSync?: boolean } = {},
): PluggableList {
  // unified knows a plugin that is used twice by its function.
  const guards = new Map<unknown, Plugin>();
  const guard = (plugin: unknown, at: string): Plugin => {
    const known = guards.get(plugin) ?? guarded(plugin as Attacher, at, isSync);
    guards.set(plugin, known);
    return known;
  };
  const each = (pluggable: Pluggable, at: string): Pluggable => {
    if (typeof pluggable === 'function') return guard(pluggable, at);
    if (Array.isArray(pluggable)) {
      const [plugin, ...options] = pluggable;
      return [guard(plugin, at), ...options];
    }
    const { plugins: inner, ...rest } = pluggable;
    return inner ? { ...rest, plugins: inner.map((one, index) => each(one, `${at}.plugins[${index}]`)) } : pluggable;
  };
  return plugins.map((pluggable, index) => each(pluggable, `${setting}[${index}]`));
}

function guarded(plugin: Attacher, at: string, isSync: boolean): Plugin {
  const facts =
    plugin.name === ''
      ? { whose: `The plugin \`${at}\``, name: 'plugin', isSync }
      : { whose: `The plugin \`${plugin.name}\` (\`${at}\`)`, name: plugin.name, isSync };
  return function attach(this: Processor, ...options: unknown[]) {
    const transformer = callForeign(facts.whose, () => plugin.apply(this, options));
    return typeof transformer === 'function' ? guardedTransformer(transformer as Transformer, facts) : undefined;
  } as Plugin;
}

/** unified hands a callback to functions of three parameters, so a guard has as many as what it guards. */
function guardedTransformer(transformer: Transformer, facts: PluginFacts): Transformer {
  const run = (tree: Node, file: VFile, next?: Next): unknown => {
    const before = file.messages.length;
    const signed = <Result>(result: Result): Result => {
      for (const message of file.messages.slice(before)) message.ruleId ??= facts.name;
      return result;
    };
    const whose = file.path === undefined ? facts.whose : `${facts.whose}, which worked on \`${file.path}\`,`;
    const failed = (cause: unknown) =>
      signed(file.messages.some((message) => message === cause) ? cause : blamed(whose, cause));
    const done: Next | undefined =
      next &&
      ((error, after, ...rest) => next(error ? (failed(error) as Error) : null, after ?? signed(tree), ...rest));
    const taken = (result: unknown): unknown => {
      if (result instanceof Error) throw result;
      if (!next) assertTree(result ?? tree);
      return signed(result);
    };
    try {
      const result = transformer(tree, file, done);
      if (!isPromise(result)) return taken(result);
      if (facts.isSync) Promise.resolve(result).catch(() => {});
      if (facts.isSync) throw new TypeError('It gave a promise, and has to be done when it returns.');
      return Promise.resolve(result)
        .then(taken)
        .catch((cause: unknown) => {
          throw failed(cause);
        });
    } catch (cause) {
      throw failed(cause);
    }
  };
  return transformer.length > 2
    ? (tree, file, next) => run(tree, file, next)
    : (tree: Node, file: VFile) => run(tree, file);
}

/** Whatever comes after a plugin takes its tree for one. */
function assertTree(root: unknown): void {
  const waiting: unknown[] = [root];
  for (const node of waiting) {
    const { type, children = [] } = (node ?? {}) as { type?: unknown; children?: unknown };
    if (typeof type !== 'string') throw new TypeError('A node of the tree that it left has no `type`.');
    if (!Array.isArray(children)) throw new TypeError(`The \`children\` of \`${type}\` are no list any more.`);
    // A list grows while it is walked. Not spread: it may be longer than a call can be.
    for (const child of children as unknown[]) waiting.push(child);
  }
}

import type { PluggableList } from 'unified';
import { didYouMean, listed } from './diagnostics/suggestion.js';
import { type AllowedMarkup, refusedMarkup } from './guide/allowed-markup.js';
import { type Labels, labelsFor } from './guide/labels/index.js';
import type { Runner } from './guide/runner.js';

/**
 * What the reader's own project adds to the build. It is code, and runs as the reader: content can never name it. What
 * plugins say of the text, by `file.message` and `file.fail`, is told with the messages of the guide, at its place;
 * what they throw is an error that names them.
 */
export interface Config {
  /**
   * remark plugins. They may extend the syntax, and run on authors' text piece by piece: label lines of questions and the
   * headings of their parts are kept from them. They run on the main thread.
   */
  readonly remarkPlugins?: PluggableList | undefined;
  /** remark plugins that run on each question whole, with its label line and its parts. */
  readonly questionPlugins?: PluggableList | undefined;
  /** Synchronous rehype plugins; they run on every text's HTML tree, before it is sanitised. */
  readonly rehypePlugins?: PluggableList | undefined;
  /**
   * Markup that the sanitiser is to leave in, by element with its attributes: `{ math: ['display'], mi: [] }`. Script,
   * style, frames, forms, event handlers and addresses are never admitted.
   */
  readonly allowedMarkup?: AllowedMarkup | undefined;
  /** Label tables, for languages that have none or to say things otherwise. */
  readonly labels?: readonly Labels[] | undefined;
  /** Run the examples of further languages when a guide is proofed. */
  readonly runners?: readonly Runner[] | undefined;
}

const plugin = {
  isRight: isPlugin,
  expected: 'a plugin, or a list of a plugin and its options',
};
const runner = {
  isRight: (value: unknown) =>
    isObject(value) &&
    typeof value['read'] === 'function' &&
    [value['languages'], value['engines']].every((list) => Array.isArray(list)),
  expected: 'a runner, with lists of `languages` and `engines`, and `read`',
};

/** Keys of a table that another has not. */
const missingLabels = (table: object): readonly string[] =>
  Object.keys(labelsFor('en')).filter((key) => key !== 'quotes' && !(key in table));

const labelTable = {
  isRight: (value: unknown) => isObject(value) && missingLabels(value).length === 0,
  expected: "a whole table, with each key of the one that `labelsFor('en')` of prepbook gives",
};

/** The settings of a configuration that are lists, with what they are lists of. */
const lists = {
  remarkPlugins: plugin,
  questionPlugins: plugin,
  rehypePlugins: plugin,
  labels: labelTable,
  runners: runner,
};
const names = [...Object.keys(lists), 'allowedMarkup'];

const example = 'Write: export default { remarkPlugins: [] }';

/**
 * What is wrong with what a configuration file exports, a sentence or two each.
 *
 * @param module - Namespace of the file, as `import()` gives it.
 */
export function configFaults(module: unknown): readonly string[] {
  if (!isObject(module) || !('default' in module)) return [`It has no default export. ${example}`];
  const { default: config } = module;
  if (!isObject(config) || Array.isArray(config)) {
    return [`The default export is ${valueInWords(config)} instead of an object. ${example}`];
  }
  return Object.entries(config).flatMap(([name, value]) => settingFaults(name, value));
}

function settingFaults(name: string, value: unknown): readonly string[] {
  if (name === 'allowedMarkup') return markupFaults(value);
  if (!isList(name)) {
    const what = [`There is no setting \`${name}\`.`, didYouMean(name, names), `There are: ${names.join(', ')}.`];
    return [what.filter((sentence) => sentence !== '').join(' ')];
  }
  const { isRight, expected } = lists[name];
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [`\`${name}\` is ${valueInWords(value)}. Write a list, in square brackets.`];
  return value.flatMap((each: unknown, index) =>
    isRight(each) ? [] : [`\`${name}[${index}]\` is ${valueInWords(each)}${lacking(name, each)}. Write ${expected}.`],
  );
}

/** What a label table that is none yet lacks. */
const lacking = (name: string, value: unknown): string =>
  name === 'labels' && isObject(value) ? ` without ${listed(missingLabels(value).map((key) => `\`${key}\``))}` : '';

function isList(name: string): name is keyof typeof lists {
  return Object.hasOwn(lists, name);
}

function markupFaults(value: unknown): readonly string[] {
  if (value === undefined) return [];
  const isWords = (words: unknown) => Array.isArray(words) && words.every((word) => typeof word === 'string');
  if (!isObject(value) || Array.isArray(value) || !Object.values(value).every(isWords)) {
    return [
      '`allowedMarkup` is not a list of attributes for each element. Write, say, `{ math: ["display"], mi: [] }`.',
    ];
  }
  return refusedMarkup(value as AllowedMarkup);
}

/** What unified can use: a function, a list that begins with one, or a preset. */
function isPlugin(value: unknown): boolean {
  if (Array.isArray(value)) return typeof value[0] === 'function';
  return typeof value === 'function' || (isObject(value) && ('plugins' in value || 'settings' in value));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What kind of value it is: "a list". */
export function valueInWords(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

import { Option } from '@commander-js/extra-typings';
import { type LayoutDefinition, ownersOf } from '../guide/layout-definition.js';
import { type OptionFacts, optionsOf } from '../guide/layout-options.js';
import { flagOf } from './option-flags.js';

/** Every option of some layouts that has a flag, each once. */
function flaggedOptions(layouts: readonly LayoutDefinition[]): readonly OptionFacts[] {
  const flagged = layouts.flatMap(optionsOf).filter(({ flag }) => !flag.hidden);
  return [...new Map(flagged.map((option) => [option.name, option])).values()];
}

/** "quiz: lines to write on below each question (default: by level)" */
function helpOf({ name, description, choices, fallback, flag }: OptionFacts, layouts: readonly LayoutDefinition[]) {
  const owners = ownersOf(name, layouts).map((layout) => layout.name);
  const words = description.replace(/^\p{L}/u, (letter) => letter.toLowerCase()).replace(/\.$/, '');
  const values = choices === undefined ? '' : `: ${choices.join(' or ')}`;
  const without = flag.otherwise ?? (fallback === false ? 'no' : fallback) ?? 'none';
  return `${owners.join(', ')}: ${words}${values} (default: ${without})`;
}

/** A flag for each option of the layouts, as their schemas declare them. */
export function layoutOptions(layouts: readonly LayoutDefinition[]): readonly Option[] {
  return flaggedOptions(layouts).map((option) => {
    const value = option.type === 'boolean' ? '' : ` ${option.flag.value ?? `<${option.name}>`}`;
    return new Option(`${flagOf(option.name)}${value}`, helpOf(option, layouts));
  });
}

/** What is asked of layouts, by option. What is no value of its option stays as it is typed, and is told with it. */
export function readLayoutFlags(
  layouts: readonly LayoutDefinition[],
  flags: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const typed = flaggedOptions(layouts).filter(({ name }) => flags[name] !== undefined);
  return Object.fromEntries(typed.map((option) => [option.name, typedValue(option, flags[option.name])]));
}

function typedValue({ type, choices, flag }: OptionFacts, typed: unknown): unknown {
  if (typeof typed !== 'string') return typed;
  const text = typed.trim();
  if (type === 'number') {
    const digits = text.endsWith(flag.unit ?? '') ? text.slice(0, text.length - (flag.unit ?? '').length).trim() : text;
    return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : text;
  }
  return choices?.find((choice) => choice === text.toLowerCase()) ?? text;
}

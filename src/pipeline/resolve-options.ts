import type { core } from 'zod';
import { kebabCase } from '../diagnostics/kebab-case.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import { ToolError } from '../diagnostics/tool-error.js';
import { type LayoutDefinition, ownersOf } from '../guide/layout-definition.js';
import { valueWords } from '../guide/value-words.js';

type Given = Record<string, unknown>;

/**
 * Fills in what is left open of a layout's options.
 *
 * @param given - What is asked for, by option.
 * @param layouts - All that there are, to say whose an option is that the layout does not know.
 * @throws ToolError (usage) `option-of-another-layout`, `unknown-option`, `bad-<option>`, or as the layout's own check
 *   says.
 */
export function resolveOptions(
  layout: LayoutDefinition,
  given: Readonly<Given>,
  layouts: readonly LayoutDefinition[],
): Given {
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !Object.hasOwn(layout.options.shape, name)) refuse(layout, name, value, layouts);
  }
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(layout.options.shape, name)));
  const result = layout.options.safeParse(own, { error: valueWords });
  const [issue] = result.error?.issues ?? [];
  if (issue) throw wrongValue(issue, own);
  for (const { code, message, hint } of layout.check?.(own) ?? []) {
    throw new ToolError('usage', code, message, { hint, options: Object.keys(layout.options.shape) });
  }
  return result.data ?? {};
}

/** An option of one layout where another is made: to pass over it would make something else than was asked for. */
function refuse(layout: LayoutDefinition, name: string, value: unknown, layouts: readonly LayoutDefinition[]): void {
  const owners = ownersOf(name, layouts).map((owner) => owner.name);
  // What is switched off asks for nothing.
  if (owners.length > 0 && value === false) return;
  if (owners.length > 0) {
    const owner = owners.join(' or ');
    const message = `\`${name}\` is no option of the layout ${layout.name}, but of ${owner} alone`;
    throw new ToolError('usage', 'option-of-another-layout', message, {
      hint: `Add \`layout ${owner}\`, or leave \`${name}\` out.`,
      options: ['layout', name],
    });
  }
  const own = Object.keys(layout.options.shape);
  const there = own.length === 0 ? 'It has no options.' : `It has: ${own.join(', ')}.`;
  throw new ToolError('usage', 'unknown-option', `The layout ${layout.name} has no option \`${name}\``, {
    hint: didYouMean(name, own, there),
    options: [name, ...own],
  });
}

function wrongValue(issue: core.$ZodIssue, given: Given): ToolError {
  const name = String(issue.path[0]);
  const value = String(given[name]);
  const words = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const expected = words.length > 0 ? words.join(' or ') : issue.message;
  return new ToolError('usage', `bad-${kebabCase(name)}`, `\`${name} ${value}\` is not possible`, {
    hint: `\`${name}\` takes ${expected}. ${didYouMean(value, words)}`.trimEnd(),
    options: [name],
  });
}

import { ToolError } from '../diagnostics/tool-error.js';
import { combinations, type Format, isPossible, type Layout } from '../guide/delivery.js';

/**
 * The formats to make of a layout, each once, in the order in which they are made.
 *
 * @throws ToolError `no-such-combination` that says which there are.
 */
export function formatsOf(layout: Layout, asked: readonly Format[] | undefined): readonly Format[] {
  const impossible = asked?.find((format) => !isPossible(layout, format));
  if (impossible) {
    const hint = Object.entries(combinations)
      .map(([name, each]) => `${name}: ${each.formats.join(', ')}`)
      .join('; ');
    throw new ToolError('usage', 'no-such-combination', `There is no ${impossible} of the layout ${layout}`, {
      hint: `There are: ${hint}`,
    });
  }
  const { formats, defaults } = combinations[layout];
  const wanted: readonly Format[] = asked ?? defaults;
  return formats.filter((format) => wanted.includes(format));
}

import { ToolError } from '../diagnostics/tool-error.js';
import type { Format, Layout } from './types.js';

/** What a layout can be delivered as. */
interface Combination {
  /** In the order in which they are made. */
  readonly formats: readonly Format[];
  /** Made where nobody says which. */
  readonly defaults: readonly Format[];
}

/** A layout is entered here, and its makers in `layouts/`. */
export const combinations: Readonly<Record<Layout, Combination>> = {
  book: { formats: ['html', 'pdf', 'epub', 'xhtml', 'apkg', 'csv', 'json'], defaults: ['html', 'pdf', 'epub'] },
  'cheat-sheet': { formats: ['pdf'], defaults: ['pdf'] },
  cards: { formats: ['pdf', 'apkg', 'csv', 'json'], defaults: ['pdf'] },
  quiz: { formats: ['pdf'], defaults: ['pdf'] },
};

export const layouts = Object.keys(combinations) as readonly Layout[];
export const formats: readonly Format[] = [...new Set(Object.values(combinations).flatMap((each) => each.formats))];

/**
 * The formats to make of a layout, each once, in the order in which they are made.
 *
 * @throws ToolError `no-such-combination` that says which there are.
 */
export function formatsOf(layout: Layout, asked: readonly Format[] | undefined): readonly Format[] {
  const { formats: possible, defaults } = combinations[layout];
  const impossible = asked?.find((format) => !possible.includes(format));
  if (impossible) {
    const hint = Object.entries(combinations)
      .map(([name, each]) => `${name}: ${each.formats.join(', ')}`)
      .join('; ');
    throw new ToolError('usage', 'no-such-combination', `There is no ${impossible} of the layout ${layout}`, {
      hint: `There are: ${hint}`,
    });
  }
  return possible.filter((format) => (asked ?? defaults).includes(format));
}

import { ToolError } from '../diagnostics/tool-error.js';
import { type DeliverableLayout, formatsOf } from '../guide/layout-definition.js';

/**
 * The formats to make of a layout, each once, in the order in which they are made.
 *
 * @param layouts - All that there are.
 * @throws ToolError `no-such-combination` that says which there are.
 */
export function chooseFormats(
  layout: DeliverableLayout,
  asked: readonly string[] = layout.defaults,
  layouts: readonly DeliverableLayout[],
): readonly string[] {
  const formats = formatsOf(layout);
  const impossible = asked.find((format) => !formats.includes(format));
  if (impossible) {
    const there = layouts.map((each) => `${each.name}: ${formatsOf(each).join(', ')}`).join('; ');
    throw new ToolError('usage', 'no-such-combination', `There is no ${impossible} of the layout ${layout.name}`, {
      hint: `There are: ${there}`,
    });
  }
  return formats.filter((format) => asked.includes(format));
}

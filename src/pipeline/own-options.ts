import { ToolError } from '../diagnostics/tool-error.js';
import { type Delivery, type Layout, ownersOfOptions } from '../guide/delivery.js';

/**
 * Refuses options of one layout where another is made: to pass over them would make something else than was asked for.
 *
 * @throws ToolError `option-of-another-layout` (usage).
 */
export function refuseOptionsOfOthers(layout: Layout, delivery: Pick<Delivery, keyof typeof ownersOfOptions>): void {
  for (const [group, owner] of Object.entries(ownersOfOptions)) {
    const options = delivery[group as keyof typeof ownersOfOptions] ?? {};
    const asked = Object.entries(options).find(([, value]) => value !== undefined && value !== false);
    if (layout === owner || !asked) continue;
    const [name] = asked;
    throw new ToolError(
      'usage',
      'option-of-another-layout',
      `\`${name}\` is no option of the layout ${layout}, but of ${owner} alone`,
      { hint: `Add \`layout ${owner}\`, or leave \`${name}\` out.`, options: ['layout', name] },
    );
  }
}

import { ToolError } from '../diagnostics/tool-error.js';
import { typeSizes } from '../guide/delivery.js';
import type { Orientation, SheetRequest, SheetScope } from './types.js';

/** What is asked of cheat sheets, with every default filled in. */
export interface WantedSheet {
  readonly scope: SheetScope;
  /** Undefined: as the paper was given. */
  readonly orientation: Orientation | undefined;
  /** Points. */
  readonly minType: number;
  readonly duplex: boolean;
}

/**
 * @throws ToolError (usage) `option-of-another-layout` where something is asked of sheets and they are not what is made;
 *   `min-type-out-of-range`.
 */
export function resolveSheet(request: SheetRequest = {}): WantedSheet {
  const { scope = 'section', orientation, minType = typeSizes.usual, duplex = false } = request;
  if (!(minType >= typeSizes.least && minType <= typeSizes.most)) {
    const { least, most } = typeSizes;
    throw new ToolError(
      'usage',
      'min-type-out-of-range',
      `Unexpected smallest type of ${minType} pt, expected ${least} to ${most}`,
    );
  }
  return { scope, orientation, minType, duplex };
}

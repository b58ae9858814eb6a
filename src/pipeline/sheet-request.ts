import { ToolError } from '../diagnostics/tool-error.js';
import { refuseOptionsOf } from './own-options.js';
import type { Layout, Orientation, SheetRequest, SheetScope } from './types.js';

/** What is asked of cheat sheets, with every default filled in. */
export interface WantedSheet {
  readonly scope: SheetScope;
  /** Undefined: as the paper was given. */
  readonly orientation: Orientation | undefined;
  /** Points. */
  readonly minType: number;
  readonly duplex: boolean;
}

/** The smallest type of a sheet, in points: at 7.5 small print can still be read on a wall. */
const typeSizes = { least: 5, usual: 7.5, most: 14 } as const;

/**
 * @throws ToolError (usage) `option-of-another-layout` where something is asked of sheets and they are not what is made;
 *   `min-type-out-of-range`.
 */
export function resolveSheet(layout: Layout, request: SheetRequest = {}): WantedSheet {
  refuseOptionsOf('cheat-sheet', layout, request);
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

import { ToolError } from '../diagnostics/tool-error.js';
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
  const [asked] = Object.entries(request).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (layout !== 'cheat-sheet' && asked !== undefined) throw optionOfSheets(asked, layout);
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

/** "minType" is "--min-type" on the command line. */
const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function optionOfSheets(name: string, layout: Layout): ToolError {
  return new ToolError(
    'usage',
    'option-of-another-layout',
    `Unexpected ${flagOf(name)} for the layout ${layout}, expected it with cheat-sheet alone`,
    { hint: `Add --layout cheat-sheet, or leave ${flagOf(name)} out.` },
  );
}

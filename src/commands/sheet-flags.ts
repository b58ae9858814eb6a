import { Option } from '@commander-js/extra-typings';
import { ToolError } from '../diagnostics/tool-error.js';
import { orientations, type SheetRequest, sheetScopes } from '../guide/delivery.js';
import { known } from '../pipeline/known.js';

/** Options of `build` that cheat sheets alone know. */
export const scopeOption = new Option(
  '--scope <what>',
  'with cheat-sheet: section (a page each) or guide (all on one: the easiest level, if none is named) (default: section)',
);
export const orientationOption = new Option(
  '--orientation <how>',
  'with cheat-sheet: portrait or landscape (default: portrait)',
);
export const minTypeOption = new Option('--min-type <pt>', 'with cheat-sheet: no type is smaller (default: 7.5)');
export const duplexOption = new Option(
  '--duplex',
  'with cheat-sheet: two share a piece of paper, front and back (default: no)',
);

/** Their values, as typed. */
export interface SheetFlags {
  readonly scope?: string | undefined;
  readonly orientation?: string | undefined;
  readonly minType?: string | undefined;
  readonly duplex?: boolean | undefined;
}

/**
 * What is asked of cheat sheets; nothing where no such option is given.
 *
 * @throws ToolError (usage) that names the word that is not known, or what is no number.
 */
export function readSheetFlags({ scope, orientation, minType, duplex }: SheetFlags): { sheet?: SheetRequest } {
  if ([scope, orientation, minType, duplex].every((value) => value === undefined)) return {};
  const sheet = {
    scope: scope === undefined ? undefined : known('scope', scope, sheetScopes),
    orientation: orientation === undefined ? undefined : known('orientation', orientation, orientations),
    minType: minType === undefined ? undefined : readPoints(minType),
    duplex,
  };
  return { sheet };
}

function readPoints(text: string): number {
  const points = /^\s*(\d+(?:\.\d+)?)\s*(?:pt)?\s*$/.exec(text)?.[1];
  if (points !== undefined) return Number(points);
  throw new ToolError('usage', 'min-type-invalid', `Unexpected --min-type ${text}, expected points such as 7.5`);
}

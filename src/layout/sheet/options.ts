import * as z from 'zod';
import type { LayoutDefinition } from '../../guide/layout-definition.js';
import { flagWords } from '../../guide/layout-options.js';

/** The smallest text of a sheet, in points: 9 can be read on a wall. */
const typeSizes = { least: 5, usual: 9, most: 14 } as const;
const points = `points from ${typeSizes.least} to ${typeSizes.most}`;

const options = z.strictObject({
  scope: z
    .enum(['section', 'guide'])
    .default('section')
    .describe('A page for each section, or one for the guide (the easiest level, if none is named).')
    .register(flagWords, { value: '<what>' }),
  orientation: z
    .enum(['portrait', 'landscape'])
    .optional()
    .describe('How the paper lies.')
    .register(flagWords, { value: '<how>', otherwise: 'whichever holds more' }),
  minType: z
    .number(points)
    .min(typeSizes.least, points)
    .max(typeSizes.most, points)
    .default(typeSizes.usual)
    .describe('The smallest size of the text, in points.')
    .register(flagWords, { value: '<pt>', unit: 'pt' }),
  duplex: z.boolean().default(false).describe('Two sheets share a piece of paper, front and back.'),
});

export type SheetOptions = z.output<typeof options>;

/** Cheat sheets: each section on exactly one page. */
export const sheetDefinition = {
  name: 'cheat-sheet',
  key: 'sheet',
  options,
  // One sheet has no room for a whole guide.
  usualSelection: ({ scope }, { levels: [easiest] }) => (scope === 'guide' && easiest ? { levels: [easiest.id] } : {}),
  nameParts: ({ scope, orientation, duplex }) => [
    'cheat-sheet',
    ...(scope === 'guide' ? ['guide'] : []),
    ...(orientation === 'landscape' ? ['landscape'] : []),
    ...(duplex ? ['duplex'] : []),
  ],
} satisfies LayoutDefinition<'cheat-sheet', typeof options>;

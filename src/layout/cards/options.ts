import * as z from 'zod';
import type { LayoutDefinition, OptionFault } from '../../guide/layout-definition.js';
import { flagWords } from '../../guide/layout-options.js';

const options = z.strictObject({
  grid: z
    .enum(['2x4', '3x3'])
    .default('2x4')
    .describe('Columns and rows of cards on a sheet.')
    .register(flagWords, { value: '<cols>x<rows>' }),
  flip: z
    .enum(['long', 'short'])
    .optional()
    .describe('Edge on which the printer turns the paper.')
    .register(flagWords, { value: '<edge>', otherwise: 'long' }),
  fold: z.boolean().default(false).describe('Front and back stand side by side, to print on one side and fold.'),
});

export type CardOptions = z.output<typeof options>;

/** How many cards stand beside and above one another on a sheet. */
export const cardGrids = options.shape.grid.unwrap().options;

function* check({ fold, grid, flip }: z.input<typeof options>): Generator<OptionFault> {
  if (!fold) return;
  if (grid === '3x3') {
    yield {
      option: 'fold',
      code: 'odd-fold',
      message: 'Cards to fold need an even number of columns',
      hint: 'Use the `grid` 2x4, or leave `fold` out.',
    };
  }
  if (flip !== undefined) {
    yield {
      option: 'flip',
      code: 'flip-of-folded',
      message: 'Cards to fold are printed on one side: no paper is turned',
      hint: 'Leave `flip` out.',
    };
  }
}

/** Cards to cut out: the question on the front, the answer on the back. */
export const cardsDefinition = {
  name: 'cards',
  options,
  check,
  /** `cards`, `cards-3x3`, `cards-fold`: what is not the default is told. */
  nameParts: ({ grid, flip, fold }) => {
    const parts = [grid === '2x4' ? '' : grid, fold ? 'fold' : '', flip === 'short' ? flip : ''];
    return [['cards', ...parts.filter((part) => part !== '')].join('-')];
  },
} satisfies LayoutDefinition<'cards', typeof options>;

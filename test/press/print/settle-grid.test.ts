import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPress, type Press } from '../../../src/press/index.js';
import { withPage } from '../../../src/press/press.js';
import { settleGrid } from '../../../src/press/print/settle-grid.js';

let press: Press;
beforeAll(async () => {
  press = await openPress({ env: process.env });
});
afterAll(async () => press.close());

interface Settled {
  /** Of each paragraph: how far from the top of the text, and what is left of the gap above it. */
  readonly top: number;
  readonly gap: number;
}

/** Paragraphs of lines of 18 px after blocks of these heights and margins, with margins of their own. */
async function settle(
  blocks: readonly { height: number; below: number; own: number }[],
  edged: string,
): Promise<Settled[]> {
  const body = blocks.map(
    ({ height, below, own }) =>
      `<pre style="height: ${height}px; margin-bottom: ${below}px"></pre><i></i><p style="--own: ${own}px">Text.</p>`,
  );
  const style =
    '* { margin: 0 } p { font-size: 12px; line-height: 18px; margin-top: var(--own) } i { position: absolute }';
  return withPage(press, async (page) => {
    await page.setContent(`<style>${style}</style><div id="flow">${body.join('')}</div>`);
    const run = `(${settleGrid.toString()})(document.querySelector('#flow'), { document, aligned: 'p', edged: '${edged}', line: 18 })`;
    const read = `[...document.querySelectorAll('p')].map((p) => {
      const { top } = p.getBoundingClientRect();
      return { top, gap: top - p.previousElementSibling.previousElementSibling.getBoundingClientRect().bottom };
    })`;
    await page.evaluate(run);
    const once = (await page.evaluate(read)) as Settled[];
    await page.evaluate(run);
    expect(await page.evaluate(read)).toEqual(once);
    return once;
  });
}

it.each([
  ['half', 'table', 1 / 2],
  ['three quarters below what has an edge', 'pre', 3 / 4],
])(
  'puts text back onto the grid, by the margin of either, on the nearest line that leaves %s of its gap',
  async (_name, edged, share) => {
    const heights = Array.from({ length: 36 }, (_, at) => 15 * (1 + (at % 5)) + (at % 7));
    const margins = [
      [9, 0],
      [0, 18],
      [18, 9],
      [9, 9],
      [36, 36],
    ] as const;
    const blocks = heights.map((height, at) => {
      const [below, own] = margins[at % margins.length] ?? [9, 0];
      return { height, below, own };
    });
    const settled = await settle(blocks, edged);
    let [natural, bottom] = [0, 0];
    for (const [at, { top, gap }] of settled.entries()) {
      const { height, below, own } = blocks[at] ?? { height: 0, below: 0, own: 0 };
      const margin = Math.max(below, own);
      natural += height + margin;
      bottom += height;
      const nearest = Math.round(natural / 18);
      const soonest = Math.ceil((bottom + margin * share - 0.1) / 18);
      expect(top).toBeCloseTo(18 * Math.max(nearest, soonest));
      expect(gap).toBeCloseTo(top - bottom);
      natural += 18;
      bottom = top + 18;
    }
  },
  60_000,
);

it('leaves text that follows without a gap where it stands', async () => {
  const settled = await settle([{ height: 25, below: 0, own: 0 }], 'table');
  expect(settled).toEqual([{ top: 25, gap: 0 }]);
}, 60_000);

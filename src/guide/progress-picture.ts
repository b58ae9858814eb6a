/** The picture of a reader's progress: cells in one row, and the units from one to the next and of each. */
export const progressCells = { inRow: 20, step: 12, size: 10 } as const;

/** More questions than this are drawn as one bar. */
const mostCells = 200;

/** Width and height of the picture of so many questions, in its own units; undefined where it is a bar. */
export function progressCellsSize(count: number): { readonly width: number; readonly height: number } | undefined {
  if (count > mostCells) return undefined;
  const { inRow, step, size } = progressCells;
  const last = step - size;
  return { width: inRow * step - last, height: Math.max(1, Math.ceil(count / inRow)) * step - last };
}

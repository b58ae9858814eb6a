import stringWidth from 'string-width';

export type Alignment = 'left' | 'right';

/**
 * Aligns rows of cells in columns, two spaces apart.
 *
 * @param rows - Cells by column; a missing cell is empty.
 * @param alignments - One a column.
 * @returns A line a row, without spaces at its end.
 */
export function formatTable(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string[] {
  const widths = alignments.map((_, column) => Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))));
  const formatRow = (row: readonly string[]) =>
    alignments
      .map((alignment, column) => {
        const cell = row[column] ?? '';
        const space = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return alignment === 'left' ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd();
  return rows.map(formatRow);
}

/** Signs by which spreadsheets take a cell for a formula (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** A cell: what would be run as a formula gets an apostrophe before it, which spreadsheets do not show. */
function cell(text: string): string {
  const clean = text.replaceAll('\0', '').replace(/\r\n?/g, '\n');
  const inert = formula.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/**
 * A table as CSV (RFC 4180): commas, lines that end with CR LF, a head, UTF-8. A byte order mark comes first, by which
 * spreadsheets know the encoding.
 *
 * @param columns - Names of the columns, in order.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}

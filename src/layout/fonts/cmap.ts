/** Platform and encoding of the Unicode subtables, the fullest first (OpenType `cmap`, platforms 0 and 3). */
const unicodeEncodings: readonly string[] = ['3.10', '0.6', '0.4', '3.1', '0.3', '0.2', '0.1', '0.0'];

/**
 * The code points that a font maps to a glyph (OpenType 1.9, `cmap`).
 *
 * @param table - Bytes of the `cmap` table, with a Unicode subtable in format 4 or 12, as all web fonts have.
 * @throws Error where there is no such subtable.
 */
export function readCodePoints(table: Buffer): ReadonlySet<number> {
  const offset = unicodeSubtable(table);
  const format = table.readUInt16BE(offset);
  const subtable = table.subarray(offset);
  if (format === 12) return new Set(segmentedCoverage(subtable));
  if (format === 4) return new Set(segmentMapping(subtable));
  throw new Error(`a character map in format ${format}, expected 4 or 12`);
}

function unicodeSubtable(table: Buffer): number {
  const offsets = new Map<string, number>();
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const record = 4 + 8 * index;
    const encoding = `${table.readUInt16BE(record)}.${table.readUInt16BE(record + 2)}`;
    offsets.set(encoding, table.readUInt32BE(record + 4));
  }
  const best = unicodeEncodings.find((encoding) => offsets.has(encoding));
  const offset = best === undefined ? undefined : offsets.get(best);
  if (offset === undefined) throw new Error('no Unicode character map');
  return offset;
}

/** Format 12: groups of first code point, last code point, first glyph. */
function* segmentedCoverage(subtable: Buffer): Generator<number> {
  const groups = subtable.readUInt32BE(12);
  for (let group = 0; group < groups; group++) {
    const at = 16 + 12 * group;
    const [first, last, glyph] = [
      subtable.readUInt32BE(at),
      subtable.readUInt32BE(at + 4),
      subtable.readUInt32BE(at + 8),
    ];
    for (let codePoint = first; codePoint <= last; codePoint++) {
      if (glyph + codePoint - first !== 0) yield codePoint;
    }
  }
}

/** Format 4: four arrays of equal length hold each segment's last code, first code, delta, and glyph array offset. */
function* segmentMapping(subtable: Buffer): Generator<number> {
  const length = subtable.readUInt16BE(6);
  const ends = 14;
  const starts = ends + length + 2;
  const deltas = starts + length;
  const offsets = deltas + length;
  for (let segment = 0; segment < length; segment += 2) {
    const first = subtable.readUInt16BE(starts + segment);
    const last = subtable.readUInt16BE(ends + segment);
    const delta = subtable.readUInt16BE(deltas + segment);
    const offset = subtable.readUInt16BE(offsets + segment);
    const glyphOf = (code: number): number => {
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = subtable.readUInt16BE(offsets + segment + offset + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
    for (let code = first; code <= last && code < 0xffff; code++) {
      if (glyphOf(code) !== 0) yield code;
    }
  }
}

const sections = /beginbf(char|range)([\s\S]*?)endbf\1/g;
const charEntry = /<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi;
const rangeEntry = /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi;

/**
 * All text that a ToUnicode map (ISO 32000-1, 9.10.3) holds, once an entry. Ranges with an array of texts are not
 * read: Chromium writes none.
 *
 * @param map The map as it is written: PostScript with pairs of hexadecimal codes.
 */
export function toUnicodeText(map: string): string {
  let text = '';
  for (const [, kind, body = ''] of map.matchAll(sections)) {
    if (kind === 'char') for (const [, , target = ''] of body.matchAll(charEntry)) text += utf16(target);
    else for (const [, from = '', to = '', target = ''] of body.matchAll(rangeEntry)) text += range(from, to, target);
  }
  return text;
}

/** The texts of a range: the last code unit counts up. */
function range(from: string, to: string, target: string): string {
  const length = Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1;
  const head = utf16(target.slice(0, -4));
  const last = Number.parseInt(target.slice(-4), 16);
  return Array.from({ length }, (_, index) => head + String.fromCharCode(last + index)).join('');
}

/** Text of big-endian UTF-16 in hexadecimal digits. */
export function utf16(digits: string): string {
  const units = digits.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

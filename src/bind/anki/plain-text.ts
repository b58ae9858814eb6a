const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const tag = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/g;
const media = /^<(?:img|audio|video|object|source)\b.*?\s(?:src|data)=(?:"([^"]+)"|'([^']+)')/is;

/**
 * The text of a field as Anki sorts and compares notes by it: without tags, media by their names, entities as the
 * signs that they stand for, spaces that do not break as those that do.
 */
export function plainText(html: string): string {
  return html
    .replace(tag, (element) => {
      const [, double, single] = media.exec(element) ?? [];
      const name = double ?? single;
      return name === undefined ? '' : ` ${name} `;
    })
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return named[name ?? ''] ?? whole;
    })
    .replaceAll('\u00a0', ' ');
}

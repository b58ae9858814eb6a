/** Signs that RFC 3986 allows in a path, query or fragment, `%` with its two digits included. */
const legalRun = /%[0-9a-f]{2}|[\w\-.~:/?@!$&'()*+,;=]/gi;
const hostName = /^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_.])?|\[[0-9a-f:.]+\])$/;
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Escapes every sign that is not legal; a `%` that begins no escape becomes `%25`. */
export function escapeAddress(text: string): string {
  let escaped = '';
  let end = 0;
  for (const match of text.matchAll(legalRun)) {
    escaped += percentEncode(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return escaped + percentEncode(text.slice(end));
}

function percentEncode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/**
 * An address outside the book as an EPUB may hold it: read as browsers read it (WHATWG URL), then escaped to RFC
 * 3986, which is stricter (`|`, `[`, `{` in paths and queries).
 *
 * @returns Undefined where it cannot be an address: a scheme that has no place in a book, no host, a host or port
 *   that is only a pattern.
 */
export function outerAddress(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (!schemes.has(url.protocol)) return undefined;
  const [, start = '', rest = '', fragment = ''] = /^([a-z]+:(?:\/\/[^/?#]*)?)([^#]*)(#.*)?$/s.exec(url.href) ?? [];
  if (url.protocol.startsWith('http')) {
    if (!hostName.test(url.hostname) || url.username !== '' || url.password !== '') return undefined;
  } else if (rest === '') return undefined;
  return start + escapeAddress(rest) + (fragment === '' ? '' : `#${escapeAddress(fragment.slice(1))}`);
}

import { posix } from 'node:path';
import type { Anchors } from './guide.js';

/**
 * Why a link leads nowhere. `unknown-anchor`: it names a place of the guide that does not exist; `outside`: a path
 * out of the guide; `not-in-guide`: a file that is no section or chapter; `scheme`: one that is not followed
 * (`javascript:`, `file:`, …); `ill-formed`: no valid address, such as a pattern with a host to fill in.
 */
export type LinkFault = 'unknown-anchor' | 'outside' | 'not-in-guide' | 'scheme' | 'ill-formed';

/** Where a link of the guide leads in every output. */
export type LinkTarget =
  | { readonly kind: 'anchor'; readonly id: string }
  /** `href` is a valid address: what RFC 3986 does not allow in one is percent-encoded. */
  | { readonly kind: 'external'; readonly href: string }
  /** To be set as text. `address` is as messages quote it; of `scheme` only that. */
  | { readonly kind: 'inert'; readonly fault: LinkFault; readonly address: string };

const inert = (fault: LinkFault, address: string): LinkTarget => ({ kind: 'inert', fault, address });

/**
 * Finds where a link leads. Pure: looks at the text and the anchors alone.
 *
 * @param anchors - Every place of the guide.
 * @param file - The file that holds the link, relative to the guide's folder.
 * @param href - The address as Markdown or HTML gives it.
 */
export function resolveLink(anchors: Anchors, file: string, href: string): LinkTarget {
  // Browsers ignore control characters inside an address, so `java\tscript:` is `javascript:`.
  const address = href
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return webAddress(address);
  if (scheme === 'mailto' || scheme === 'tel') return contactAddress(scheme, address.slice(scheme.length + 1));
  if (scheme !== undefined) return inert('scheme', `${scheme}:`);
  if (address.startsWith('//')) return webAddress(`https:${address}`);
  if (/^www\./i.test(address)) return webAddress(`https://${address}`);
  return placeInGuide(anchors, file, address);
}

/** Host names, IPv4 and bracketed IPv6 addresses; a port in digits. Not `{host}`, not `localhost:port`. */
const authorityForm = /^(?:[^@/?#]*@)?(?:[\p{L}\p{N}\p{M}._-]+|\[[0-9a-f:.]+\])(?::\d{0,5})?$/iu;

function webAddress(address: string): LinkTarget {
  const [, scheme = '', authority = '', rest = ''] = /^(https?):\/\/([^/?#]*)(.*)$/is.exec(address) ?? [];
  const wrong = inert('ill-formed', address);
  if (!authorityForm.test(authority) || !URL.canParse(`${scheme}://${authority}`)) return wrong;
  const { protocol, host, username, password } = new URL(`${scheme}://${authority}`);
  const user = username === '' ? '' : `${username}${password === '' ? '' : `:${password}`}@`;
  return { kind: 'external', href: `${protocol}//${user}${host}${escapeAddress(rest)}` };
}

function contactAddress(scheme: 'mailto' | 'tel', rest: string): LinkTarget {
  // Spaces in a telephone number are for the eye; the scheme has no room for them (RFC 3966).
  const target = scheme === 'tel' ? rest.replaceAll(' ', '') : rest.trim();
  const complete = scheme === 'tel' ? /\d/.test(target) : target !== '';
  if (!complete) return inert('ill-formed', `${scheme}:${rest}`);
  return { kind: 'external', href: `${scheme}:${escapeAddress(target)}` };
}

/** Percent-encodes what RFC 3986 does not allow behind the authority; leaves what is encoded already. */
function escapeAddress(text: string): string {
  const hash = text.indexOf('#');
  const [before, fragment] = hash < 0 ? [text, undefined] : [text.slice(0, hash), text.slice(hash + 1)];
  return fragment === undefined ? escapeSigns(before) : `${escapeSigns(before)}#${escapeSigns(fragment)}`;
}

function escapeSigns(text: string): string {
  return text
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\w.~!$&'()*+,;=:@/?%-]/gu, (sign) => encodeURIComponent(sign));
}

function placeInGuide(anchors: Anchors, file: string, address: string): LinkTarget {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const place = decodeOnce(fragment ?? '');
  if (path === '') {
    const anchor = place === '' ? undefined : (anchors.get(`${file}#${place}`) ?? anchors.get(place));
    return anchor ? { kind: 'anchor', id: anchor.id } : inert('unknown-anchor', `#${place}`);
  }
  const target = pathInGuide(file, path);
  if (target === undefined) return inert('outside', address);
  const owner = anchors.get(target);
  if (!target.endsWith('.md') || !owner) return inert('not-in-guide', address);
  if (place === '') return { kind: 'anchor', id: owner.id };
  const anchor = anchors.get(`${target}#${place}`) ?? anchors.get(place);
  return anchor ? { kind: 'anchor', id: anchor.id } : inert('unknown-anchor', address);
}

/**
 * The file of the guide that a picture's `src` names, whether or not it exists: a key of `Guide.pictures`.
 *
 * @param file - The file that holds the picture, relative to the guide's folder.
 * @param src - As Markdown or HTML gives it; percent-encoding is undone once.
 * @returns A path relative to the guide's folder, with forward slashes, in Unicode's form NFC; undefined for an
 *   address of the web, a path out of the guide, and what no file of a guide is named by (a query, a backslash).
 */
export function resolvePicturePath(file: string, src: string): string | undefined {
  const path = src.trim();
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(path);
  if (path === '' || isAddress || /[?#]/.test(path)) return undefined;
  return pathInGuide(file, path);
}

/** Joins a relative path of a file's link to that file's folder; undefined where it is absolute or leaves the guide. */
function pathInGuide(file: string, path: string): string | undefined {
  const decoded = decodeOnce(path);
  if (decoded.startsWith('/') || decoded.includes('\\') || decoded.includes('\0')) return undefined;
  const joined = posix.join(posix.dirname(file), decoded);
  return joined === '..' || joined.startsWith('../') ? undefined : joined.normalize('NFC');
}

/** Undoes percent-encoding; a text that is not well encoded (`50%.png`) stands for itself. */
function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

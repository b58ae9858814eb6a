import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { VFileMessage } from 'vfile-message';
import { ToolError } from '../diagnostics/tool-error.js';
import type { Citation } from './citations.js';

/** A warning at a citation, and where another explains it. */
export function warningAt(
  { file, position }: Pick<Citation, 'file' | 'position'>,
  rule: string,
  text: string,
  other?: { readonly at: Pick<Citation, 'file' | 'position'>; readonly text: string },
): VFileMessage {
  const message = new VFileMessage(text, { place: position, ruleId: rule, source: 'prepbook' });
  message.file = file;
  message.fatal = false;
  if (other) message.cause = warningAt(other.at, rule, other.text);
  return message;
}

/**
 * Looks at the sources without a network: the same page under two titles, and under two addresses that differ only in
 * what leads to the same page (`http`, `www.`, a slash at the end).
 */
export function checkSources(citations: readonly Citation[]): VFileMessage[] {
  const messages: VFileMessage[] = [];
  const titles = new Map<string, Citation>();
  const pages = new Map<string, Citation>();
  for (const citation of citations) {
    const page = samePage(citation.url);
    const spelt = pages.get(page) ?? citation;
    pages.set(page, spelt);
    if (spelt.url !== citation.url) {
      const text = `This address is written otherwise elsewhere. Write \`${spelt.url}\``;
      messages.push(warningAt(citation, 'source-single-address', text, { at: spelt, text: 'First cited here' }));
    }
    if (!citation.inNote || isReference(citation.title)) continue;
    const first = titles.get(citation.url) ?? citation;
    titles.set(citation.url, first);
    if (first.title === citation.title) continue;
    const text = `This source is called "${first.title}" elsewhere. Give it one title.`;
    messages.push(warningAt(citation, 'source-single-title', text, { at: first, text: 'First titled here' }));
  }
  return messages;
}

/** A bare address is a link, and no title. */
const isReference = (title: string): boolean => /^https?:/.test(title);

function samePage(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/(?=$|[?#])/, '')
    .replace(/\/#/, '#');
}

/** @throws ToolError `copies-missing` where there is no such folder. */
export async function requireCopies(folder: string): Promise<void> {
  const stats = await stat(folder).catch(() => undefined);
  if (stats?.isDirectory()) return;
  throw new ToolError('usage', 'copies-missing', `There is no folder ${folder}, which \`copies\` names`, {
    hint: 'It holds copies of cited pages, each at host/path.',
    options: ['copies'],
  });
}

/**
 * Looks for the anchors of cited pages in copies of them.
 *
 * @param folder - Holds the pages as `host/path`, `host/path.html` or `host/path/index.html`. Pages without a copy are
 *   not looked at.
 */
export async function checkAnchors(citations: readonly Citation[], folder: string): Promise<VFileMessage[]> {
  const messages: VFileMessage[] = [];
  for (const citation of citations) {
    const { host, pathname, hash } = new URL(citation.url);
    const anchor = decode(hash.slice(1));
    // What stands behind `:~:` chooses words of a page and is no anchor.
    if (anchor === '' || anchor.startsWith(':~:')) continue;
    const html = await readCopy(folder, `${host}${decode(pathname)}`);
    if (html === undefined || namesIn(html).has(anchor)) continue;
    messages.push(
      warningAt(
        citation,
        'source-anchor-present',
        `The page has no place \`#${anchor}\`. Write one that it has, or leave it out.`,
      ),
    );
  }
  return messages;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function readCopy(folder: string, page: string): Promise<string | undefined> {
  const base = resolve(folder);
  for (const file of [page, `${page}.html`, join(page, 'index.html')]) {
    const path = resolve(base, file);
    // An address must not lead out of the folder of copies.
    if (!path.startsWith(base + sep)) return undefined;
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}

function namesIn(html: string): Set<string> {
  const names = html.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi);
  return new Set([...names].map(([, double, single, bare]) => double ?? single ?? bare ?? ''));
}

import { unclosed } from './slices/tag-depth.js';

/** A tag as somebody wrote it. Offsets are those of the text that it was found in. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  /** As it was typed: `T`. */
  readonly written: string;
  readonly isEnd: boolean;
  readonly offset: number;
  readonly attributes: readonly HtmlAttribute[];
}

export interface HtmlAttribute {
  /** In lower case. */
  readonly name: string;
  /** Empty where there is none. */
  readonly value: string;
  readonly offset: number;
}

/** Elements whose text holds no tags (HTML Standard, 13.2.5.2 to 13.2.5.4). */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

const tag = /<(\/?)([a-z][^\s/>]*)((?:[^"'>]+|"[^"]*"|'[^']*')*)(>?)/giu;
const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

/** The tags of a piece of HTML without comments, in order. One that is never closed by `>` ends the search: so it does in browsers. */
export function htmlTags(html: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  const lower = html.toLowerCase();
  tag.lastIndex = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [, slash, written = '', rest = '', closed] = found;
    if (closed === '') break;
    const name = written.toLowerCase();
    const isEnd = slash === '/';
    const start = found.index + 1 + (slash?.length ?? 0) + written.length;
    tags.push({ name, written, isEnd, offset: found.index, attributes: isEnd ? [] : attributesIn(rest, start) });
    if (!isEnd && rawText.has(name)) tag.lastIndex = endOf(name, lower, tag.lastIndex);
  }
  return tags;
}

function attributesIn(text: string, start: number): HtmlAttribute[] {
  return [...text.matchAll(attribute)].map((found) => ({
    name: (found[1] ?? '').toLowerCase(),
    value: found[2] ?? found[3] ?? found[4] ?? '',
    offset: start + found.index,
  }));
}

/** Where the end tag of such an element stands; without one, where the search goes on: the rest may be other Markdown. */
function endOf(name: string, lower: string, from: number): number {
  const end = lower.indexOf(`</${name}`, from);
  return end < 0 ? from : end;
}

/** Whether HTML without comments has words or a picture, and closes what it opens. */
export function isWholeHtml(html: string): boolean {
  const open: string[] = [];
  for (const { name, isEnd } of htmlTags(html)) {
    if (unclosed.has(name)) continue;
    if (!isEnd) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && (/<img\b/i.test(html) || html.replace(/<[^<>]*>/g, '').trim() !== '');
}

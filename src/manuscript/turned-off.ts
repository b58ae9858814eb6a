import type { Point } from 'unist';
import type { Finding } from './draft.js';
import type { MarkdownExtensions } from './parse-slice.js';

/** A sign of an extension that is not read. */
export interface UnreadSign {
  readonly text: string;
  /** What to write in its place. */
  readonly hint?: string | undefined;
  readonly file: string;
  readonly position: Point | undefined;
}

/** What the extensions are called at the beginning of a sentence. */
const titles: Readonly<Record<keyof MarkdownExtensions, string>> = {
  math: 'Formulas',
  callouts: 'Call-outs',
  mark: 'Marked words',
  subsup: 'Small figures',
  definitions: 'Definition lists',
  emoji: 'Names of emoji',
  notes: 'Notes within the text',
  diagrams: 'Diagrams',
  abbreviations: 'Abbreviations',
};

/** Extensions that are off where nothing is said of them. */
const offAtFirst: ReadonlySet<keyof MarkdownExtensions> = new Set(['subsup']);

/** At most so much of a sign is shown. */
const mostShown = 40;

/** A sign on one line, cut where it is long. */
export function shownSign(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > mostShown ? `${line.slice(0, mostShown - 1)}…` : line;
}

/**
 * What is told of an extension that is turned off: who did so knows, and one place says what becomes of all.
 *
 * @param found - Its signs in the guide, in any order within a file.
 */
export function turnedOff(extension: keyof MarkdownExtensions, found: readonly UnreadSign[]): Finding[] {
  const [first, ...others] = found.toSorted(byPlace);
  if (!first) return [];
  const { text, file, position, hint: instead = '' } = first;
  const more = others.length === 0 ? '' : ` So ${others.length === 1 ? 'is 1 more' : `are ${others.length} more`}.`;
  if (offAtFirst.has(extension)) {
    const message = `\`${shownSign(text)}\` is printed as it stands.${more}`;
    const hint = `${instead} Where all such signs are meant so, write \`markdown: { ${extension}: true }\` in guide.yaml.`;
    return [{ message, file, position, hint: hint.trim() }];
  }
  const message = `${titles[extension]} are turned off, so \`${shownSign(text)}\` is printed as it stands.${more}`;
  const hint = `Take \`${extension}: false\` out of \`markdown\` in guide.yaml, or turn this rule off.`;
  return [{ message, file, position, hint }];
}

/** Files stay in their order. */
const byPlace = (a: UnreadSign, b: UnreadSign): number =>
  a.file === b.file
    ? (a.position?.line ?? 0) - (b.position?.line ?? 0) || (a.position?.column ?? 0) - (b.position?.column ?? 0)
    : 0;

import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { Guide } from '../guide/guide.js';
import { resolveLink } from '../guide/links.js';
import { writtenBlocksOf } from '../guide/question.js';
import type { Note } from '../guide/source.js';

/** A link of the guide to a page of the web. */
export interface Citation {
  /** A whole, valid address. */
  readonly url: string;
  /** The link's text. */
  readonly title: string;
  /** Whether it stands in a note: then its text is the title of a source. */
  readonly inNote: boolean;
  /** Relative to the guide's folder. */
  readonly file: string;
  readonly position: Position | undefined;
}

/** Every link to the web, in book order, those of a file's notes after its text. */
export function citationsOf(guide: Guide): Citation[] {
  const chapter = ({ content, notes, file }: Guide['front'][number]) => [
    ...linksIn(guide, content, file, false),
    ...inNotes(guide, notes, file),
  ];
  return [
    ...guide.front.flatMap(chapter),
    ...guide.sections.flatMap(({ intro, questions, notes, file }) => [
      ...linksIn(guide, intro, file, false),
      ...questions.flatMap((question) => linksIn(guide, writtenBlocksOf(question), file, false)),
      ...inNotes(guide, notes, file),
    ]),
    ...guide.appendices.flatMap(chapter),
  ];
}

function inNotes(guide: Guide, notes: ReadonlyMap<string, Note>, file: string): Citation[] {
  // Labels that say the same share one note.
  return [...new Set(notes.values())].flatMap(({ content }) => linksIn(guide, content, file, true));
}

function linksIn(guide: Guide, content: readonly RootContent[], file: string, inNote: boolean): Citation[] {
  const citations: Citation[] = [];
  visit({ type: 'root' as const, children: [...content] }, 'link', (node) => {
    const target = resolveLink(guide.anchors, file, node.url);
    if (target.kind !== 'external' || !/^https?:/.test(target.href)) return;
    citations.push({ url: target.href, title: textOf(node), inNote, file, position: node.position });
  });
  return citations;
}

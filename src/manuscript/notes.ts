import type { FootnoteDefinition, Nodes } from 'mdast';
import type { Anchors } from '../guide/guide.js';
import { resolveLink } from '../guide/links.js';
import type { Note, Source } from '../guide/source.js';
import type { FileDraft } from './draft.js';
import { plainText } from './plain-text.js';
import { byIdentifier } from './transforms/definitions.js';
import { nodesOf, walk } from './walk.js';

/** The notes of all files and the works they cite. */
export interface Notes {
  /** By file, then by the identifier of the references (`node.identifier`). */
  readonly byFile: ReadonlyMap<string, ReadonlyMap<string, Note>>;
  /** In order of first citation. */
  readonly sources: readonly Source[];
}

/**
 * Follows the footnote references of a guide in book order. What nothing refers to is left out. Definitions of one
 * file that say the same become one note; links to the same address, one source.
 */
export function collectNotes(files: readonly FileDraft[], anchors: Anchors): Notes {
  const sources = new SourceList(anchors);
  const byFile = new Map(files.map((file) => [file.file, notesOfFile(file, sources)]));
  return { byFile, sources: sources.all };
}

function notesOfFile(file: FileDraft, sources: SourceList): Map<string, Note> {
  const definitions = byIdentifier(file.footnotes);
  const notes = new Map<string, Note>();
  const byContent = new Map<string, Note>();
  // A note may refer to further notes: those wait at the end of the list.
  const waiting: Nodes[] = nodesOf(file).filter((node) => node.type !== 'footnoteDefinition');
  for (let index = 0; index < waiting.length; index++) {
    const next = waiting[index];
    for (const { node } of next ? walk([next], file.file) : []) {
      if (node.type !== 'footnoteReference' || notes.has(node.identifier)) continue;
      const definition = definitions.get(node.identifier);
      if (!definition) continue;
      const content = JSON.stringify(definition.children, (key, value) => (key === 'position' ? undefined : value));
      const note = byContent.get(content) ?? makeNote(definition, file.file, sources);
      byContent.set(content, note);
      notes.set(node.identifier, note);
      waiting.push(...definition.children);
    }
  }
  return notes;
}

function makeNote(definition: FootnoteDefinition, file: string, sources: SourceList): Note {
  const cited = citations(definition).map(({ url, title }) => sources.cite(url, title, file));
  const ids = cited.filter((id) => id !== undefined);
  return { label: definition.identifier, content: definition.children, sources: [...new Set(ids)] };
}

/** The links of a definition. */
export function citations(definition: FootnoteDefinition): { url: string; title: string }[] {
  const found: { url: string; title: string }[] = [];
  for (const { node } of walk(definition.children, '')) {
    if (node.type === 'link') found.push({ url: node.url, title: plainText(node).trim() });
  }
  return found;
}

/** The works cited so far. */
class SourceList {
  readonly #byUrl = new Map<string, Source>();
  readonly #anchors: Anchors;

  constructor(anchors: Anchors) {
    this.#anchors = anchors;
  }

  get all(): Source[] {
    return [...this.#byUrl.values()];
  }

  /** @returns The source's id; undefined where the address is none of the web. */
  cite(url: string, title: string, file: string): string | undefined {
    const address = sourceAddress(this.#anchors, file, url);
    if (address === undefined) return undefined;
    const known = this.#byUrl.get(address);
    if (known) return known.id;
    const source = { id: `source-${this.#byUrl.size + 1}`, url: address, title: title === '' ? address : title };
    this.#byUrl.set(address, source);
    return source.id;
  }
}

/** The address of a cited work in the form in which addresses are compared; undefined where it is none of the web. */
export function sourceAddress(anchors: Anchors, file: string, url: string): string | undefined {
  const target = resolveLink(anchors, file, url);
  if (target.kind !== 'external' || !/^https?:/.test(target.href)) return undefined;
  return new URL(target.href).href;
}

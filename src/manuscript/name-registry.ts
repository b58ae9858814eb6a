import GithubSlugger, { slug } from 'github-slugger';
import type { Position } from 'unist';
import type { Anchor } from '../guide/guide.js';
import type { Finding } from './draft.js';

interface NamedAt {
  readonly file: string;
  readonly position: Position | undefined;
}

/** Names that are taken, and what they name. One for a whole guide, so that no id comes twice in an output. */
export class NameRegistry {
  readonly anchors = new Map<string, Anchor>();
  readonly clashes: Finding[] = [];
  readonly #slugger = new GithubSlugger();
  readonly #claims = new Map<string, NamedAt>();

  /** Takes a name that an author chose. The second who chooses it is told so, and the first keeps it. */
  claim(anchor: Anchor, at: NamedAt): void {
    const first = this.#claims.get(anchor.id);
    if (first) {
      const message = `The id \`${anchor.id}\` is taken. Give this place one that nothing else in the guide has.`;
      this.clashes.push({ ...at, message, related: { message: 'first defined here', ...first } });
      return;
    }
    this.#claims.set(anchor.id, at);
    this.#slugger.occurrences[anchor.id.toLowerCase()] = 0;
    this.anchors.set(anchor.id, anchor);
  }

  /** Makes an id from a title: GitHub's slug, with a number where it is taken, such that XML allows it. */
  invent(title: string, kind: Anchor['kind'], owner?: string): string {
    const base = slug(title).replace(/[^\p{L}\p{M}\p{Nd}_-]/gu, '');
    const fallback = kind === 'question' ? 'question' : 'part';
    const start = base === '' ? fallback : /^\p{L}/u.test(base) ? base : `${fallback}-${base}`;
    const id = this.#slugger.slug(start);
    this.anchors.set(id, { id, kind, owner: owner ?? id });
    return id;
  }

  /** Adds another name for a place; what has that name already keeps it. */
  alias(name: string, id: string): void {
    const anchor = this.anchors.get(id);
    if (anchor && !this.anchors.has(name)) this.anchors.set(name, anchor);
  }

  /** Whether an author gave this name to a question, a place or a block. */
  isGiven(name: string): boolean {
    const kind = this.anchors.get(name)?.kind;
    return this.#claims.has(name) && kind !== 'section' && kind !== 'chapter';
  }
}

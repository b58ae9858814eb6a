import type { Root, RootContent } from 'hast';
import { holdsWordsOnly, isForeign } from './phrasing.js';
import { noteMark } from './schema.js';

/** What a tree holds. */
export interface Survey {
  readonly tags: ReadonlySet<string>;
  /** Names of properties, in hast's form. */
  readonly properties: ReadonlySet<string>;
  /** Whether a block stands within an element that may hold words only. */
  readonly hasBlockInLine: boolean;
}

/** Looks a tree through once, so that the steps which would find nothing in it need not. */
export function survey(tree: Root): Survey {
  const tags = new Set<string>();
  const properties = new Set<string>();
  let hasBlockInLine = false;
  const look = (nodes: readonly RootContent[], inLine: boolean): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      tags.add(node.tagName);
      for (const name of Object.keys(node.properties)) properties.add(name);
      const words = holdsWordsOnly(node.tagName);
      if (inLine && words === 'block' && node.tagName !== noteMark) hasBlockInLine = true;
      look(node.children, !isForeign(node) && (inLine || words === 'words'));
    }
  };
  look(tree.children, false);
  return { tags, properties, hasBlockInLine };
}

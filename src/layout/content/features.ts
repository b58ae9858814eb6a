import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** What a tree holds. */
export interface Features {
  readonly tags: ReadonlySet<string>;
  /** Names of properties, in hast's form. */
  readonly properties: ReadonlySet<string>;
}

/** Looks a tree through once, so that the steps which would find nothing in it need not. */
export function collectFeatures(tree: Root): Features {
  const tags = new Set<string>();
  const properties = new Set<string>();
  visit(tree, 'element', (node) => {
    tags.add(node.tagName);
    for (const name of Object.keys(node.properties)) properties.add(name);
  });
  return { tags, properties };
}

import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import { type LinkTarget, resolveLink } from '../guide/links.js';
import type { Manuscript } from './draft.js';
import { attribute, htmlElements } from './html-elements.js';
import { walkManuscript } from './walk.js';

/** A link of the guide and where it leads. */
export interface LinkUse {
  readonly href: string;
  readonly target: LinkTarget;
  readonly file: string;
  readonly position: Position | undefined;
}

/** Every link of the guide, of Markdown and of HTML, in book order. */
export function* linksOf(manuscript: Manuscript): Generator<LinkUse> {
  for (const { node, file, position } of walkManuscript(manuscript)) {
    for (const href of hrefsOf(node)) {
      yield { href, target: resolveLink(manuscript.anchors, file, href), file, position };
    }
  }
}

function hrefsOf(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  if (node.type !== 'html') return [];
  return htmlElements(node).flatMap((element) => {
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    return href === undefined ? [] : [href];
  });
}

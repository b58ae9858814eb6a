import type { Point } from 'unist';
import type { Manuscript } from './draft.js';
import { type HtmlTag, htmlTags } from './html-tags.js';
import { blankComments } from './transforms/comments.js';
import { nodesOf, walk } from './walk.js';
import { writtenNode } from './written-text.js';

/** A tag of the guide and where it stands. */
export interface TagUse {
  readonly tag: HtmlTag;
  readonly file: string;
  /** The place of an offset of the tag. */
  readonly placeAt: (offset: number) => Point;
}

/** Elements of other languages, whose own elements say nothing to HTML. */
const foreign: ReadonlySet<string> = new Set(['svg', 'math']);

/** Every tag of the HTML that a guide holds, in book order; of drawings and formulas the outermost alone. */
export function* tagsOf({ files }: Pick<Manuscript, 'files'>): Generator<TagUse> {
  for (const draft of files) {
    for (const top of nodesOf(draft)) {
      let within: string | undefined;
      for (const { node, file } of walk([top], draft.file)) {
        const written = node.type === 'html' ? writtenNode(node, draft.source) : undefined;
        for (const tag of written ? htmlTags(blankComments(written.text)) : []) {
          const isInside = within !== undefined;
          if (within === undefined && !tag.isEnd && foreign.has(tag.name)) within = tag.name;
          else if (tag.isEnd && tag.name === within) within = undefined;
          if (!isInside && written) yield { tag, file, placeAt: written.placeAt };
        }
      }
    }
  }
}

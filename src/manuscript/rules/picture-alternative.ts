import type { Nodes } from 'mdast';
import { resolvePicturePath } from '../../guide/links.js';
import type { Manuscript } from '../draft.js';
import { htmlElements } from '../html-elements.js';
import type { Rule } from '../rule.js';
import { walkManuscript } from '../walk.js';

/**
 * Every picture has a text for those who do not see it.
 *
 * Fails at line 7:
 *
 * ```md
 * ## What does the picture show?
 *
 * `easy`
 *
 * A dot.
 *
 * ![](pictures/dot.png)
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What does the picture show?
 *
 * `easy`
 *
 * A dot.
 *
 * ![A dot](pictures/dot.png)
 * ```
 */
export const pictureAlternative: Rule = {
  id: 'picture-alternative',
  description: 'Every picture has a text for those who do not see it.',
  severity: 'warning',
  *check(manuscript) {
    for (const { node, file, position } of walkManuscript(manuscript)) {
      if (!lacksText(node)) continue;
      yield { message: isDiagram(node, file, manuscript) ? diagramMessage : pictureMessage, file, position };
    }
  },
};

const pictureMessage =
  'This picture says nothing to those who cannot see it. Write what it shows: `![A bar of four squares](…)`';
const diagramMessage =
  'This diagram says nothing to those who cannot see it. Write what it shows behind the language: `alt="…"`, or `title="…"` for a caption';

function isDiagram(node: Nodes, file: string, { pictures }: Manuscript): boolean {
  const path = node.type === 'image' ? resolvePicturePath(file, node.url) : undefined;
  return path !== undefined && pictures.get(path)?.diagram !== undefined;
}

/** In HTML an empty `alt` says that a picture is decoration; Markdown cannot say so. */
function lacksText(node: Nodes): boolean {
  if (node.type === 'image') return (node.alt ?? '').trim() === '';
  if (node.type !== 'html') return false;
  return htmlElements(node).some((element) => element.tagName === 'img' && element.properties.alt === undefined);
}

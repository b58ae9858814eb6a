import { diagramLanguages } from '../../guide/code-language.js';
import { drawnLanguages } from '../../guide/diagram.js';
import type { Manuscript } from '../draft.js';
import type { Rule } from '../rule.js';
import { turnedOff, type UnreadSign } from '../turned-off.js';
import { walkManuscript } from '../walk.js';

/**
 * Diagrams in words are in a language that is drawn.
 *
 * Fails at line 7:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * ~~~plantuml
 * [key] --> [value]
 * ~~~
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * ~~~mermaid title="A key leads to its value"
 * flowchart LR
 *   key --> value
 * ~~~
 * ```
 */
export const diagramSupported: Rule = {
  id: 'diagram-supported',
  description: 'Diagrams in words are in a language that is drawn.',
  severity: 'warning',
  *check(manuscript) {
    const { diagrams } = manuscript.config.markdown;
    if (!diagrams) yield* turnedOff('diagrams', drawnFences(manuscript));
    for (const { node, file, position } of walkManuscript(manuscript)) {
      if (node.type !== 'code' || !node.lang || !diagramLanguages.has(node.lang) || drawnLanguages.has(node.lang))
        continue;
      const message = `This \`${node.lang}\` diagram is not drawn: its source is printed.`;
      const hint =
        'Write it in `mermaid` or `dot`, or save the drawing as `pictures/NAME.svg` and write `![what it shows](pictures/NAME.svg)`.';
      yield { message, file, position, hint };
    }
  },
};

function drawnFences(manuscript: Manuscript): UnreadSign[] {
  return [...walkManuscript(manuscript)].flatMap(({ node, file, position }) =>
    node.type === 'code' && node.lang && drawnLanguages.has(node.lang)
      ? [{ text: `\`\`\`${node.lang}`, file, position: position?.start }]
      : [],
  );
}

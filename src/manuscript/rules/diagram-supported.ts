import { diagramLanguages } from '../../guide/code-language.js';
import type { Rule } from '../rule.js';
import { walkManuscript } from '../walk.js';

/**
 * Diagrams are pictures: those in words are printed as their source.
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
 * ~~~mermaid
 * flowchart LR
 *   key --> value
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
 * ![A key leads to its value](pictures/dot.png)
 * ```
 */
export const diagramSupported: Rule = {
  id: 'diagram-supported',
  description: 'Diagrams are pictures: those in words are printed as their source.',
  severity: 'warning',
  *check(manuscript) {
    for (const { node, file, position } of walkManuscript(manuscript)) {
      if (node.type !== 'code' || !node.lang || !diagramLanguages.has(node.lang)) continue;
      const message = `This \`${node.lang}\` diagram is not drawn: its source is printed.`;
      const hint = 'Save the drawing as `pictures/NAME.svg` and write `![what it shows](pictures/NAME.svg)`.';
      yield { message, file, position, hint };
    }
  },
};

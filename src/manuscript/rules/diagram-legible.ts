import { isBroad, leastLetters, printedLetters } from '../../guide/diagram-size.js';
import { resolvePicturePath } from '../../guide/links.js';
import type { Rule } from '../rule.js';
import { walkManuscript } from '../walk.js';

/**
 * A diagram has room on a page with letters that can be read.
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
 * ~~~mermaid title="From a key to its value"
 * flowchart LR
 *   client --> connection --> parser --> command --> dictionary --> entry --> key --> object --> encoding --> value
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
 * ~~~mermaid title="From a key to its value"
 * flowchart LR
 *   client --> key --> value
 * ~~~
 * ```
 */
export const diagramLegible: Rule = {
  id: 'diagram-legible',
  description: 'A diagram has room on a page with letters that can be read.',
  severity: 'warning',
  *check(manuscript) {
    for (const { node, file, position } of walkManuscript(manuscript)) {
      const path = node.type === 'image' ? resolvePicturePath(file, node.url) : undefined;
      const picture = path === undefined ? undefined : manuscript.pictures.get(path);
      const size = picture && printedLetters(picture);
      if (!picture || size === undefined || size >= leastLetters) continue;
      const isWide = isBroad(picture);
      const message = `On A4 the letters of this diagram are ${size} pt high: it is too ${isWide ? 'wide' : 'tall'} for a page.`;
      const hint = isWide
        ? 'Let it run from top to bottom (`flowchart TD`, `rankdir=TB`), break long labels with `<br>`, or make two diagrams of it.'
        : 'Let it run from left to right (`flowchart LR`, `rankdir=LR`), or make two diagrams of it.';
      yield { message, file, position, hint };
    }
  },
};

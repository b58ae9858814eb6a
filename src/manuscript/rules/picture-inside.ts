import { fromReading, type Rule } from '../rule.js';

/**
 * Every picture lies inside the guide's folder.
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
 * ![A dot](../dot.png)
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
export const pictureInside: Rule = {
  id: 'picture-inside',
  description: "Every picture lies inside the guide's folder.",
  severity: 'error',
  fixed: true,
  check: fromReading('picture-inside'),
};

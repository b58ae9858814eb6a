import { fromReading, type Rule } from '../rule.js';

/**
 * A picture is of a kind that every reader shows: PNG, JPEG, GIF or SVG.
 * (`dot.webp` is a WebP picture.)
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
 * ![A dot](pictures/dot.webp)
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
export const picturePortable: Rule = {
  id: 'picture-portable',
  description: 'A picture is of a kind that every reader shows: PNG, JPEG, GIF or SVG.',
  severity: 'warning',
  check: fromReading('picture-portable'),
};

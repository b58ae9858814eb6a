import { fromReading, type Rule } from '../rule.js';

/**
 * Every picture is a PNG, JPEG, GIF, WebP or SVG file that has a size.
 * (`fake.png` holds text.)
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
 * ![A dot](pictures/fake.png)
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
export const pictureReadable: Rule = {
  id: 'picture-readable',
  description: 'Every picture is a PNG, JPEG, GIF, WebP or SVG file that has a size.',
  severity: 'error',
  check: fromReading('picture-readable'),
};

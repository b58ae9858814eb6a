import { fromReading, type Rule } from '../rule.js';

/**
 * Every picture is a file of the guide, named by its path from the Markdown file.
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
 * ![A dot](pictures/dott.png)
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
export const pictureExists: Rule = {
  id: 'picture-exists',
  description: 'Every picture is a file of the guide, named by its path from the Markdown file.',
  severity: 'error',
  check: fromReading('picture-exists'),
};

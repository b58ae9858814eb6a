import { fromReading, type Rule } from '../rule.js';

/**
 * Every picture comes with the guide: none is fetched.
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
 * ![A dot](https://example.org/dot.png)
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
export const pictureLocal: Rule = {
  id: 'picture-local',
  description: 'Every picture comes with the guide: none is fetched.',
  severity: 'warning',
  check: fromReading('picture-local'),
};

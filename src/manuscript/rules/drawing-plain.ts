import { fromReading, type Rule } from '../rule.js';

/**
 * A drawing (SVG) holds only what draws.
 * (`running.svg` holds a script.)
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
 * ![A dot](pictures/running.svg)
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
 * ![A dot](pictures/plain.svg)
 * ```
 */
export const drawingPlain: Rule = {
  id: 'drawing-plain',
  description: 'A drawing (SVG) holds only what draws.',
  severity: 'warning',
  check: fromReading('drawing-plain'),
};

import { fromReading, type Rule } from '../rule.js';

/**
 * Fences, comments, HTML blocks and front matter end before the next question begins.
 *
 * Fails at line 7:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value:
 *
 * ~~~redis-cli
 * > SET a 1
 *
 * ## What is a value?
 *
 * `easy`
 *
 * What a key names.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value:
 *
 * ~~~redis-cli
 * > SET a 1
 * ~~~
 *
 * ## What is a value?
 *
 * `easy`
 *
 * What a key names.
 * ```
 */
export const blockClosed: Rule = {
  id: 'block-closed',
  description: 'Fences, comments, HTML blocks and front matter end before the next question begins.',
  severity: 'error',
  fixed: true,
  check: fromReading('block-closed'),
};

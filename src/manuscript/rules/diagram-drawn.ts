import { fromReading, type Rule } from '../rule.js';

/**
 * Every diagram can be drawn.
 *
 * Fails at line 9:
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
 *   key -->
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
export const diagramDrawn: Rule = {
  id: 'diagram-drawn',
  description: 'Every diagram can be drawn.',
  severity: 'error',
  check: fromReading('diagram-drawn'),
};

import { describeEngines, nodeSupport } from '../node-version.js';
import type { Diagnosis } from './diagnosis.js';

/**
 * Whether this Node is one that is supported.
 *
 * @param version - As `process.version` gives it.
 * @param engines - Range of the product's package.json.
 */
export function checkNode(version: string, engines: string): Diagnosis {
  const support = nodeSupport(version, engines);
  if (support === 'supported') return { name: 'Node', status: 'ok', message: version };
  const status = support === 'too-old' ? 'fail' : 'warn';
  const message = support === 'too-old' ? `${version} is too old` : `${version} was not tried`;
  return { name: 'Node', status, message, hint: `Prepbook is made for ${describeEngines(engines)}.` };
}

import { join } from 'node:path';
import { root } from '../../src/build/places.mjs';

/**
 * The folder of the code as it is shipped. Whoever imports this file is a test of the project `e2e`, for which the
 * code is bundled first.
 */
export const builtCode: string = join(root, 'dist');

/** The command line in it. */
export const builtCommandLine: string = join(builtCode, 'cli.js');

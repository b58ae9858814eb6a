import type { Runner } from '../../guide/runner.js';
import type { FindRunners } from './find.js';
import { type Program, programEngine, readPrinted } from './program.js';

/** Only where the user allows it: see `nodeRunner`. */
export const nodeRunners: FindRunners = async ({ allow }) => (allow.includes('js') ? [nodeRunner] : []);

const node: Program = {
  product: 'Node',
  version: process.versions.node,
  fileName: ({ language }) => (language.startsWith('t') ? 'example.mts' : 'example.mjs'),
  command: (file, folder) => [
    process.execPath,
    ...['--permission', `--allow-fs-read=${folder}`, '--disable-warning=ExperimentalWarning', file],
  ],
  env: {},
  reason: (complaints) => complaints.find((line) => /^\w*Error\b/.test(line)) ?? complaints[0],
};

/**
 * Runs a fence of JavaScript or TypeScript as a module, in an empty folder that is all of the disk that it may see. What
 * it should print stands behind `// → `, a line each; without any, it only has to end well. Node's permission model
 * keeps it from files, processes and add-ons, but not from the network: that is why it has to be allowed by hand.
 */
const nodeRunner: Runner = {
  name: 'node',
  languages: ['js', 'mjs', 'javascript', 'ts', 'typescript'],
  engines: [programEngine(node)],
  read: (fence) => readPrinted(fence, '//'),
};

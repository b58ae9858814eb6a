import type { DiagramEngine } from '../engine.js';
import { graphviz } from './graphviz.js';
import { mermaid } from './mermaid.js';

/** Every engine, one for each of `drawnLanguages`. */
export const engines: readonly DiagramEngine[] = [mermaid, graphviz];

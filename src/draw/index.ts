/** The drawing office: diagrams in words become drawings. */
export { fileCache } from './cache.js';
export { type Bench, type Drawing, drawDiagrams } from './draw-diagrams.js';
export type { DiagramEngine } from './engine.js';
export { engines } from './engines/index.js';
export { findPackage } from './packages.js';

export { allRunners, type RunnerChoice } from './all-runners.js';
export { type ProveOptions, prove } from './prove.js';
export { formatRecord, readRecord, recordFile, updateRecord } from './record.js';
export type { FenceResult, StepDifference } from './result.js';
export { engineName } from './servers/engine.js';
export { findServers } from './servers/find.js';
export { changesOf, type LineChange, writeChanges } from './update.js';
export { writeText } from './write-text.js';

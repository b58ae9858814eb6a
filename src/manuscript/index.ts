export {
  type FrontMatter,
  frontMatterJsonSchema,
  type GuideConfig,
  guideJsonSchema,
  guideSchema,
} from './config-schema.js';
export { findGuide, findMarkdown } from './find-guide.js';
export { type Reading, type ReadOptions, readGuide } from './read-guide.js';
export type { Rule } from './rule.js';
export { examplesOf, type RuleExamples } from './rule-examples.js';
export { rules } from './rules/index.js';
export { proseRules } from './rules/prose/index.js';
export { folderSource } from './sources/folder-source.js';
export { memorySource } from './sources/memory-source.js';

/**
 * Prepbook's public API: what the command line does, as functions.
 *
 * @example
 * import { build, check } from 'prepbook';
 * const { errors } = await check({ guide: 'redis' });
 * if (errors === 0) await build({ guide: 'redis', select: { levels: ['mid', 'senior'] }, formats: ['pdf'] });
 */
export { type Config, defineConfig } from './config.js';
export type { RuleFacts, RuleSetting, RuleSettings } from './diagnostics/rule-facts.js';
export { ToolError } from './diagnostics/tool-error.js';
export type { Fence, FenceMeta } from './guide/fence.js';
export type { Place } from './guide/place.js';
export { type Dialogue, readDialogue } from './guide/read-dialogue.js';
export type {
  Engine,
  Limits,
  Observation,
  Reading,
  Refusal,
  ReplyElement,
  Runner,
  SceneContext,
  Session,
} from './guide/runner.js';
export type { Selection } from './guide/selection.js';
export type { Step } from './guide/step.js';
export { defineLayout } from './pipeline/layouts/layout.js';
export type { FenceResult, ProofRequest, ProofResult } from './pipeline/proof.js';
export type { ReleaseResult } from './pipeline/release.js';
export type { RuleExamples, RuleInfo } from './pipeline/rules.js';
export type {
  AddedFormat,
  BuildRequest,
  BuildResult,
  BuiltArtifact,
  CheckResult,
  Format,
  GuideRequest,
  Layout,
  LayoutRow,
  Options,
  RenderContext,
  Rendered,
  Renderer,
  SelectionRequest,
  Stage,
} from './pipeline/types.js';
export { build, check, list, proof, release, rules, schemas } from './pipeline.js';

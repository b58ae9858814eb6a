/**
 * Prepbook's public API: what the command line does, as functions.
 *
 * @example
 * import { build, check } from 'prepbook';
 * const { errors } = await check({ guide: 'redis' });
 * if (errors === 0) await build({ guide: 'redis', select: { levels: ['mid', 'senior'] }, formats: ['pdf'] });
 *
 * @example
 * import { memorySource, render } from 'prepbook';
 * const guide = memorySource('tea', { 'guide.yaml': yaml, 'leaves.md': markdown });
 * const { files, messages } = await render({ guide, formats: ['html', 'epub'] });
 */
export { type Config, defineConfig } from './config.js';
export type { RuleFacts, RuleSetting, RuleSettings } from './diagnostics/rule-facts.js';
export { type ErrorKind, ToolError, type ToolErrorDetails } from './diagnostics/tool-error.js';
export type { AllowedMarkup } from './guide/allowed-markup.js';
export type * from './guide/book.js';
export type { Delivery } from './guide/delivery.js';
export type { Edition, EditionSection, NumberedQuestion } from './guide/edition.js';
export type { Fence, FenceMeta, Topology } from './guide/fence.js';
export type { BoxFit } from './guide/fit.js';
export type * from './guide/guide.js';
export type { GuideSource, ReadFault, ReadResult } from './guide/guide-source.js';
export { type Labels, labelsFor, type Quotes } from './guide/labels/index.js';
export { counting, type Plural } from './guide/labels/plural.js';
export type { ScreenWords } from './guide/labels/screen/words.js';
export type { DeliverableLayout, LayoutDefinition, OptionFault, OptionsSchema } from './guide/layout-definition.js';
export { type FlagWords, flagWords } from './guide/layout-options.js';
export type { Level } from './guide/level.js';
export type { Paper } from './guide/paper.js';
export type { Picture } from './guide/picture.js';
export type { Place } from './guide/place.js';
export type { Proof, ProofRecord } from './guide/proof.js';
export type { Part, Question } from './guide/question.js';
export { type Dialogue, readDialogue } from './guide/read-dialogue.js';
export type * from './guide/release-record.js';
export type {
  Engine,
  Limits,
  Observation,
  ParsedFence,
  Refusal,
  ReplyElement,
  Runner,
  SceneContext,
  Session,
} from './guide/runner.js';
export type { Sample, Selection, TimeBudget } from './guide/selection.js';
export type * from './guide/sheet.js';
export type { Note, Source } from './guide/source.js';
export type { Step } from './guide/step.js';
export type { IndexTerm, TermIndex } from './guide/term-index.js';
export type { InspectionRuleInfo, InspectRequest, InspectResult } from './pipeline/inspect.js';
export type { Additions } from './pipeline/layouts/index.js';
export { defineLayout, type ResolvedRequest } from './pipeline/layouts/layout.js';
export type {
  FenceResult,
  LineChange,
  LinkReport,
  ProofRequest,
  ProofResult,
  StepDifference,
} from './pipeline/proof.js';
export type { ReleaseResult } from './pipeline/release.js';
export type { RuleExamples, RuleInfo } from './pipeline/rules.js';
export type {
  AddedFormat,
  BrowserFacts,
  BuildRequest,
  BuildResult,
  BuiltArtifact,
  CheckRequest,
  CheckResult,
  Format,
  GuideRequest,
  Layout,
  LayoutRow,
  Options,
  Press,
  PrintedBook,
  PrintOptions,
  Rendered,
  RenderedFile,
  Renderer,
  RendererContext,
  RenderRequest,
  RenderResult,
  SelectionRequest,
  Stage,
} from './pipeline/types.js';
export {
  build,
  check,
  folderSource,
  inspect,
  inspectionRules,
  list,
  memorySource,
  proof,
  readGuide,
  release,
  render,
  rules,
  schemas,
} from './pipeline.js';

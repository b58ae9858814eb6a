import { join } from 'node:path';
import { applyStrictness } from './diagnostics/rule-facts.js';
import { isDrawn } from './edit/index.js';
import type { Edition } from './guide/edition.js';
import { editionJsonSchema } from './layout/data/data-schema.js';
import { frontMatterJsonSchema, guideJsonSchema, guideSchema, type Reading } from './manuscript/index.js';
import { keepBookPages, readBookPages } from './pipeline/book-pages.js';
import { drawerOf } from './pipeline/draw.js';
import { editionMessages, withAskedEditions } from './pipeline/edition-possible.js';
import type { InspectionRuleInfo, InspectRequest, InspectResult } from './pipeline/inspect.js';
import { layouts } from './pipeline/layouts/index.js';
import { askedEditions, editionOf, type Job, planJobs, refuseIdleSeed } from './pipeline/plan.js';
import type { ProofRequest, ProofResult } from './pipeline/proof.js';
import { type GuideReading, read } from './pipeline/read.js';
import { recordOf } from './pipeline/record.js';
import type { ReleaseResult } from './pipeline/release.js';
import { renderJobs } from './pipeline/render-jobs.js';
import { placeOf, resolveRequest } from './pipeline/request.js';
import { assertRequest } from './pipeline/request-shape.js';
import { builtArtifacts, failedResult, renderedFiles, resultOf } from './pipeline/result.js';
import { allRules } from './pipeline/rules.js';
import { stagesOf } from './pipeline/stage.js';
import type {
  BuildRequest,
  BuildResult,
  CheckRequest,
  CheckResult,
  GuideRequest,
  RenderRequest,
  RenderResult,
  SelectionRequest,
} from './pipeline/types.js';
import { ensureWritable, manifestJsonSchema, writeArtifacts } from './write/index.js';

export { themeNames as themes } from './layout/assets.js';
export { folderSource } from './manuscript/sources/folder-source.js';
export { memorySource } from './manuscript/sources/memory-source.js';
export type { InspectionRuleInfo, InspectRequest, InspectResult } from './pipeline/inspect.js';
export type { ReleaseResult } from './pipeline/release.js';
export { describeRules as rules, type RuleInfo } from './pipeline/rules.js';
export type * from './pipeline/types.js';
export { makeFolder } from './write/index.js';

/** Runs the examples of a guide and compares what comes of them. What examples run on is loaded with it. */
export async function proof(request: ProofRequest): Promise<ProofResult> {
  assertRequest('proof', request);
  return (await import('./pipeline/proof.js')).proof(request);
}

/** Inspects a PDF or EPUB that was made. What reads it is loaded with it. */
export async function inspect(request: InspectRequest): Promise<InspectResult> {
  return (await import('./pipeline/inspect.js')).inspect(request);
}

/** What finished files are inspected by, and why. */
export async function inspectionRules(): Promise<InspectionRuleInfo[]> {
  return (await import('./pipeline/inspect.js')).inspectionRules();
}

/** Records a guide's ids. The workshop is loaded with it. */
export async function release(request: GuideRequest): Promise<ReleaseResult> {
  assertRequest('release', request);
  return (await import('./pipeline/release.js')).release(request);
}

/** What is to be rendered of a guide; without jobs where faults in the guide's files prevent it. */
async function plan(request: RenderRequest): Promise<GuideReading & { readonly jobs: readonly Job[] | undefined }> {
  const onStage = stagesOf(request);
  // What a named edition is stands in guide.yaml; of all else it is known before the guide is read whether it can be.
  if (request.edition === undefined && !request.all) await resolveRequest(request);
  onStage({ name: 'read' });
  const reading = await read(request, drawerOf(request));
  const { guide, counts, config } = reading;
  if (!guide) return { ...reading, jobs: undefined };
  onStage({ name: 'edit', total: counts.questions });
  const jobs = await planJobs(guide, request, config?.theme);
  const messages = withAskedEditions(reading.messages, guide, askedEditions(request));
  return { ...reading, messages, jobs: jobs.length === 0 ? undefined : jobs };
}

/**
 * Makes a guide's files: read, check, choose, render, print, bind, write. Faults in the guide's files end it before a
 * browser is started. Then, and on every other failure, the last good files stay as they are. An edition that cannot be
 * made is an error among the messages, and ends nothing but itself.
 *
 * @throws ToolError on what is no fault of the guide: an unknown level, no browser, a full disk, Ctrl-C.
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  assertRequest('build', request);
  const onStage = stagesOf(request);
  const { source, messages, counts, jobs, extensions, run } = await plan(request);
  const out = join(placeOf(request).out, source.id);
  if (!jobs) return failedResult(source, out, messages, counts.questions);
  await ensureWritable(out);
  const {
    results,
    browser,
    messages: said,
  } = await renderJobs(jobs, request, extensions, {
    bookPages: ({ edition, resolved, theme }) => readBookPages(edition.guide, resolved, theme),
    async take({ edition, resolved, theme }, made, version) {
      onStage({ name: 'write', total: made.length });
      const artifacts = made.map(({ artifact }) => artifact);
      await writeArtifacts(out, artifacts, {
        ...recordOf(edition, made, resolved, theme, version),
        signal: request.signal,
      });
      return builtArtifacts(out, edition, made);
    },
  });
  return resultOf(source, out, jobs, results, [...messages, ...applyStrictness(said, run)], browser);
}

/**
 * Renders a guide's files in memory: what `build` makes, without a manifest and without touching a disk. Files that refer
 * to pages of the book have them where the book is rendered on the same paper by the same call.
 *
 * @throws ToolError on what is no fault of the guide: an unknown level, no browser, an aborted signal.
 */
export async function render(request: RenderRequest): Promise<RenderResult> {
  assertRequest('render', request);
  const { source, guide, messages, jobs, extensions, run } = await plan(request);
  const { id, folder } = source;
  if (!jobs) return { guide: { id, title: id, folder }, files: [], messages, failed: true };
  const books = keepBookPages();
  const {
    results,
    browser,
    messages: said,
  } = await renderJobs(jobs, request, extensions, {
    bookPages: async (job) => books.pagesFor(job),
    async take(job, made) {
      books.keep(job, made);
      return renderedFiles(job, made);
    },
  });
  return {
    guide: { id, title: guide?.title ?? id, folder },
    files: results.flat(),
    messages: [...messages, ...applyStrictness(said, run)],
    browser,
    failed: false,
  };
}

/**
 * Reads a guide. What is wrong with it is a message and never thrown.
 *
 * @param source - Where its files come from: a source, a name under `content/`, or a folder.
 * @returns `guide` is undefined where a message is fatal, save those of editions that cannot be made.
 * @throws ToolError where there is no such guide, or a request that cannot be met.
 */
export async function readGuide(
  source: GuideRequest['guide'],
  request: Omit<GuideRequest, 'guide'> = {},
): Promise<Pick<Reading, 'guide' | 'messages' | 'counts'>> {
  assertRequest('readGuide', { ...request, guide: source });
  const { guide, messages, counts } = await read({ ...request, guide: source });
  return { guide, messages, counts };
}

/** Reads a guide and reports everything that is wrong with it. Makes nothing. */
export async function check(request: CheckRequest): Promise<CheckResult> {
  assertRequest('check', request);
  const { source, messages, counts } = await read(request, drawerOf(request));
  const errors = messages.filter(({ fatal }) => fatal).length;
  return { folder: source.folder, messages, counts, errors, warnings: messages.length - errors, rules: allRules };
}

/** The questions that a selection chooses; without an edition where faults in the guide's files prevent one. */
export async function list(
  request: SelectionRequest,
): Promise<{ folder: string | undefined; edition: Edition | undefined; messages: Reading['messages'] }> {
  assertRequest('list', request);
  const { source, guide, messages } = await read(request);
  const { folder } = source;
  if (guide && request.edition !== undefined && editionMessages(guide, [request.edition]).length > 0) {
    return { folder, edition: undefined, messages: withAskedEditions(messages, guide, [request.edition]) };
  }
  const edition = guide && editionOf(guide, request);
  if (edition) refuseIdleSeed(request.seed, isDrawn(edition.selection));
  return { folder, edition, messages };
}

/**
 * JSON Schemas of what people write (`guide.yaml`, a section's front matter) and read (`manifest.json`, an edition as
 * data).
 */
export function schemas(): { guide: object; section: object; manifest: object; edition: object } {
  return {
    guide: guideJsonSchema(guideSchema(layouts), allRules),
    section: frontMatterJsonSchema(),
    manifest: manifestJsonSchema(),
    edition: editionJsonSchema(),
  };
}

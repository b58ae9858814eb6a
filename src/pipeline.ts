import { join } from 'node:path';
import { isDrawn } from './edit/index.js';
import type { Edition } from './guide/edition.js';
import { editionJsonSchema } from './layout/data/data-schema.js';
import { frontMatterJsonSchema, guideJsonSchema, type Reading } from './manuscript/index.js';
import { layouts } from './pipeline/layouts/index.js';
import { editionOf, type Job, planJobs, refuseIdleSeed } from './pipeline/plan.js';
import { read } from './pipeline/read.js';
import { recordOf } from './pipeline/record.js';
import type { ReleaseResult } from './pipeline/release.js';
import { placeOf, resolveRequest } from './pipeline/request.js';
import { builtArtifacts, failedResult, resultOf } from './pipeline/result.js';
import { allRules } from './pipeline/rules.js';
import { inTurns } from './pipeline/turns.js';
import type {
  BuildRequest,
  BuildResult,
  BuiltArtifact,
  CheckResult,
  GuideRequest,
  SelectionRequest,
} from './pipeline/types.js';
import { ownPackage } from './product.js';
import { ensureWritable, manifestJsonSchema, writeArtifacts } from './write/index.js';

export { themeNames as themes } from './layout/assets.js';
export { proof, writeChanges } from './pipeline/proof.js';
export type { ReleaseResult } from './pipeline/release.js';
export { describeRules as rules, type RuleInfo } from './pipeline/rules.js';
export type * from './pipeline/types.js';
export { makeFolder } from './write/index.js';

/** What sets, prints and binds, loaded when it is needed: `list` and `check` start in half the time without it. */
const loadWorkshop = async () => {
  const [{ makeArtifacts }, press] = await Promise.all([import('./pipeline/make.js'), loadPress()]);
  return { makeArtifacts, openPress: press.openPress };
};

/** The press by itself, for those who ask about the browser. */
export const loadPress = () => import('./press/index.js');

/** Records a guide's ids. The workshop is loaded with it. */
export const release = async (request: GuideRequest): Promise<ReleaseResult> =>
  (await import('./pipeline/release.js')).release(request);

/**
 * Makes a guide's files: read, check, choose, set, print, bind, write. Faults in the guide's files end it before a
 * browser is started. Then, and on every other failure, the last good files stay as they are.
 *
 * @throws ToolError on what is no fault of the guide: an unknown level, no browser, a full disk, Ctrl-C.
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const { onStage = () => {}, signal } = request;
  const { out: outside } = placeOf(request);
  // What a named edition is stands in guide.yaml; of all else it is known before the guide is read whether it can be.
  if (request.edition === undefined && !request.all) await resolveRequest(request);
  onStage({ name: 'read' });
  const { source, guide, messages, counts, config, extensions } = await read(request);
  const out = join(outside, source.id);
  if (!guide) return failedResult(source, out, messages, counts.questions);
  onStage({ name: 'edit', total: counts.questions });
  const jobs = await planJobs(guide, request, config?.theme);
  await ensureWritable(out);
  const { makeArtifacts, openPress } = await loadWorkshop();
  // What fails in one edition ends the others, which share the browser.
  const failing = new AbortController();
  const press = await openPress({
    env: process.env,
    browser: request.browser,
    signal: AbortSignal.any([failing.signal, ...(signal ? [signal] : [])]),
    creator: `Prepbook ${ownPackage().version}`,
    onProgress: (detail) => onStage({ name: 'print', detail }),
  });
  const make = async ({ edition, wanted, theme }: Job): Promise<readonly BuiltArtifact[]> => {
    const made = await makeArtifacts(edition, wanted, { press, theme, extensions, onStage });
    onStage({ name: 'write', total: made.length });
    const artifacts = made.map(({ artifact }) => artifact);
    await writeArtifacts(out, artifacts, { ...recordOf(edition, made, wanted, theme, press.version), signal });
    return builtArtifacts(out, edition, made);
  };
  try {
    // The browser starts while the pages are set. Where it cannot, the print says so.
    if (jobs.some(({ wanted }) => wanted.formats.includes('pdf'))) press.start().catch(() => {});
    return resultOf(source, out, jobs, await inTurns(jobs, make), messages, press.version);
  } catch (error) {
    failing.abort();
    throw error;
  } finally {
    await press.close();
  }
}

/** Reads a guide and reports everything that is wrong with it. Makes nothing. */
export async function check(request: GuideRequest): Promise<CheckResult> {
  const { source, messages, counts } = await read(request);
  const errors = messages.filter(({ fatal }) => fatal).length;
  return { folder: source.folder, messages, counts, errors, warnings: messages.length - errors, rules: allRules };
}

/** The questions that a selection chooses; without an edition where faults in the guide's files prevent one. */
export async function list(
  request: SelectionRequest,
): Promise<{ folder: string | undefined; edition: Edition | undefined; messages: Reading['messages'] }> {
  const { source, guide, messages } = await read(request);
  const edition = guide && editionOf(guide, request);
  if (edition) refuseIdleSeed(request.seed, isDrawn(edition.selection));
  return { folder: source.folder, edition, messages };
}

/**
 * JSON Schemas of what people write (`guide.yaml`, a section's front matter) and read (`manifest.json`, an edition as
 * data).
 */
export function schemas(): { guide: object; section: object; manifest: object; edition: object } {
  return {
    guide: guideJsonSchema(layouts, allRules),
    section: frontMatterJsonSchema(),
    manifest: manifestJsonSchema(),
    edition: editionJsonSchema(),
  };
}

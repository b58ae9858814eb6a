import { join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { loadConfig } from '../config.js';
import { applySettings } from '../diagnostics/rule-facts.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import { ToolError } from '../diagnostics/tool-error.js';
import type { AllowedLanguage } from '../guide/allowed-language.js';
import type { Fence } from '../guide/fence.js';
import { fencesOf } from '../guide/fences.js';
import type { Guide } from '../guide/guide.js';
import type { ProofRecord } from '../guide/proof.js';
import type { Limits, Runner } from '../guide/runner.js';
import { proseRules, readGuide } from '../manuscript/index.js';
import {
  applyChanges,
  type Citation,
  changesOf,
  checkAnchors,
  checkLinks,
  checkSources,
  citationsOf,
  type FenceResult,
  findRunners,
  formatLinkCache,
  formatRecord,
  type LineChange,
  type LinkReport,
  prove,
  readLinkCache,
  recordFile,
  requireCopies,
  runnerOf,
  updateRecord,
} from '../proof/index.js';
import { readRecord } from '../proof/record.js';
import { rewriteText, writeText } from '../write/index.js';
import { layoutsWith } from './layouts/index.js';
import { requireFolder, sourceOf } from './read.js';
import { laterRules, readSettings } from './rules.js';
import type { GuideRequest } from './types.js';

export type { FenceResult, LineChange, LinkReport, StepDifference } from '../proof/index.js';

export interface ProofRequest extends GuideRequest {
  /** Ids of questions; by default all. */
  readonly only?: readonly string[] | undefined;
  /** Ids of sections; by default all. */
  readonly sections?: readonly string[] | undefined;
  /** Programs of servers, by path or by name; by default those of the environment, else of the path. */
  readonly servers?: readonly string[] | undefined;
  /** Images of Docker's. */
  readonly images?: readonly string[] | undefined;
  /** Languages that are run as programs of this machine: `js` (with TypeScript), `python`. By default none. */
  readonly allow?: readonly AllowedLanguage[] | undefined;
  /** Whether the cited pages are asked for on the web. */
  readonly links?: boolean | undefined;
  /** File that keeps the answers of the web for some days. */
  readonly linkCache?: string | undefined;
  /** Folder with copies of cited pages, in which their anchors are looked for. */
  readonly copies?: string | undefined;
  /** Questions run side by side. */
  readonly jobs?: number | undefined;
  /** ISO date of the run: what the record says of new proofs. */
  readonly date: string;
  readonly limits?: Partial<Limits> | undefined;
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  readonly onProgress?: ((done: number, total: number, result: FenceResult | undefined) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ProofResult {
  /** Absolute. */
  readonly folder: string;
  /** Undefined where faults in the guide's files prevented any proof. */
  readonly guide: Guide | undefined;
  /** Advice on prose, sources and links; without a guide, the faults that prevented it. */
  readonly messages: readonly VFileMessage[];
  /** Of the fences that were asked for, in the order of the book. */
  readonly results: readonly FenceResult[];
  /** Product and version of everything found to run examples on. */
  readonly servers: readonly string[];
  /** Languages of fences that can be run: each is known to a runner. */
  readonly languages: readonly string[];
  /** The record as it stands after the run. */
  readonly record: ProofRecord;
  /** What asking the web came to; undefined where it was not asked for. */
  readonly links?: LinkReport | undefined;
  /** What would make the guide say what was observed. */
  readonly changes: readonly LineChange[];
}

const usualLimits: Limits = { reply: 10_000, until: 30_000 };

/**
 * Runs the examples of a guide and compares what comes of them; keeps the record in the guide's folder.
 *
 * @throws ToolError where what the examples are run on is missing (`no-redis-server`), and for what `read` throws.
 */
export async function proof(request: ProofRequest): Promise<ProofResult> {
  const { cwd = process.cwd(), env = process.env, onProgress = () => {} } = request;
  const signal = request.signal ?? new AbortController().signal;
  const source = await sourceOf({ ...request, cwd });
  const folder = requireFolder(source, 'proof');
  if (request.copies !== undefined) await requireCopies(resolve(cwd, request.copies));
  const config = await loadConfig(request);
  // Whoever asks for one question wants to hear of its examples.
  const isWhole = !request.only && !request.sections;
  const { guide, messages, run } = await readGuide(source, {
    ...config,
    prose: isWhole,
    rules: readSettings(request.rules),
    laterRules,
    layouts: layoutsWith(request),
  });
  const before = (await readRecord(source)) ?? { proofs: {} };
  if (!guide) return { folder, guide, messages, results: [], servers: [], languages: [], record: before, changes: [] };
  const fences = fencesOf(guide);
  const chosen = choose(guide, fences, request);
  const { servers = [], images = [], allow = [] } = request;
  const runners = await findRunners({ servers, images, allow, env, cwd }, config.runners ?? []);
  assertEngines(chosen, runners);
  const used = new Set(chosen.flatMap((fence) => runnerOf(fence, runners) ?? []));
  let done = 0;
  onProgress(done, chosen.length, undefined);
  const results = await prove(chosen, {
    runners,
    jobs: request.jobs ?? 2,
    limits: { ...usualLimits, ...request.limits },
    signal,
    onResult: (result) => {
      done += 1;
      onProgress(done, chosen.length, result);
    },
  });
  const record = updateRecord(before, fences, results, request.date);
  await keep(folder, before, record);
  const sourced = isWhole ? await lookAtSources(guide, request, cwd, signal) : { messages: [], links: undefined };
  return {
    folder,
    guide,
    messages: [
      ...messages.filter(({ ruleId }) => prose.has(ruleId)),
      ...applySettings(sourced.messages, laterRules, run),
    ],
    links: sourced.links,
    results,
    servers: [...new Set([...used].flatMap(({ engines }) => engines.map(({ name }) => name)))],
    languages: runners.flatMap(({ languages }) => languages),
    record,
    changes: changesOf(results),
  };
}

/** What else is to be said of a guide is said by a check. */
const prose: ReadonlySet<string | undefined> = new Set(proseRules.map(({ id }) => id));

/** Sources without a network always; pages of the web and copies of them where that is asked for. */
async function lookAtSources(
  guide: Guide,
  { copies, links, linkCache, date }: ProofRequest,
  cwd: string,
  signal: AbortSignal,
): Promise<{ messages: readonly VFileMessage[]; links: LinkReport | undefined }> {
  const citations = citationsOf(guide);
  const report = links ? await askTheWeb(citations, linkCache, date, signal) : undefined;
  const anchors = copies === undefined ? [] : await checkAnchors(citations, resolve(cwd, copies));
  return { messages: [...checkSources(citations), ...anchors, ...(report?.messages ?? [])], links: report };
}

/** @param cache - File that keeps the answers for some days; undefined for none. */
async function askTheWeb(
  citations: readonly Citation[],
  cache: string | undefined,
  today: string,
  signal: AbortSignal,
): Promise<LinkReport> {
  const known = cache === undefined ? undefined : await readLinkCache(cache, today);
  const { report, answers } = await checkLinks(citations, { signal, known, today });
  if (cache !== undefined) await writeText(cache, formatLinkCache(answers));
  return report;
}

/** @throws ToolError where a fence is to be run and its runner says what to do without any engine. */
function assertEngines(fences: readonly Fence[], runners: readonly Runner[]): void {
  for (const fence of fences) {
    const { engines = [], missing } = runnerOf(fence, runners) ?? {};
    if (missing && engines.length === 0) throw new ToolError('environment', missing.code, missing.message, missing);
  }
}

/** The fences that a request asks for. @throws ToolError where it names what the guide has not. */
function choose(guide: Guide, fences: readonly Fence[], { only, sections }: ProofRequest): readonly Fence[] {
  if (!only && !sections) return fences;
  const questions = guide.sections.flatMap((section) => section.questions.map(({ id }) => id));
  const chapters = [...guide.front, ...guide.appendices].map(({ id }) => id);
  for (const id of only ?? []) assertId('question', id, [...questions, ...chapters]);
  const sectionIds = guide.sections.map(({ id }) => id);
  for (const id of sections ?? []) assertId('section', id, sectionIds);
  return fences.filter(
    ({ owner, section }) =>
      (only?.includes(owner) ?? true) && (!sections || (section !== undefined && sections.includes(section))),
  );
}

function assertId(kind: string, id: string, ids: readonly string[]): void {
  if (ids.includes(id)) return;
  throw new ToolError(
    'usage',
    `unknown-${kind}`,
    `Unknown ${kind} \`${id}\`. Write the id of one that the guide has.`,
    {
      hint: didYouMean(id, ids, '`prepbook list` shows them.'),
    },
  );
}

/**
 * Makes changes in the files of a guide.
 *
 * @param folder - The guide's.
 * @throws ToolError where a file cannot be written.
 */
export async function writeChanges(folder: string, changes: readonly LineChange[]): Promise<void> {
  for (const [file, own] of Map.groupBy(changes, (change) => change.file)) {
    await rewriteText(join(folder, file), (text) => applyChanges(text, own));
  }
}

async function keep(folder: string, before: ProofRecord, record: ProofRecord): Promise<void> {
  const text = formatRecord(record);
  const nothingThere = Object.keys(before.proofs).length === 0 && Object.keys(record.proofs).length === 0;
  if (!nothingThere && text !== formatRecord(before)) await writeText(join(folder, recordFile), text);
}

import { type Fence, filesOf } from '../guide/fence.js';
import type { Platform, Runner } from '../guide/runner.js';
import type { Step } from '../guide/step.js';
import type { FenceResult } from './result.js';

/** A fence within a job. */
export interface Entry {
  readonly fence: Fence;
  readonly runner: Runner;
  readonly steps: readonly Step[];
  /** Fences with one scene share their servers. */
  readonly scene: string;
  /** Whether its result is wanted, or it only prepares the state of a later one that needs a newer server. */
  readonly counts: boolean;
}

/** The fences of one question that one platform runs, in order. */
export interface Job {
  readonly platform: Platform;
  readonly entries: readonly Entry[];
  readonly files: ReadonlyMap<string, string>;
}

export interface Plan {
  readonly jobs: readonly Job[];
  /** Results that need no run. */
  readonly settled: readonly FenceResult[];
}

interface Chosen {
  readonly fence: Fence;
  readonly runner: Runner;
  readonly steps: readonly Step[];
  readonly platforms: readonly Platform[];
}

/** Decides which platform runs which fence. Pure: nothing is started. */
export function planJobs(fences: readonly Fence[], runners: readonly Runner[]): Plan {
  const settled: FenceResult[] = [];
  const jobs: Job[] = [];
  for (const own of Map.groupBy(fences, ({ owner }) => owner).values()) {
    const files = textFiles(own);
    const chosen: Chosen[] = [];
    for (const fence of own) {
      const choice = choose(fence, runners, files);
      if ('kind' in choice) settled.push(choice);
      else chosen.push(choice);
    }
    const platforms = new Set(chosen.flatMap(({ platforms: [best] }) => best ?? []));
    for (const platform of platforms) jobs.push({ platform, entries: entriesFor(platform, chosen), files });
  }
  return { jobs, settled };
}

function choose(fence: Fence, runners: readonly Runner[], files: ReadonlyMap<string, string>): Chosen | FenceResult {
  const runner = runners.find(({ languages }) => languages.includes(fence.language));
  if (!runner || fence.words.illustration) return { kind: 'illustration', fence };
  const { steps, refusals } = runner.read(fence, files);
  if (refusals.length > 0) return { kind: 'refused', fence, refusals };
  const platforms = runner.engines(fence);
  return platforms.length === 0 ? { kind: 'not-run', fence } : { fence, runner, steps, platforms };
}

/**
 * The fences that this platform runs best, and before each those whose state it goes on in, if the platform can run
 * them: a newer server has to be brought to where an older one was.
 */
function entriesFor(platform: Platform, chosen: readonly Chosen[]): Entry[] {
  const entries = chosen
    .filter(({ platforms }) => platforms.includes(platform))
    .map(
      ({ fence, runner, steps, platforms }): Entry => ({
        fence,
        runner,
        steps,
        scene: runner.keepsState ? `${runner.name} ${fence.words.topology}` : fence.key,
        counts: platforms[0] === platform,
      }),
    );
  return entries.filter((entry, index) => entry.counts || isPrelude(entry, entries.slice(index + 1)));
}

function isPrelude(entry: Entry, later: readonly Entry[]): boolean {
  if (!entry.runner.keepsState) return false;
  const same = later.filter(({ scene }) => scene === entry.scene);
  const fresh = same.findIndex(({ fence }) => fence.words.fresh);
  return same.slice(0, fresh < 0 ? same.length : fresh).some(({ counts }) => counts);
}

/** Texts of the files that a question's fences name, as an editor writes them. */
function textFiles(fences: readonly Fence[]): ReadonlyMap<string, string> {
  return new Map(filesOf(fences).map(({ name, fence }) => [name, `${fence.text}\n`]));
}

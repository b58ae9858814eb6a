import type { Fence } from '../guide/fence.js';
import { filesOf } from '../guide/fences.js';
import type { Engine, Runner } from '../guide/runner.js';
import type { Step } from '../guide/step.js';
import type { FenceResult } from './result.js';

/** A fence within a batch. */
export interface Entry {
  readonly fence: Fence;
  readonly runner: Runner;
  readonly steps: readonly Step[];
  /** Fences with one scene share their servers. */
  readonly scene: string;
  /** Whether its result is wanted, or it only prepares the state of a later one that needs a newer server. */
  readonly counts: boolean;
}

/** The fences of one question that one engine runs, in order. */
export interface Batch {
  readonly engine: Engine;
  readonly entries: readonly Entry[];
  readonly files: ReadonlyMap<string, string>;
}

export interface Plan {
  readonly batches: readonly Batch[];
  /** Results that need no run. */
  readonly settled: readonly FenceResult[];
}

interface Chosen {
  readonly fence: Fence;
  readonly runner: Runner;
  readonly steps: readonly Step[];
  readonly engines: readonly Engine[];
}

/** Decides which engine runs which fence. Pure: nothing is started. */
export function planBatches(fences: readonly Fence[], runners: readonly Runner[]): Plan {
  const settled: FenceResult[] = [];
  const batches: Batch[] = [];
  for (const own of Map.groupBy(fences, ({ owner }) => owner).values()) {
    const files = textFiles(own);
    const chosen: Chosen[] = [];
    for (const fence of own) {
      const choice = choose(fence, runners, files);
      if ('kind' in choice) settled.push(choice);
      else chosen.push(choice);
    }
    const engines = new Set(chosen.flatMap(({ engines: [best] }) => best ?? []));
    for (const engine of engines) batches.push({ engine, entries: entriesFor(engine, chosen), files });
  }
  return { batches, settled };
}

/** What runs a fence, wherever that is; undefined where nothing does, or its author says so. */
export function runnerOf(fence: Fence, runners: readonly Runner[]): Runner | undefined {
  if (fence.meta.illustration) return undefined;
  return runners.find(({ languages, runs }) => languages.includes(fence.language) && runs?.(fence) !== false);
}

function choose(fence: Fence, runners: readonly Runner[], files: ReadonlyMap<string, string>): Chosen | FenceResult {
  const runner = runnerOf(fence, runners);
  if (!runner) return { kind: 'illustration', fence };
  const { steps, refusals } = runner.read(fence, files);
  if (refusals.length > 0) return { kind: 'refused', fence, refusals };
  const engines = runner.enginesFor?.(fence) ?? runner.engines;
  if (engines.length > 0) return { fence, runner, steps, engines };
  return { kind: 'not-run', fence, needs: runner.needs?.(fence) ?? runner.name };
}

/**
 * The fences that this engine runs best, and before each those whose state it goes on in, if the engine can run
 * them: a newer server has to be brought to where an older one was.
 */
function entriesFor(engine: Engine, chosen: readonly Chosen[]): Entry[] {
  const entries = chosen
    .filter(({ engines }) => engines.includes(engine))
    .map(
      ({ fence, runner, steps, engines }): Entry => ({
        fence,
        runner,
        steps,
        scene: runner.keepsState ? `${runner.name} ${fence.meta.topology}` : fence.key,
        counts: engines[0] === engine,
      }),
    );
  return entries.filter((entry, index) => entry.counts || isPrelude(entry, entries.slice(index + 1)));
}

/** Whether a later fence goes on in its state; one that is run by itself has a scene that no other has. */
function isPrelude(entry: Entry, later: readonly Entry[]): boolean {
  const same = later.filter(({ scene }) => scene === entry.scene);
  const fresh = same.findIndex(({ fence }) => fence.meta.fresh);
  return same.slice(0, fresh < 0 ? same.length : fresh).some(({ counts }) => counts);
}

/** Texts of the files that a question's fences name, as an editor writes them. */
function textFiles(fences: readonly Fence[]): ReadonlyMap<string, string> {
  return new Map(filesOf(fences).map(({ name, fence }) => [name, `${fence.text}\n`]));
}

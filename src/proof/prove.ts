import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throwIfInterrupted } from '../diagnostics/interrupted.js';
import type { Fence } from '../guide/fence.js';
import type { Limits, Runner, Session } from '../guide/runner.js';
import { asLines } from './any-order.js';
import { atExit } from './at-exit.js';
import { matchReply } from './expectation.js';
import { type Bindings, substitute } from './marks.js';
import { type Batch, planBatches } from './plan.js';
import type { FenceResult, StepDifference } from './result.js';

export interface ProveOptions {
  readonly runners: readonly Runner[];
  /** Questions that are run side by side. */
  readonly jobs: number;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  /** Told of each fence as soon as its result is known. */
  readonly onResult?: ((result: FenceResult) => void) | undefined;
}

/**
 * Runs fences and compares what comes of them with what their authors wrote.
 *
 * @param fences - Of a whole guide, or of some of its questions.
 * @returns One result a fence, in their order.
 * @throws ToolError `interrupted` once the signal is aborted; by then nothing runs any more and no folder is left.
 */
export async function prove(fences: readonly Fence[], options: ProveOptions): Promise<FenceResult[]> {
  const plan = planBatches(fences, options.runners);
  const results = new Map<Fence, FenceResult>();
  const tell = (result: FenceResult) => {
    results.set(result.fence, result);
    options.onResult?.(result);
  };
  for (const result of plan.settled) tell(result);
  const waiting = [...plan.batches];
  const work = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      throwIfInterrupted(options.signal);
      await runBatch(batch, options, tell);
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: options.jobs }, work));
  throwIfInterrupted(options.signal);
  const failed = settled.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return fences.flatMap((fence) => results.get(fence) ?? []);
}

/** A session that goes on, or why there is none. */
type Scene = { readonly session: Session } | { readonly fault: string };

async function runBatch(batch: Batch, options: ProveOptions, tell: (result: FenceResult) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'prepbook-proof-'));
  const done = atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const scenes = new Map<string, Scene>();
  let bindings: Bindings = new Map();
  try {
    for (const [index, entry] of batch.entries.entries()) {
      throwIfInterrupted(options.signal);
      if (entry.fence.meta.fresh) await end(scenes, entry.scene);
      let scene = scenes.get(entry.scene);
      scene ??= await begin(batch, entry, join(folder, `${index}`), options);
      scenes.set(entry.scene, scene);
      const ran = await runFence(scene, entry, bindings, batch.engine.name);
      // An example that was cut short differs for that reason alone.
      throwIfInterrupted(options.signal);
      bindings = ran.bindings;
      if (ran.result.kind === 'differs' && ran.result.broken) {
        await end(scenes, entry.scene);
        scenes.set(entry.scene, { fault: 'An earlier example of the question could not be run to its end' });
      }
      if (entry.counts) tell(ran.result);
    }
  } finally {
    for (const key of scenes.keys()) await end(scenes, key);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    done();
  }
}

async function end(scenes: Map<string, Scene>, key: string): Promise<void> {
  const scene = scenes.get(key);
  scenes.delete(key);
  if (scene && 'session' in scene) await scene.session.stop();
}

async function begin(
  batch: Batch,
  { scene }: Batch['entries'][number],
  folder: string,
  { limits, signal }: ProveOptions,
): Promise<Scene> {
  const fences = batch.entries.filter((each) => each.scene === scene).map((each) => each.fence);
  try {
    return { session: await batch.engine.start({ folder, fences, files: batch.files, signal, limits }) };
  } catch (error) {
    throwIfInterrupted(signal);
    return { fault: (error as Error).message };
  }
}

async function runFence(
  scene: Scene,
  { fence, runner, steps }: Batch['entries'][number],
  before: Bindings,
  on: string,
): Promise<{ result: FenceResult; bindings: Bindings }> {
  let bindings = before;
  const differences: StepDifference[] = [];
  const done = (broken: boolean) => ({
    result: (differences.length === 0
      ? { kind: 'same', fence, on }
      : { kind: 'differs', fence, on, differences, broken }) as FenceResult,
    bindings,
  });
  if ('fault' in scene) {
    differences.push({ place: fence.place, step: undefined, observed: [], fault: scene.fault });
    return done(true);
  }
  for (const step of steps) {
    const elements = step.anyOrder ? (runner.elements ?? asLines) : undefined;
    const match = (lines: readonly string[]) => matchReply(step.expected, lines, bindings, elements);
    const filled = { ...step, text: substitute(step.text, bindings) };
    const { lines: observed, fault } = await scene.session
      .run(filled, fence, (lines) => match(lines) !== undefined)
      .catch((error: unknown) => {
        if ((error as Error).name === 'AbortError') throw error;
        return { lines: [], fault: (error as Error).message };
      });
    const matched = fault === undefined ? match(observed) : undefined;
    if (matched) bindings = matched;
    else differences.push({ place: step.place, step, observed, fault });
    if (fault !== undefined) return done(true);
  }
  return done(false);
}

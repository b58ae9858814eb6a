import type { Fence, Topology } from './fence.js';
import type { Place } from './place.js';
import type { Step } from './step.js';

/** Something in a fence that is not run, for what it would do or because it is no step at all. */
export interface Refusal {
  /** What is wrong and what to write, in whole sentences. */
  readonly message: string;
  readonly place: Place;
}

/** What a runner makes of a fence before anything is started. */
export interface Reading {
  readonly steps: readonly Step[];
  readonly refusals: readonly Refusal[];
}

/** Where a scene takes place: the fences of one question that go on in one another's state. */
export interface Stage {
  /** An empty folder of the scene's own, removed afterwards. */
  readonly folder: string;
  readonly topology: Topology;
  /** The fences of the scene, in order. */
  readonly fences: readonly Fence[];
  /** Files that its lines can name, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly limits: Limits;
}

/** Milliseconds. */
export interface Limits {
  /** Within which a reply has to come. */
  readonly reply: number;
  /** Within which what a `! until` waits for has to be so. */
  readonly until: number;
}

/** What came of a step. */
export interface Observation {
  /** Lines as the program prints them. */
  readonly lines: readonly string[];
  /** Why nothing can be compared: a noun phrase or sentence, such as "no reply within 10 s". */
  readonly fault?: string | undefined;
}

/** A scene that has begun. */
export interface Session {
  /**
   * Does a step.
   *
   * @param step - With the marks of earlier replies filled in.
   * @param fits - Whether lines are the reply that the author wrote: where replies come piece by piece, more is waited
   *   for until they are.
   * @throws {Error} Where the scene cannot go on.
   */
  readonly run: (step: Step, fence: Fence, fits: (lines: readonly string[]) => boolean) => Promise<Observation>;
  /** Ends everything that was started. Never fails. */
  readonly stop: () => Promise<void>;
}

/** Something that fences can be run on. */
export interface Platform {
  /** Product and version: `Redis 7.0.15`. */
  readonly name: string;
}

/** Runs the fences of some languages. A reader's own configuration may add more. */
export interface Runner {
  /** For messages: `redis-cli`. */
  readonly name: string;
  /** Words behind the opening fence. */
  readonly languages: readonly string[];
  /** Whether fences go on in the state of earlier ones of the same language and topology. */
  readonly keepsState: boolean;
  /** Reads a fence, and refuses what may not be run, before anything is started. */
  readonly read: (fence: Fence, files: ReadonlyMap<string, string>) => Reading;
  /**
   * What the fence can be run on here, the best first; empty where nothing here can run it. The same object for the
   * same thing, so that fences can be kept together.
   */
  readonly engines: (fence: Fence) => readonly Platform[];
  readonly start: (engine: Platform, stage: Stage) => Promise<Session>;
}

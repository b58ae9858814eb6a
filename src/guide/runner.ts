import type { Fence } from './fence.js';
import type { Place } from './place.js';
import type { Step } from './step.js';

/** Something in a fence that is not run, for what it would do or because it is no step at all. */
export interface Refusal {
  /** What is wrong and what to write, in whole sentences. */
  readonly message: string;
  readonly place: Place;
}

/** What a runner makes of a fence before anything is started. */
export interface ParsedFence {
  readonly steps: readonly Step[];
  /** A fence with one of them is not run at all. */
  readonly refusals: readonly Refusal[];
}

/** Where a scene takes place: the fences of one question that go on in one another's state. */
export interface SceneContext {
  /** A path of the scene's own. Nothing is there yet; what is made there is removed afterwards. */
  readonly folder: string;
  /** The fences of the scene, in order. They share a topology. */
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

/** A program of this machine that fences can be run on. */
export interface Engine {
  /** Product and version, as printed below the examples: `Redis 7.0.15`. At most 60 letters, digits, spaces, `.-_+#`. */
  readonly name: string;
  /** @throws {Error} With what prevents the scene: its fences differ then. */
  readonly start: (scene: SceneContext) => Promise<Session>;
}

/** A reply as a tree: a text, or elements. */
export type ReplyElement = string | readonly ReplyElement[];

/**
 * Runs the fences of some languages: all that a proof knows of a subject. `read` says what a fence does and refuses what
 * it may not do, an engine does it, and the proof compares what comes of it with what the author wrote.
 *
 * @example
 * const calc: Runner = {
 *   name: 'calc',
 *   languages: ['calc'],
 *   engines: [{ name: 'Calc 1.0', start: async () => ({ run: async ({ text }) => ({ lines: [add(text)] }), stop }) }],
 *   read: (fence) => readDialogue(fence),
 * };
 */
export interface Runner {
  /** For messages, and what a fence needs where `needs` does not say it: `redis-cli`. */
  readonly name: string;
  /** Languages of fences, as authors write them. */
  readonly languages: readonly string[];
  /** Everything found here, best first; of one question, what runs on one engine is run in order. */
  readonly engines: readonly Engine[];
  /** Reads a fence, its words included, and refuses what may not be run, before anything is started. */
  readonly read: (fence: Fence, files: ReadonlyMap<string, string>) => ParsedFence;
  /** Which fences of its languages it runs; the others are illustrations. Default: all. */
  readonly runs?: ((fence: Fence) => boolean) | undefined;
  /** Whether fences go on in the state of earlier ones of the same language and topology. Default: no. */
  readonly keepsState?: boolean | undefined;
  /** Those of its engines that a fence can be run on, best first. Default: all. */
  readonly enginesFor?: ((fence: Fence) => readonly Engine[]) | undefined;
  /** What a fence asks for, in the form of an engine's name: `Redis`, `Redis 8.4`. Default: the runner's name. */
  readonly needs?: ((fence: Fence) => string) | undefined;
  /** Reads the elements of a reply where they may come in any order. Default: each line is one. */
  readonly elements?: ((lines: readonly string[]) => ReplyElement) | undefined;
  /** What to tell where there is no engine at all, so that nothing is run. Default: its fences count as not run. */
  readonly missing?:
    | {
        readonly code: string;
        readonly message: string;
        readonly hint: string;
        /** Options of a request that its words name, each at the start of a code span. */
        readonly options?: readonly string[] | undefined;
      }
    | undefined;
}

import type { Fence } from '../guide/fence.js';
import type { Place } from '../guide/place.js';
import type { Refusal } from '../guide/runner.js';
import type { Step } from '../guide/step.js';

/** A step whose reply was another than its author wrote, or that came to nothing. */
export interface StepDifference {
  readonly place: Place;
  /** Undefined where the fence could not even begin. */
  readonly step: Step | undefined;
  readonly observed: readonly string[];
  /** Why there is nothing to compare. */
  readonly fault: string | undefined;
}

/** What became of a fence. */
export type FenceResult =
  | { readonly kind: 'same'; readonly fence: Fence; readonly on: string }
  | {
      readonly kind: 'differs';
      readonly fence: Fence;
      readonly on: string;
      readonly differences: readonly StepDifference[];
      /** Whether it was given up before its end. */
      readonly broken: boolean;
    }
  /** Nothing here can run it. `needs` is what could: `Redis 8.4`. */
  | { readonly kind: 'not-run'; readonly fence: Fence; readonly needs: string }
  /** Never sent to anything. */
  | { readonly kind: 'refused'; readonly fence: Fence; readonly refusals: readonly Refusal[] }
  /** Shown without a run, as its author says, or because no runner knows the language. */
  | { readonly kind: 'illustration'; readonly fence: Fence };

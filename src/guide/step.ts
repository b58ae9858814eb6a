import type { Place } from './place.js';

/** One thing that a fence does, and what its author says comes of it. */
export interface Step {
  readonly kind: 'command' | 'shell' | 'later' | 'server';
  /** Who types: empty for the fence's own client, else `A`, `replica1`. Empty for `shell` and `server`. */
  readonly client: string;
  /** What is typed, without prompt and remark. */
  readonly text: string;
  /** Lines of the reply, as written. */
  readonly expected: readonly string[];
  /** Its reply stands below a later line `A<`. */
  readonly deferred: boolean;
  /** The remark says that elements come in any order. */
  readonly anyOrder: boolean;
  readonly place: Place;
}

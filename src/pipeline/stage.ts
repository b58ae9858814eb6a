import { callForeign } from '../diagnostics/foreign-code.js';
import { throwIfInterrupted } from '../diagnostics/interrupted.js';

/** Where a build is: for progress. */
export interface Stage {
  readonly name: 'read' | 'draw' | 'edit' | 'layout' | 'print' | 'bind' | 'write';
  readonly detail?: string | undefined;
  readonly done?: number | undefined;
  readonly total?: number | undefined;
}

/**
 * Tells whoever asks where a build is. Where its signal says so, the build ends there: between two stages it leaves no
 * trace.
 */
export const stagesOf =
  ({ onStage, signal }: { onStage?: ((stage: Stage) => void) | undefined; signal?: AbortSignal | undefined }) =>
  (stage: Stage): void => {
    throwIfInterrupted(signal);
    if (onStage) callForeign('`onStage` of the request', () => onStage(stage));
  };

import type { FenceResult } from '../pipeline/proof.js';
import type { Io } from './io.js';
import { liveLine } from './live-line.js';

/** Tells of a proof while it goes on. */
export interface ProofProgress {
  readonly onProgress: (done: number, total: number, result: FenceResult | undefined) => void;
  /** Takes the line of progress away. */
  readonly stop: () => void;
  /** Milliseconds since the start. */
  readonly elapsed: () => number;
}

const reading = 'Reading the guide';
const running = 'Running the examples';

/** Begins at once. A terminal shows one line that counts; elsewhere each part of the work gets one plain line. */
export function startProofProgress(
  io: Io,
  { quiet, verbose }: { readonly quiet?: boolean | undefined; readonly verbose?: boolean | undefined },
): ProofProgress {
  const began = io.now();
  let text = reading;
  const line = liveLine(io, () => text);
  const show = (plain: string | undefined) => {
    if (quiet) return;
    if (io.stderr.live) line.draw();
    else if (plain !== undefined) io.stderr.write(`${plain}\n`);
  };
  show(reading);
  return {
    onProgress: (done, total, result) => {
      text = `${running} (${done} of ${total})`;
      const { fence, kind } = result ?? {};
      if (!result) show(running);
      else show(verbose && fence ? `  ${fence.key}: ${kind}` : undefined);
    },
    stop: line.clear,
    elapsed: () => io.now() - began,
  };
}

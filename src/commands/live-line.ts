import { cutToWidth } from './display-width.js';
import type { Io } from './io.js';
import { paint } from './paint.js';

/** A line on a terminal that is rewritten in place. */
export interface LiveLine {
  readonly draw: () => void;
  /** Takes the line away; it may be drawn again. */
  readonly clear: () => void;
}

/** Between two looks at the clock, in milliseconds. */
const tick = 1000;

/**
 * A line that shows a text that changes. Once a second has passed it also says how long the run has gone on, so that
 * nobody takes a silent stage for one that hangs.
 *
 * @param text - Asked for at each drawing.
 */
export function liveLine(io: Io, text: () => string): LiveLine {
  const began = io.now();
  let clock: NodeJS.Timeout | undefined;
  const draw = () => {
    const elapsed = io.now() - began;
    const time = elapsed >= 1000 ? ` … ${Math.floor(elapsed / 1000)} s` : ' …';
    const width = (io.stderr.columns ?? 80) - 1;
    io.stderr.write(`\r${paint(io.stderr, 'quiet', cutToWidth(text() + time, width))}\x1b[K`);
    clock ??= setInterval(draw, tick).unref();
  };
  const clear = () => {
    if (clock) io.stderr.write('\r\x1b[K');
    clearInterval(clock);
    clock = undefined;
  };
  return { draw, clear };
}

/**
 * Says on stderr, at once, what is being done: for work of one stage.
 *
 * @returns What takes the line away from a terminal; elsewhere it stays, as one of a log.
 */
export function announce(io: Io, text: string): () => void {
  const line = liveLine(io, () => text);
  if (io.stderr.live) line.draw();
  else io.stderr.write(`${text}\n`);
  return line.clear;
}

import type { Stage } from '../pipeline.js';
import { withoutControls } from './display-width.js';
import type { Io } from './io.js';
import { liveLine } from './live-line.js';
import { formatDuration } from './quantity.js';

export interface ProgressOptions {
  /** Says nothing. */
  readonly quiet?: boolean | undefined;
  /** Says at the end how long each stage took. */
  readonly verbose?: boolean | undefined;
}

/** Tells of a run while it goes on. */
export interface Progress {
  readonly onStage: (stage: Stage) => void;
  /** Takes the line of progress away, so that something else can be written. Ends the telling. */
  readonly stop: () => void;
  /** Milliseconds by stage, in the order in which they began. */
  readonly timings: () => ReadonlyMap<Stage['name'], number>;
  /** Milliseconds since the start. */
  readonly elapsed: () => number;
}

const words: Readonly<Record<Stage['name'], string>> = {
  read: 'Reading the guide',
  draw: 'Drawing the diagrams',
  edit: 'Choosing the questions',
  layout: 'Setting the pages',
  print: 'Printing',
  bind: 'Binding',
  write: 'Writing the files',
};

/** A stage as a line: "Printing: second pass (2 of 2)". */
export function describeStage(stage: Stage): string {
  const detail = stage.detail ? `: ${withoutControls(stage.detail)}` : '';
  const place = stage.done === undefined ? '' : ` (${stage.done}${stage.total ? ` of ${stage.total}` : ''})`;
  return `${words[stage.name]}${detail}${place}`;
}

/**
 * Begins to tell of a run on stderr, at once: before anything is loaded that takes its time. A terminal shows one
 * line that is rewritten in place and taken away at the end; elsewhere each stage gets one plain line.
 */
export function startProgress(io: Io, options: ProgressOptions = {}): Progress {
  const began = io.now();
  const timings = new Map<Stage['name'], number>();
  let current: { stage: Stage; since: number } | undefined;

  const addTime = () => {
    if (current) timings.set(current.stage.name, (timings.get(current.stage.name) ?? 0) + io.now() - current.since);
  };
  const line = liveLine(io, () => (current ? describeStage(current.stage) : ''));
  const show = (stage: Stage) => {
    if (options.quiet) return;
    if (io.stderr.live) line.draw();
    // A line a stage: a log of every count would bury what matters.
    else if (!timings.has(stage.name)) io.stderr.write(`${words[stage.name]}\n`);
  };
  const onStage = (stage: Stage) => {
    addTime();
    current = { stage, since: io.now() };
    show(stage);
    if (!timings.has(stage.name)) timings.set(stage.name, 0);
  };
  onStage({ name: 'read' });
  return {
    onStage,
    stop: () => {
      addTime();
      current = undefined;
      line.clear();
    },
    timings: () => timings,
    elapsed: () => io.now() - began,
  };
}

/** Timings as lines: "print     3.1 s". */
export function describeTimings(timings: ReadonlyMap<string, number>): string[] {
  return [...timings].map(([name, time]) => `  ${name.padEnd(6)}  ${formatDuration(time)}`);
}

import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Io } from './io.js';

/** Makes a command whose action hands its exit code to `finish`. */
export type CommandFactory = (io: Io, finish: (exitCode: number) => void) => CommandUnknownOpts;

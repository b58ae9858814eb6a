import { styleText } from 'node:util';
import type { Output } from './io.js';

/** Colours by what they mean. */
const styles = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  good: ['bold', 'green'],
  hint: ['cyan'],
  quiet: ['dim'],
  strong: ['bold'],
} as const;

/** Colours a text for an output that shows colours; leaves it as it is for others. */
export function paint(output: Output, style: keyof typeof styles, text: string): string {
  // The output has decided already: the check of node's own would ask the process's streams.
  return output.colour ? styleText([...styles[style]], text, { validateStream: false }) : text;
}

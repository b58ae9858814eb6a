import type { Level } from '../guide/level.js';

/** The level that a label names, by id, or by name in any case. */
export function levelOf(label: string, levels: readonly Level[]): Level | undefined {
  const word = label.toLowerCase();
  return (
    levels.find((level) => level.id === label) ??
    levels.find((level) => level.id.toLowerCase() === word || level.name.toLowerCase() === word)
  );
}

import type { Place } from '../../../guide/place.js';

/** A line of a configuration file. */
export interface Directive {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/** Reads the lines of a fragment of redis.conf; blank ones and remarks are no directives. */
export function readDirectives(text: string, fence: Place): Directive[] {
  return text.split('\n').flatMap((line, index) => {
    const [, name, value] = /^\s*([^#\s]\S*)\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return [];
    return [{ name: name.toLowerCase(), value, place: { ...fence, line: fence.line + index + 1 } }];
  });
}

const units: Readonly<Record<string, number>> = { b: 1, k: 1000, kb: 1024, m: 1e6, mb: 2 ** 20, g: 1e9, gb: 2 ** 30 };

/** A value as CONFIG GET tells it: sizes in bytes, no quotation marks, names of old for replicas. */
function canonicalValue(value: string): string {
  return value
    .replace(/"([^"]*)"/g, '$1')
    .toLowerCase()
    .replace(/\b(\d+)(b|kb?|mb?|gb?)\b/g, (_, number: string, unit: string) =>
      String(Number(number) * (units[unit] ?? 1)),
    )
    .replace(/\breplica\b/g, 'slave')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether a server has taken a directive: CONFIG GET tells its value, alone or, of settings that are given in several
 * lines, among others.
 */
export function isInForce(value: string, told: string): boolean {
  const [wanted, got] = [canonicalValue(value), canonicalValue(told)];
  return wanted === got || ` ${got} `.includes(` ${wanted} `);
}

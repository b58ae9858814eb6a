/** How a Node version stands to the lines that are supported. */
export type NodeSupport = 'supported' | 'untried' | 'too-old';

type Version = readonly [major: number, minor: number, patch: number];

function parseVersion(text: string): Version {
  const [major, minor, patch] = text.replace(/^[v^]/, '').split('.').map(Number);
  return [major ?? 0, minor ?? 0, patch ?? 0];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/**
 * Judges a version by an `engines` range of the form `^22.22.2 || ^24.15`.
 *
 * @param version - As `process.version` gives it: `v24.1.0`.
 * @returns `too-old` below the lowest version named; `untried` above it and outside every line.
 */
export function nodeSupport(version: string, engines: string): NodeSupport {
  const actual = parseVersion(version);
  const lines = engines
    .split('||')
    .map((line) => parseVersion(line.trim()))
    .sort(compare);
  if (lines.some((line) => line[0] === actual[0] && compare(actual, line) >= 0)) return 'supported';
  const lowest = lines[0];
  return lowest && compare(actual, lowest) < 0 ? 'too-old' : 'untried';
}

/** The range in words: "Node 22 (from 22.22.2) or Node 24 (from 24.15)". */
export function describeEngines(engines: string): string {
  const lines = engines.split('||').map((line) => line.trim().replace('^', ''));
  return lines.map((line) => `Node ${line.split('.')[0]} (from ${line})`).join(' or ');
}

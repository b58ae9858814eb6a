/** A program that serves, and what it says that it is. */
export interface ServerProgram {
  /** As the server names itself: `Redis`, `Valkey`. */
  readonly product: string;
  /** `7.0.15` */
  readonly version: string;
  /** What is started, with the arguments that come before the server's own. */
  readonly command: readonly [string, ...string[]];
  /** As the user named it, or where it was found. */
  readonly origin: string;
  /** The image, where the server runs in a container of Docker's. */
  readonly image?: string | undefined;
}

/** "Redis 7.0.15" */
export function programName({ product, version }: Pick<ServerProgram, 'product' | 'version'>): string {
  return `${product} ${version}`;
}

/** Reads what `--version` prints: `Redis server v=7.0.15 sha=00000000:0 …`. */
export function readVersion(printed: string): { product: string; version: string } | undefined {
  const [, product, version] = /^\s*(\w+) server v=(\d+(?:\.\d+)*)/.exec(printed) ?? [];
  return product === undefined || version === undefined ? undefined : { product, version };
}

/** Negative where the first is older; missing parts count as 0. */
export function compareVersions(one: string, other: string): number {
  const [ones, others] = [one, other].map((version) => version.split('.').map(Number));
  for (let at = 0; at < Math.max(ones?.length ?? 0, others?.length ?? 0); at += 1) {
    const difference = (ones?.[at] ?? 0) - (others?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

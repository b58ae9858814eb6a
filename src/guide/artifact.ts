/** One finished file, not yet on disk. */
export interface Artifact {
  /** Relative to the guide's output folder, forward slashes: `redis.mid-senior.pdf`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Of a paged format. */
  readonly pages?: number | undefined;
}

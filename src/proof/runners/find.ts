import type { Runner } from '../../guide/runner.js';

/** What a request says of the programs that examples are run on. */
export interface RunnerRequest {
  /** Programs of servers, by path or by name; they replace what the path offers. */
  readonly servers: readonly string[];
  /** Images of Docker's. */
  readonly images: readonly string[];
  /** Whether fences in JavaScript and TypeScript are run, which is the user's to allow. */
  readonly allowJs: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that paths start from. */
  readonly cwd: string;
}

/** Looks for the engines of a subject. @throws ToolError where a program that the request names cannot be used. */
export type FindRunners = (request: RunnerRequest) => Promise<readonly Runner[]>;

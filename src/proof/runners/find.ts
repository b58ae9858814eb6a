import type { AllowedLanguage } from '../../guide/allowed-language.js';
import type { Runner } from '../../guide/runner.js';

/** What a request says of the programs that examples are run on. */
export interface RunnerRequest {
  /** Programs of servers, by path or by name; they replace what the path offers. */
  readonly servers: readonly string[];
  /** Images of Docker's. */
  readonly images: readonly string[];
  /** Languages whose fences are run because the user allows it: programs that see more of the machine than a server does. */
  readonly allow: readonly AllowedLanguage[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that paths start from. */
  readonly cwd: string;
}

/** Looks for the engines of a subject. @throws ToolError where a program that the request names cannot be used. */
export type FindRunners = (request: RunnerRequest) => Promise<readonly Runner[]>;

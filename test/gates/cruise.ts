import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.js';

/** A breach of a rule: which, and the import that is one. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Reads the imports of the `src` within a folder by the project's own rules.
 *
 * @param folder - Absolute.
 * @returns The breaches, and how many modules were read.
 */
export async function cruiseSource(folder: string): Promise<{ violations: Violation[]; modules: number }> {
  const options: ICruiseOptions = {
    ...config.options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  };
  const { output } = await cruise(['src'], options);
  const { summary, modules } = output as ICruiseResult;
  const violations = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { violations, modules: modules.filter(({ source }) => source.startsWith('src/')).length };
}

import { VFileMessage } from 'vfile-message';
import type { RuleFacts } from './rule-facts.js';

/** One fault of a finished file. */
export interface Finding {
  /** Where it is, as a reader finds it: "Page 12 (printed 6)", "EPUB/nav.xhtml, line 4"; undefined for the file as a whole. */
  readonly where?: string | undefined;
  /** What is wrong, in a whole sentence. */
  readonly what: string;
}

/** A rule that finished files are inspected by: a pure function of what was read of a file. */
export interface InspectionRule<Facts> extends RuleFacts {
  /** Why it matters to those who read the file, in one sentence. */
  readonly reason: string;
  readonly find: (facts: Facts) => readonly Finding[];
}

/**
 * Applies rules to what was read of a file.
 *
 * @param file - As messages name it.
 * @returns Messages in the order of the rules, those of a rule in the order of the file.
 */
export function inspectBy<Facts>(
  rules: readonly InspectionRule<Facts>[],
  facts: Facts,
  file: string,
): readonly VFileMessage[] {
  return rules.flatMap((rule) =>
    rule.find(facts).map(({ where, what }) => {
      const text = where === undefined ? what : `${where}: ${what}`;
      const message = new VFileMessage(text, { ruleId: rule.id, source: 'prepbook' });
      return Object.assign(message, { file, fatal: rule.severity === 'error' });
    }),
  );
}

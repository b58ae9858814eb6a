/** What a rule finds and what it is content with. */
export interface RuleExamples {
  /** `md`: a section; `chapter`; `yaml`: guide.yaml; `json`: ids.json; `terms`: the data of an index. */
  readonly language: string;
  readonly failing: string;
  /** Where the failing one fails, from 1. */
  readonly line: number;
  readonly passing: string;
}

/** The examples in the doc comments of the rules: the bundler and the tests' runner put them in place of this name. */
declare const PREPBOOK_RULE_EXAMPLES: Readonly<Record<string, RuleExamples>>;

/** The examples of a rule by its name; undefined for rules that are no file of `rules/`. */
export function examplesOf(id: string): RuleExamples | undefined {
  return PREPBOOK_RULE_EXAMPLES[id];
}

/** What one check of `doctor` found. */
export interface Diagnosis {
  /** What was looked at: "Node", "Browser". */
  readonly name: string;
  /** `fail`: a build could not work. `warn`: it works, with less. */
  readonly status: 'ok' | 'warn' | 'fail';
  /** One sentence without a full stop. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
}

import { kebabCase } from '../diagnostics/kebab-case.js';

/** Flags that are not called as the option of a request is. */
const flags: Readonly<Record<string, string>> = {
  levels: '--level',
  sections: '--section',
  tags: '--tag',
  questions: '--question',
  formats: '--format',
  servers: '--redis-server',
  images: '--docker',
};

/** The flag of an option: "minType" is "--min-type". */
export function flagOf(option: string): string {
  return flags[option] ?? `--${kebabCase(option)}`;
}

/**
 * A text in which the options of a request are called by their flags.
 *
 * @param options - Those that it names, each at the start of a code span.
 */
export function withFlags(text: string, options: readonly string[]): string {
  return text.replace(/`(\w+)(?=[` ])/g, (span, name: string) => (options.includes(name) ? `\`${flagOf(name)}` : span));
}

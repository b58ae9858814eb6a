import { Option } from '@commander-js/extra-typings';

/**
 * Options that choose questions, the same for every command that takes them. Each list is one word with commas;
 * the lists narrow each other.
 */
export const levelOption = new Option('--level <levels>', 'only these levels, by id or name (default: all)');
export const sectionOption = new Option('--section <ids>', 'only these sections (default: all)');
export const tagOption = new Option('--tag <tags>', 'only questions with one of these tags (default: all)');
export const questionOption = new Option('--question <ids>', 'only these questions (default: all)');
export const sampleOption = new Option(
  '--sample <n>',
  'a random choice of n of them, fair to the levels (default: no)',
);
export const minutesOption = new Option(
  '--minutes <n>',
  'as many of them, at random, as can be answered in n minutes (default: all)',
);
export const seedOption = new Option(
  '--seed <s>',
  'of --sample, --minutes, --variants, or of an edition that draws: the same gives the same again (default: 1)',
);
export const editionsOption = new Option(
  '--edition <names>',
  'editions named in guide.yaml, with commas between (default: none)',
);
export const editionOption = new Option('--edition <name>', 'an edition named in guide.yaml (default: none)');

/** Their values, as typed. */
export interface SelectionFlags {
  readonly level?: string | undefined;
  readonly section?: string | undefined;
  readonly tag?: string | undefined;
  readonly question?: string | undefined;
  readonly sample?: string | undefined;
  readonly minutes?: string | undefined;
  readonly seed?: string | undefined;
}

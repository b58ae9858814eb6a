import { Option } from '@commander-js/extra-typings';
import { ToolError } from '../diagnostics/tool-error.js';
import { largestSeed, mostMinutes, type Sample, type Selection, type TimeBudget } from '../guide/selection.js';
import { listOption } from './list-option.js';

/**
 * Options that choose questions, the same for every command that takes them. Each list has commas between
 * its entries; the lists narrow each other.
 */
export const levelOption = listOption('--level <levels>', 'only these levels, by id or name (default: all)');
export const sectionOption = listOption('--section <ids>', 'only these sections (default: all)');
export const tagOption = listOption('--tag <tags>', 'only questions with one of these tags (default: all)');
export const questionOption = listOption('--question <ids>', 'only these questions (default: all)');
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
export const editionsOption = listOption(
  '--edition <names>',
  'editions named in guide.yaml, with commas between (default: none)',
);
export const editionOption = new Option('--edition <name>', 'an edition named in guide.yaml (default: none)');

/** Their values, as typed: lists are separated by commas, numbers are digits. */
export interface SelectionFlags {
  readonly level?: string | undefined;
  readonly section?: string | undefined;
  readonly tag?: string | undefined;
  readonly question?: string | undefined;
  readonly sample?: string | undefined;
  readonly minutes?: string | undefined;
  readonly seed?: string | undefined;
}

const defaultSeed = 1;

/**
 * Reads the flags of a selection. Whether there are such levels, sections, tags and questions is not asked here but
 * where the guide is known.
 *
 * @throws ToolError `bad-selection` where a list is empty or a number is none.
 */
export function parseSelectionFlags(flags: SelectionFlags): Selection {
  const selection = {
    levels: list('--level', flags.level),
    sections: list('--section', flags.section),
    tags: list('--tag', flags.tag),
    questions: list('--question', flags.question),
    sample: sample(flags),
    time: time(flags),
  };
  return Object.fromEntries(Object.entries(selection).filter(([, value]) => value !== undefined));
}

function list(flag: string, text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const entries = text.split(',').map((entry) => entry.trim());
  const filled = entries.filter((entry) => entry !== '');
  if (filled.length === 0) throw bad(`${flag} names nothing. Write one name or several, with commas between them.`);
  return filled;
}

function sample(flags: SelectionFlags): Sample | undefined {
  if (flags.sample === undefined) return undefined;
  return {
    size: wholeNumber('--sample', flags.sample, 1, Number.MAX_SAFE_INTEGER),
    seed: readSeed(flags.seed) ?? defaultSeed,
  };
}

function time(flags: SelectionFlags): TimeBudget | undefined {
  if (flags.minutes === undefined) return undefined;
  return {
    minutes: wholeNumber('--minutes', flags.minutes, 1, mostMinutes),
    seed: readSeed(flags.seed) ?? defaultSeed,
  };
}

/**
 * Reads a seed as it is typed.
 *
 * @throws ToolError `bad-selection` where it is no whole number from 0 to 2³² − 1.
 */
export function readSeed(text: string | undefined): number | undefined {
  return text === undefined ? undefined : wholeNumber('--seed', text, 0, largestSeed);
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`;
  throw bad(`${flag} takes a whole number ${range}, not "${text}".`);
}

function bad(message: string): ToolError {
  return new ToolError('usage', 'bad-selection', message);
}

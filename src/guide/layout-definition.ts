import type * as z from 'zod';
import type { Guide } from './guide.js';
import type { Selection } from './selection.js';

/** Options of a layout by name: type, description and, where there is one, default of each. */
export type OptionsSchema = z.ZodObject;

/** What does not go together in the options of a layout. */
export interface OptionFault {
  /** The option to be changed. */
  readonly option: string;
  /** Stable, for scripts: `odd-fold`. */
  readonly code: string;
  /** What is wrong, in a sentence without its full stop. Options are named in backticks. */
  readonly message: string;
  /** What to write instead, in a sentence. */
  readonly hint: string;
}

/**
 * What a layout is, apart from how it is rendered. Its options are declared here and nowhere else: their type, their
 * keys in `guide.yaml`, their flags, and what holds where nobody says anything all follow from the schema.
 */
export interface LayoutDefinition<Name extends string = string, Schema extends OptionsSchema = OptionsSchema> {
  /** As `guide.yaml` and the command line call it: `cheat-sheet`. */
  readonly name: Name;
  /** The key below which an edition of `guide.yaml` has its options. Default: the name. */
  readonly key?: string;
  readonly options: Schema;
  /** Finds what does not go together. It is given what somebody wrote, before defaults are filled in. */
  check?(given: z.input<Schema>): Iterable<OptionFault>;
  /** Whether something is drawn at random, by an option `seed`. Default: never. */
  draws?(options: z.output<Schema>): boolean;
  /** What is set of a guide of which nobody chooses a part. Default: all of it. */
  usualSelection?(options: z.output<Schema>, guide: Guide): Selection;
  /** Parts of a file's name that say how it is set. Default: the layout's name. */
  nameParts?(options: z.output<Schema>): readonly string[];
}

/** A layout with all that it can be delivered as. How that is done is no matter of the domain. */
export interface DeliverableLayout<Name extends string = string, Schema extends OptionsSchema = OptionsSchema>
  extends LayoutDefinition<Name, Schema> {
  /** By format, in the order in which they are made. */
  readonly renderers: Readonly<Record<string, unknown>>;
  /** Formats that are made where nobody names any. */
  readonly defaults: readonly string[];
}

/** What a layout can be delivered as, in the order in which it is made. */
export const formatsOf = ({ renderers }: Pick<DeliverableLayout, 'renderers'>): readonly string[] =>
  Object.keys(renderers);

/** All formats of some layouts, each once. */
export const allFormatsOf = (layouts: readonly DeliverableLayout[]): readonly string[] => [
  ...new Set(layouts.flatMap(formatsOf)),
];

/** Key of a layout's options in an edition of `guide.yaml`. */
export const keyOf = ({ key, name }: LayoutDefinition): string => key ?? name;

/** The layouts that have an option of this name. */
export const ownersOf = (option: string, layouts: readonly LayoutDefinition[]): readonly LayoutDefinition[] =>
  layouts.filter(({ options }) => Object.hasOwn(options.shape, option));

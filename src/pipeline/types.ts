import type { Browser } from 'puppeteer';
import type { VFileMessage } from 'vfile-message';
import type * as z from 'zod';
import type { BankSummary } from '../bank/index.js';
import type { Config } from '../config.js';
import type { RuleFacts, RuleSettings } from '../diagnostics/rule-facts.js';
import type { GuideSource } from '../guide/guide-source.js';
import type { Paper } from '../guide/paper.js';
import type { Selection } from '../guide/selection.js';
import type { BankRequest } from './bank.js';
import type { Additions, layouts } from './layouts/index.js';
import type { LayoutRow } from './layouts/layout.js';
import type { Stage } from './stage.js';

export type { BankSummary } from '../bank/index.js';
export type { BrowserFacts, Press, PrintOptions } from '../press/press.js';
export type { PrintedBook } from '../press/print/print-book.js';
export type { BankRequest } from './bank.js';
export type { Additions } from './layouts/index.js';
export type { AddedFormat, LayoutRow, Rendered, Renderer, RendererContext } from './layouts/layout.js';

type BuiltIn = (typeof layouts)[number];
type FormatsOf<Row> = Row extends LayoutRow ? keyof Row['renderers'] : never;
type NameIn<Some> = Some extends unknown ? (string extends keyof Some ? never : keyof Some) : never;
type ValueIn<Some, Name> = Some extends unknown ? (Name extends keyof Some ? Some[Name] : never) : never;
type BuiltInOptions = z.input<BuiltIn['options']>;

/** Name of a layout: one of these, or one that the request adds. */
export type Layout = BuiltIn['name'] | (string & {});

/** Name of a format: one of these, or one that the request adds. `xhtml` is the unpacked package that `epub` zips. */
export type Format = FormatsOf<BuiltIn> | (string & {});

/** Options by name, of the layout that is made: those of the layouts that there are, and of any that are added. */
export type Options = { readonly [Name in NameIn<BuiltInOptions>]?: ValueIn<BuiltInOptions, Name> } & {
  readonly [name: string]: unknown;
};

export type { Stage } from './stage.js';

/** Which guide is meant, and from where. */
export interface GuideRequest extends Additions {
  /**
   * A name under `content/`, a folder, or a source of one's own; by default the only guide there is. A folder or a
   * Markdown file without a `guide.yaml` is read as a bank of questions in another dialect.
   */
  readonly guide?: string | GuideSource | undefined;
  /** How a bank is read; of a guide it says nothing. */
  readonly bank?: BankRequest | undefined;
  /** Is told what was understood of a bank. */
  readonly onBank?: ((summary: BankSummary) => void) | undefined;
  /** Folder that names and paths start from; by default the process's own. */
  readonly cwd?: string | undefined;
  /**
   * Path of a configuration, such as `prepbook.config.ts`, from `cwd` on, or the configuration itself: plugins, runners.
   * It is code and runs as you: none is loaded that is not named here.
   */
  readonly config?: string | Config | false | undefined;
  /** Turns warnings into errors. */
  readonly strict?: boolean | undefined;
  /** Looks at the prose, too: long sentences, discouraged words. Its findings are warnings however strict a run is. */
  readonly prose?: boolean | undefined;
  /** `off`, `warning` or `error` by the names of rules; goes before `rules` of guide.yaml, which goes before `strict`. */
  readonly rules?: RuleSettings | undefined;
}

export interface CheckRequest extends GuideRequest {
  /** ISO date by which it is judged how old a review is; by default the guide's own `reviewed`. */
  readonly asOf?: string | undefined;
  /** Path of the browser that draws diagrams, and prints, or one that runs already: it is used and left running. */
  readonly browser?: string | Browser | undefined;
  readonly onStage?: ((stage: Stage) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface SelectionRequest extends GuideRequest {
  readonly select?: Selection | undefined;
  /** Name of an edition in `guide.yaml`; `select` narrows it. */
  readonly edition?: string | undefined;
  /**
   * Draws named editions and the variants of a quiz with this seed, 0 to 2³² − 1, instead of what `guide.yaml` says.
   * What `select` draws has a seed of its own.
   */
  readonly seed?: number | undefined;
}

/** What to make. What is said here goes before what `guide.yaml` says of an edition. */
export interface RenderRequest extends Omit<SelectionRequest, 'edition'> {
  /** How it is set. Default: `book`, or what the edition says. */
  readonly layout?: Layout | undefined;
  /** What is made of it. Default: what the layout is usually delivered as. */
  readonly formats?: readonly Format[] | undefined;
  /** Of the layout that is made: `{ layout: 'quiz', options: { lines: 5 } }`. */
  readonly options?: Options | undefined;
  /** Name of an edition in `guide.yaml`, or several with commas between; `select` narrows each. */
  readonly edition?: string | undefined;
  /** Makes every edition that `guide.yaml` names, and the whole book. */
  readonly all?: boolean | undefined;
  /** A name (`a4`), a size (`120x190mm`), or a paper. */
  readonly paper?: Paper | string | undefined;
  /** Name of a theme. Default: the guide's, else `classic`. */
  readonly theme?: string | undefined;
  /** Path of the browser that prints and draws diagrams, or one that runs already: it is used and left running. */
  readonly browser?: string | Browser | undefined;
  readonly onStage?: ((stage: Stage) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What to make, and where to. */
export interface BuildRequest extends RenderRequest {
  /** Output folder; the guide's files go into a folder of its name there. Default: `output`. */
  readonly out?: string | undefined;
}

/** A file that was rendered in memory. */
export interface RenderedFile {
  /** What `build` would call it: `redis.mid-senior.pdf`. */
  readonly name: string;
  readonly layout: Layout;
  readonly format: Format;
  readonly mediaType: string;
  /** The file's content; absent of a folder. */
  readonly bytes?: Uint8Array | undefined;
  /** The files of a folder (`xhtml`), by path. */
  readonly files?: ReadonlyMap<string, Uint8Array> | undefined;
  /** Of what is printed. */
  readonly pages?: number | undefined;
  /** Which part of the guide it holds, as names of files say it; empty for the whole. */
  readonly edition: string;
  readonly questions: number;
  /** What a reader should know of it, a sentence each: what a sheet leaves out. */
  readonly notes: readonly string[];
}

export interface RenderResult {
  /** `folder` is the guide's own, absolute, where it has one. */
  readonly guide: { readonly id: string; readonly title: string; readonly folder: string | undefined };
  readonly files: readonly RenderedFile[];
  /** What is wrong with the guide; `file` is relative to it, `fatal` means error. */
  readonly messages: readonly VFileMessage[];
  /** Product and version of the browser, where one has printed. */
  readonly browser?: string | undefined;
  /** True where faults in the guide's files prevented everything. */
  readonly failed: boolean;
}

export interface BuiltArtifact {
  /** Absolute. */
  readonly path: string;
  readonly format: Format;
  readonly mediaType: string;
  /** Size in bytes; of `xhtml`, of all its files. */
  readonly bytes: number;
  readonly pages?: number | undefined;
  readonly questions: number;
  /** What a reader should know of it, a sentence each: what a sheet leaves out. */
  readonly notes?: readonly string[] | undefined;
}

export interface BuildResult {
  /** `folder` is the guide's own, absolute, where it has one: paths of messages start there. */
  readonly guide: { readonly id: string; readonly title: string; readonly folder: string | undefined };
  readonly edition: {
    readonly slug: string;
    readonly description: string;
    readonly questions: number;
    readonly total: number;
  };
  /** Absolute path of the folder that holds the artifacts. */
  readonly folder: string;
  readonly artifacts: readonly BuiltArtifact[];
  /** Absolute path of `manifest.json`. */
  readonly manifest: string;
  readonly messages: readonly VFileMessage[];
  /** Product and version of the browser that printed. */
  readonly browser?: string | undefined;
  /**
   * True where faults in the guide's files prevented everything: nothing was made, nothing was touched. A message can be
   * fatal where this is false: an edition that cannot be made prevents no other.
   */
  readonly failed: boolean;
}

export interface CheckResult {
  /** The guide's own, absolute, where it has one: paths of messages start there. */
  readonly folder: string | undefined;
  readonly messages: readonly VFileMessage[];
  readonly counts: { readonly files: number; readonly questions: number };
  readonly errors: number;
  readonly warnings: number;
  /** Every rule that was applied, for reports that list them. */
  readonly rules: readonly RuleFacts[];
}

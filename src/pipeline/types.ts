import type { VFileMessage } from 'vfile-message';
import type { RuleFacts } from '../diagnostics/format-sarif.js';
import type { Paper } from '../guide/paper.js';
import type { Selection } from '../guide/selection.js';

/** What a book can be delivered as. `xhtml` is the unpacked package: the very bytes that `epub` zips. */
export type Format = 'html' | 'pdf' | 'epub' | 'xhtml' | 'apkg' | 'csv' | 'json';

/** How an edition can be set. */
export type Layout = 'book' | 'cheat-sheet' | 'cards' | 'quiz';

/** How cards are put on paper. */
export interface CardsRequest {
  /** Cards beside and above one another on a sheet: `2x4` (default) or `3x3`. */
  readonly grid?: string | undefined;
  /** Edge over which the printer turns the paper: `long` (default) or `short`. */
  readonly flip?: string | undefined;
  /** Front and back side by side on one page, to be folded. */
  readonly fold?: boolean | undefined;
}

/** What a quiz is to have. */
export interface QuizRequest {
  /** Lines to write on below each question; by default more for harder levels. */
  readonly lines?: number | undefined;
  /** How many papers with the same questions in orders that have nothing in common; at most 26. */
  readonly variants?: number | undefined;
  /** Of the orders of the variants, 0 to 2³² − 1; the same seed gives the same papers. Default: 1. */
  readonly seed?: number | undefined;
  /** Makes the copy of whoever asks: reasons, follow-ups and what a good answer covers, beside the questions. */
  readonly interviewer?: boolean | undefined;
}

/** Where a build is: for progress. */
export interface Stage {
  readonly name: 'read' | 'edit' | 'layout' | 'print' | 'bind' | 'write';
  readonly detail?: string | undefined;
  readonly done?: number | undefined;
  readonly total?: number | undefined;
}

/** Which guide is meant, and from where. */
export interface GuideRequest {
  /** A name under `content/`, or a folder; by default the only guide there is. */
  readonly guide?: string | undefined;
  /** Folder that names and paths start from; by default the process's own. */
  readonly cwd?: string | undefined;
  /** Turns warnings into errors. */
  readonly strict?: boolean | undefined;
  /** Looks at the prose, too: long sentences, discouraged words. Its findings are warnings however strict a run is. */
  readonly prose?: boolean | undefined;
}

export interface SelectionRequest extends GuideRequest {
  readonly select?: Selection | undefined;
  /** Name of an edition in `guide.yaml`; `select` narrows it. */
  readonly edition?: string | undefined;
}

/** What can be asked of cheat sheets alone. */
export interface SheetRequest {
  /** `section` (default): each section fills a page; `guide`: all questions stand on one. */
  readonly scope?: SheetScope | undefined;
  /** Default: as the paper is given, which is portrait for those with a name. */
  readonly orientation?: Orientation | undefined;
  /** Points, 5 to 14: no type is smaller. Default: 7.5. */
  readonly minType?: number | undefined;
  /** Two sheets share a piece of paper, front and back. */
  readonly duplex?: boolean | undefined;
}

export type SheetScope = 'section' | 'guide';
export type Orientation = 'portrait' | 'landscape';

export interface BuildRequest extends SelectionRequest {
  readonly layout?: Layout | undefined;
  /** Of the layout `cards`. */
  readonly cards?: CardsRequest | undefined;
  /** Of the layout `quiz`. */
  readonly quiz?: QuizRequest | undefined;
  /** Default: those of the layout; of a book html, pdf, epub. */
  readonly formats?: readonly Format[] | undefined;
  /** A name (`a4`), a size (`120x190mm`), or a paper. */
  readonly paper?: Paper | string | undefined;
  readonly theme?: string | undefined;
  /** Of the layout `cheat-sheet` alone. */
  readonly sheet?: SheetRequest | undefined;
  /** Output folder; the guide's files go into a folder of its name there. Default: `output`. */
  readonly out?: string | undefined;
  /** Path of the browser that prints. */
  readonly browser?: string | undefined;
  readonly onStage?: ((stage: Stage) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
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
  /** `folder` is the guide's own, absolute: paths of messages start there. */
  readonly guide: { readonly id: string; readonly title: string; readonly folder: string };
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
  /** True where faults in the guide's files prevented the book: nothing was made, nothing was touched. */
  readonly failed: boolean;
}

export interface CheckResult {
  readonly folder: string;
  readonly messages: readonly VFileMessage[];
  readonly counts: { readonly files: number; readonly questions: number };
  readonly errors: number;
  readonly warnings: number;
  /** Every rule that was applied, for reports that list them. */
  readonly rules: readonly RuleFacts[];
}

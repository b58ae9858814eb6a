import type { VFileMessage } from 'vfile-message';
import type * as z from 'zod';
import type { Config } from '../../config.js';
import type { PageMap } from '../../guide/book.js';
import type { Edition } from '../../guide/edition.js';
import type { DeliverableLayout, OptionsSchema } from '../../guide/layout-definition.js';
import type { Paper } from '../../guide/paper.js';
import type { SheetReport } from '../../guide/sheet.js';
import type { LayoutOptions } from '../../layout/layout-options.js';
import type { Press } from '../../press/press.js';
import { ownPackage } from '../../product.js';
import type { Stage } from '../stage.js';

/** What a renderer makes: one file, or the files of a folder. */
export type Rendered = RenderedFacts &
  ({ readonly bytes: Uint8Array } | { readonly files: ReadonlyMap<string, Uint8Array> });

interface RenderedFacts {
  readonly mediaType: string;
  /** Of what is printed; its file is then named by its paper, too. */
  readonly pages?: number | undefined;
  /** Ending of the file's name. Default: the format's name. */
  readonly extension?: string | undefined;
  /** Parts of the file's name, in place of those of the layout. */
  readonly name?: readonly string[] | undefined;
  /** Printed page numbers by anchor, of a book in a paged format. */
  readonly pageMap?: PageMap | undefined;
  /** Why the browser broke the pages though they were to be chosen. */
  readonly unplanned?: string | undefined;
  /** Of cheat sheets: how each is set, and what it leaves to the book. */
  readonly sheets?: readonly SheetReport[] | undefined;
  readonly orientation?: 'portrait' | 'landscape' | undefined;
  /** What a reader should know of it, a sentence each. */
  readonly notes?: readonly string[] | undefined;
}

/** A request with every default filled in and every word known. */
export interface ResolvedRequest<Options = Record<string, unknown>> {
  readonly cwd: string;
  readonly layout: LayoutRow;
  /** Each once, in the order in which they are made. */
  readonly formats: readonly string[];
  readonly paper: Paper;
  /** Of the layout, as its schema says. */
  readonly options: Options;
  /** As asked for; a guide may name one of its own. */
  readonly theme: string | undefined;
  /** Absolute. */
  readonly out: string;
}

/** What the renderers of one build share. */
export interface BuildContext {
  readonly press: Press;
  readonly theme: string;
  readonly extensions: Config;
  readonly onStage: (stage: Stage) => void;
  /** Takes what plugins say of the text while it is rendered. */
  readonly onMessage: (message: VFileMessage) => void;
}

/** What a renderer is given beside the edition and its options. */
export interface RendererContext extends BuildContext {
  /** Pages of the whole book on the same paper in the same theme, by anchor; undefined where they are not known. */
  readonly bookPages: () => Promise<PageMap | undefined>;
}

/**
 * Renders an edition in one format, in memory; several files of a kind where its options ask for them. (Declared as a
 * method, so that a list can hold renderers of layouts with different options.)
 */
export type Renderer<Options = Record<string, unknown>> = {
  render(
    edition: Edition,
    resolved: ResolvedRequest<Options>,
    context: RendererContext,
  ): Promise<Rendered | readonly Rendered[]>;
}['render'];

/** All of a layout: what it is, what its options are, and how each of its formats is rendered. */
export interface LayoutRow<
  Name extends string = string,
  Schema extends OptionsSchema = OptionsSchema,
  Formats extends string = string,
> extends DeliverableLayout<Name, Schema> {
  readonly renderers: Readonly<Record<Formats, Renderer<z.output<Schema>>>>;
  readonly defaults: readonly NoInfer<Formats>[];
}

/** Gives a layout its types, those of its renderers' options from its schema. */
export const defineLayout = <const Name extends string, Schema extends OptionsSchema, Formats extends string>(
  layout: LayoutRow<Name, Schema, Formats>,
): LayoutRow<Name, Schema, Formats> => layout;

/** A format that is added to layouts that there are. */
export interface AddedFormat {
  /** As it is asked for, and the extension of its files: `txt`. */
  readonly format: string;
  /** Names of layouts. */
  readonly layouts: readonly string[];
  readonly render: Renderer;
}

/** How everything of a build is to look. */
export const layoutOptions = ({
  theme,
  extensions: { rehypePlugins, allowedMarkup },
  onMessage,
}: BuildContext): LayoutOptions => ({
  theme,
  onMessage,
  rehypePlugins,
  allowedMarkup,
  version: ownPackage().version,
});

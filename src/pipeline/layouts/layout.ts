import type { Config } from '../../config.js';
import type { Artifact } from '../../guide/artifact.js';
import type { PageMap } from '../../guide/book.js';
import type { Edition } from '../../guide/edition.js';
import type { SheetReport } from '../../guide/sheet.js';
import type { LayoutOptions } from '../../layout/index.js';
import type { Press } from '../../press/index.js';
import { ownPackage } from '../../product.js';
import type { FolderArtifact } from '../../write/index.js';
import type { Wanted } from '../request.js';
import type { Format, Orientation, Stage } from '../types.js';

/** An artifact, and what making it has found out. */
export interface Made {
  readonly format: Format;
  readonly artifact: Artifact | FolderArtifact;
  /** Printed page numbers by anchor, of a book in a paged format. */
  readonly pageMap?: PageMap | undefined;
  /** Of cheat sheets: how each is set, and what it leaves to the book. */
  readonly sheets?: readonly SheetReport[] | undefined;
  readonly orientation?: Orientation | undefined;
  /** What a reader should know of it, a sentence each. */
  readonly notes?: readonly string[] | undefined;
}

/** What makers share within one build. */
export interface Making {
  readonly press: Press;
  readonly theme: string;
  readonly extensions: Config;
  readonly onStage: (stage: Stage) => void;
}

/** Makes an artifact of an edition in memory, or several of a kind. */
export type Maker = (edition: Edition, wanted: Wanted, making: Making) => Promise<Made | readonly Made[]>;

/** `redis.mid-senior.cards.a5.pdf`: each part of the name only where it is not the default. */
export function fileName(edition: Edition, extension: string, ...parts: readonly string[]): string {
  return [edition.guide.id, edition.slug, ...parts, extension].filter((part) => part !== '').join('.');
}

/** How everything of a build is to look. */
export const look = ({ theme, extensions: { rehypePlugins, allowedMarkup } }: Making): LayoutOptions => ({
  theme,
  rehypePlugins,
  allowedMarkup,
  version: ownPackage().version,
});

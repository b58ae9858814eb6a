import { createHash } from 'node:crypto';
import type { Artifact } from '../guide/artifact.js';
import type { Selection } from '../guide/selection.js';
import type { SheetReport } from '../guide/sheet.js';
import type { Manifest, ManifestEntry, ManifestPageMap } from './manifest.js';

/** An artifact that is a folder of files: the unpacked package of `xhtml`. */
export interface FolderArtifact {
  /** Of the folder, relative to the guide's output folder. */
  readonly path: string;
  readonly mediaType: string;
  /** Contents by path within the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly pages?: undefined;
}

/** How one artifact came about: what the manifest says of it beside what is seen in its bytes. */
export interface ArtifactOrigin {
  readonly questions: number;
  readonly layout: string;
  readonly format: string;
  /** Of a paged format. */
  readonly paper?: string | undefined;
  readonly theme: string;
  readonly selection: Selection;
  readonly edition?: string | undefined;
  readonly browser?: string | undefined;
  /** Why the browser broke the pages, where they were to be chosen. */
  readonly unplanned?: string | undefined;
  /** Of cheat sheets. */
  readonly orientation?: string | undefined;
  readonly sheets?: readonly SheetReport[] | undefined;
}

/** What the manifest of one write says, beside the artifacts themselves. */
export interface ManifestContext {
  /** Version of Prepbook. */
  readonly prepbook: string;
  readonly guide: Manifest['guide'];
  /** Digest of the content from which all is made. */
  readonly content: string;
  readonly describe: (artifact: Artifact | FolderArtifact) => ArtifactOrigin;
  /** Of whole books in this write, by `<paper>/<theme>`. */
  readonly pageMaps?: Readonly<Record<string, ManifestPageMap>> | undefined;
  /** Stops the write between two files; nothing is changed then. */
  readonly signal?: AbortSignal | undefined;
}

export function manifestEntry(artifact: Artifact | FolderArtifact, context: ManifestContext): ManifestEntry {
  const origin = context.describe(artifact);
  const seen = 'files' in artifact ? folderFacts(artifact.files) : fileFacts(artifact.bytes);
  return {
    path: artifact.path,
    mediaType: artifact.mediaType,
    ...seen,
    ...(artifact.pages === undefined ? {} : { pages: artifact.pages }),
    questions: origin.questions,
    layout: origin.layout,
    format: origin.format,
    ...(origin.paper === undefined ? {} : { paper: origin.paper }),
    theme: origin.theme,
    selection: plainSelection(origin.selection),
    ...(origin.edition === undefined ? {} : { edition: origin.edition }),
    ...(origin.browser === undefined ? {} : { browser: origin.browser }),
    ...(origin.unplanned === undefined ? {} : { unplanned: origin.unplanned }),
    ...(origin.orientation === undefined ? {} : { orientation: origin.orientation }),
    ...(origin.sheets === undefined ? {} : { sheets: origin.sheets.map(plainSheet) }),
    content: context.content,
    madeBy: context.prepbook,
  };
}

const plainSheet = ({ leftOut, ...sheet }: SheetReport) => ({ ...sheet, leftOut: { ...leftOut } });
const hexDigest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const fileFacts = (bytes: Uint8Array) => ({ bytes: bytes.byteLength, sha256: hexDigest(bytes) });

function folderFacts(files: ReadonlyMap<string, Uint8Array>) {
  const paths = [...files.keys()].sort();
  const contents = paths.map((path) => files.get(path) ?? new Uint8Array());
  const listing = paths.map((path, at) => `${hexDigest(contents[at] ?? '')}  ${path}\n`);
  return { bytes: contents.reduce((sum, { byteLength }) => sum + byteLength, 0), sha256: hexDigest(listing.join('')) };
}

/** A copy as JSON has it: without what is undefined. */
const plainSelection = (selection: Selection): ManifestEntry['selection'] => JSON.parse(JSON.stringify(selection));

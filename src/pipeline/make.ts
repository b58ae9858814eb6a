import type { PluggableList } from 'unified';
import { packageFiles, zipPackage } from '../bind/index.js';
import type { Artifact } from '../guide/artifact.js';
import type { PageMap } from '../guide/book.js';
import type { Edition } from '../guide/edition.js';
import { defaultPaper } from '../guide/paper.js';
import { setPackageBook, setPrintBook, setWebPage } from '../layout/index.js';
import type { Press } from '../press/index.js';
import { ownPackage } from '../product.js';
import type { FolderArtifact } from '../write/index.js';
import type { Wanted } from './request.js';
import type { Format, Stage } from './types.js';

/** An artifact, and what making it has found out. */
export interface Made {
  readonly format: Format;
  readonly artifact: Artifact | FolderArtifact;
  /** Printed page numbers by anchor, of a paged format. */
  readonly pageMap?: PageMap | undefined;
}

export interface Making {
  readonly press: Press;
  readonly theme: string;
  readonly rehypePlugins: PluggableList | undefined;
  readonly onStage: (stage: Stage) => void;
}

type Maker = (edition: Edition, wanted: Wanted, making: Making) => Promise<Made>;

/** `redis.mid-senior.a5.pdf`: each part of the name only where it is not the default. */
function fileName(edition: Edition, extension: string, ...parts: readonly string[]): string {
  return [edition.guide.id, edition.slug, ...parts, extension].filter((part) => part !== '').join('.');
}

const look = ({ theme, rehypePlugins }: Making) => ({ theme, rehypePlugins, version: ownPackage().version });

const makeHtml: Maker = async (edition, _wanted, making) => {
  making.onStage({ name: 'layout', detail: 'html' });
  const html = await setWebPage(edition, look(making));
  const bytes = new TextEncoder().encode(html);
  return { format: 'html', artifact: { path: fileName(edition, 'html'), mediaType: 'text/html', bytes } };
};

const makePdf: Maker = async (edition, { paper }, making) => {
  making.onStage({ name: 'layout', detail: 'pdf' });
  const book = await setPrintBook(edition, { ...look(making), paper });
  const onProgress = (pass: number) => making.onStage({ name: 'print', detail: `pass ${pass}` });
  const { bytes, pages, pageMap } = await making.press.print(book, { paper, onProgress });
  const path = fileName(edition, 'pdf', paper.name === defaultPaper.name ? '' : paper.name);
  return { format: 'pdf', artifact: { path, mediaType: 'application/pdf', bytes, pages }, pageMap };
};

async function packageOf(edition: Edition, making: Making, format: Format): Promise<ReadonlyMap<string, Uint8Array>> {
  making.onStage({ name: 'layout', detail: format });
  const book = await setPackageBook(edition, look(making));
  making.onStage({ name: 'bind', detail: format });
  return packageFiles(book);
}

const makeEpub: Maker = async (edition, _wanted, making) => {
  const bytes = zipPackage(await packageOf(edition, making, 'epub'));
  return { format: 'epub', artifact: { path: fileName(edition, 'epub'), mediaType: 'application/epub+zip', bytes } };
};

const makeXhtml: Maker = async (edition, _wanted, making) => {
  const files = await packageOf(edition, making, 'xhtml');
  return { format: 'xhtml', artifact: { path: fileName(edition, 'xhtml'), mediaType: 'application/xhtml+xml', files } };
};

const makers: Readonly<Record<Format, Maker>> = { html: makeHtml, pdf: makePdf, epub: makeEpub, xhtml: makeXhtml };

/** Makes the artifacts of an edition, one after the other, in memory. */
export async function makeArtifacts(edition: Edition, wanted: Wanted, making: Making): Promise<Made[]> {
  const made: Made[] = [];
  for (const format of wanted.formats) made.push(await makers[format](edition, wanted, making));
  return made;
}

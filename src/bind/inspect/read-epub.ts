import { EpubCheck } from '@likecoin/epubcheck-ts';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';

/** What epubcheck says of a package. */
export interface EpubMessage {
  /** `RSC-005`. */
  readonly id: string;
  readonly severity: 'fatal' | 'error' | 'warning';
  readonly text: string;
  /** Path within the package; undefined where it is about the whole. */
  readonly path: string | undefined;
  readonly line: number | undefined;
}

/** A picture in a document of a package. */
export interface EpubPicture {
  /** Path of the document. */
  readonly path: string;
  /** How messages name it: its address, or its element. */
  readonly name: string;
  /** Undefined where it has none; empty for one that is decoration. */
  readonly text: string | undefined;
}

/** What an EPUB is inspected by. */
export interface EpubFacts {
  readonly verdict: readonly EpubMessage[];
  /** Properties of the package document, `schema:accessMode` among them, that have a value. */
  readonly properties: ReadonlySet<string>;
  readonly pictures: readonly EpubPicture[];
}

/** Reads an EPUB, and has it checked by the rules of EPUB 3.3. What cannot be read at all, the check tells. */
export async function readEpub(bytes: Uint8Array, name: string): Promise<EpubFacts> {
  const { messages } = await new EpubCheck({ version: '3.3' }).check(bytes, name);
  const verdict = messages.flatMap(({ id, severity, message, location }): EpubMessage[] =>
    severity === 'fatal' || severity === 'error' || severity === 'warning'
      ? [{ id, severity, text: message, path: location?.path, line: location?.line }]
      : [],
  );
  const documents = readDocuments(bytes);
  return {
    verdict,
    properties: new Set(documents.flatMap(({ path, root }) => (path.endsWith('.opf') ? propertiesOf(root) : []))),
    pictures: documents.flatMap(({ path, root }) => (path.endsWith('.xhtml') ? picturesOf(path, root) : [])),
  };
}

interface PackedDocument {
  readonly path: string;
  readonly root: XmlElement;
}

const isDocument = /\.(?:opf|xhtml)$/;

/** The package document and the chapters, parsed; without those that are no XML. */
function readDocuments(bytes: Uint8Array): PackedDocument[] {
  return Object.entries(unpacked(bytes)).flatMap(([path, content]) => {
    try {
      const { root } = parseXml(new TextDecoder().decode(content));
      return root ? [{ path, root }] : [];
    } catch {
      return [];
    }
  });
}

function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => isDocument.test(name) });
  } catch {
    return {};
  }
}

function propertiesOf(root: XmlElement): string[] {
  return elementsOf(root).flatMap(({ name, attributes, text }) => {
    const property = attributes['property'];
    return name === 'meta' && property !== undefined && text.trim() !== '' ? [property] : [];
  });
}

function picturesOf(path: string, root: XmlElement): EpubPicture[] {
  return elementsOf(root).flatMap((element): EpubPicture[] => {
    const { attributes } = element;
    if (attributes['aria-hidden'] === 'true') return [];
    if (element.name === 'img') return [{ path, name: attributes['src'] ?? 'img', text: attributes['alt'] }];
    if (element.name !== 'svg') return [];
    const title = elementsOf(element).find(({ name }) => name === 'title')?.text;
    return [{ path, name: 'a drawing', text: attributes['aria-label'] ?? title }];
  });
}

/** An element and all below it, in the order of the document. */
function elementsOf(element: XmlElement): XmlElement[] {
  const children = element.children.filter((child) => child instanceof XmlElement);
  return [element, ...children.flatMap(elementsOf)];
}

import {
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { writePdf } from '../../../src/press/pdf/write.js';
import { addDestinations, destination } from '../documents.js';

/** A line of text. Every character is half as wide as the type is high. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Key of the element that it belongs to, or what it is instead. */
  in: string;
}

/** An element of the tag tree, a child of the document's or of another. */
export interface Tag {
  role: string;
  parent?: string;
  alt?: string;
  id?: string;
  scope?: string;
}

export interface WrittenLink {
  page: number;
  box: [number, number, number, number];
  /** An id or an address. */
  to: string;
  /** Key of the element that owns it. */
  in: string | undefined;
  description: string | undefined;
}

/** A document as its parts, to be changed before it is written. */
export interface Written {
  pages: Piece[][];
  tags: Record<string, Tag>;
  links: WrittenLink[];
  /** Index of the page of each id. */
  places: Record<string, number>;
  /** Titles, and the page of each; undefined for one that leads nowhere. */
  outline: [title: string, page: number | undefined][];
  roleMap: Record<string, string>;
  isMarked: boolean;
  language: string | undefined;
  showsTitle: boolean;
  isRightToLeft: boolean;
  title: string;
  info: Record<string, string>;
  font: { type: 'TrueType' | 'Type3'; isEmbedded: boolean; hasCharacters: boolean };
  tabs: string;
}

/** Size of its pages in points. */
const size: [number, number] = [400, 600];

/** Writes a document: cover without a number, then 1, 2 … */
export async function write(written: Written): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < written.pages.length; page++) document.addPage(size);
  addDestinations(document, written.places);
  const tags = new TagWriter(document, written);
  const font = writeFont(document, written.font);
  for (const [page, pieces] of written.pages.entries()) {
    const { node } = document.getPage(page);
    const content = pieces.map((piece, at) => contentOf(piece, at)).join('\n');
    node.set(PDFName.of('Resources'), document.context.obj({ Font: { F1: font } }));
    node.set(PDFName.of('Contents'), document.context.register(document.context.stream(content)));
    for (const [at, piece] of pieces.entries()) tags.addMark(piece.in, page, at);
    writeLinks(document, written, page, tags);
  }
  tags.end();
  writeCatalog(document, written);
  return writePdf(document);
}

function contentOf({ text, x, y, size: high = 10, in: owner }: Piece, mark: number): string {
  const drawn = `BT /F1 ${high} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;
  if (owner === 'nothing') return drawn;
  return owner === 'artifact' ? `/Artifact BMC ${drawn} EMC` : `/Span <</MCID ${mark}>> BDC ${drawn} EMC`;
}

function writeFont({ context }: PDFDocument, { type, isEmbedded, hasCharacters }: Written['font']): PDFRef {
  const map = context.register(context.stream('beginbfrange <20> <7e> <0020> endbfrange'));
  const base = {
    Type: 'Font',
    Subtype: type,
    FirstChar: 32,
    LastChar: 126,
    Widths: Array.from({ length: 95 }, () => 500),
  };
  const drawings = { FontBBox: [0, 0, 1, 1], FontMatrix: [0.001, 0, 0, 0.001, 0, 0], CharProcs: {} };
  const flags = { Type: 'FontDescriptor', FontName: 'Sample', Flags: 32, FontBBox: [0, 0, 500, 700], ItalicAngle: 0 };
  const descriptor = context.register(context.obj({ ...flags, Ascent: 700, Descent: 0, CapHeight: 700, StemV: 80 }));
  // No program of a font, but what a reader of the file takes for one.
  if (isEmbedded) {
    const file = context.register(context.stream('none'));
    (context.lookup(descriptor) as PDFDict).set(PDFName.of('FontFile2'), file);
  }
  const own =
    type === 'Type3'
      ? { ...drawings, Encoding: { Differences: [] } }
      : { BaseFont: 'Sample', Encoding: 'WinAnsiEncoding' };
  const font = context.obj({ ...base, ...own });
  if (type !== 'Type3') font.set(PDFName.of('FontDescriptor'), descriptor);
  if (hasCharacters) font.set(PDFName.of('ToUnicode'), map);
  return context.register(font);
}

function writeLinks(document: PDFDocument, { links, tabs }: Written, page: number, tags: TagWriter): void {
  const { context } = document;
  const { node } = document.getPage(page);
  const refs = links.flatMap((link) => {
    if (link.page !== page) return [];
    const dict = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: link.box });
    if (/^https?:/.test(link.to)) dict.set(PDFName.of('A'), context.obj({ S: 'URI', URI: PDFString.of(link.to) }));
    else dict.set(PDFName.of('Dest'), PDFName.of(link.to));
    if (link.description) dict.set(PDFName.of('Contents'), PDFHexString.fromText(link.description));
    const ref = context.register(dict);
    if (link.in) tags.add(link.in, context.obj({ Type: 'OBJR', Obj: ref }));
    return [ref];
  });
  if (refs.length === 0) return;
  node.set(PDFName.of('Annots'), context.obj(refs));
  node.set(PDFName.of('Tabs'), PDFName.of(tabs));
}

class TagWriter {
  private readonly document: PDFDocument;
  private readonly written: Written;
  private readonly refs: ReadonlyMap<string, PDFRef>;
  private readonly kids = new Map<string, PDFObject[]>();

  constructor(document: PDFDocument, written: Written) {
    this.document = document;
    this.written = written;
    this.refs = new Map(Object.keys(written.tags).map((key) => [key, document.context.nextRef()]));
    for (const [key, { parent }] of Object.entries(written.tags)) {
      if (parent !== undefined) this.add(parent, this.refs.get(key) as PDFRef);
    }
  }

  add(key: string, kid: PDFObject): void {
    this.kids.set(key, [...(this.kids.get(key) ?? []), kid]);
  }

  addMark(key: string, page: number, mark: number): void {
    const { context } = this.document;
    if (this.refs.has(key))
      this.add(key, context.obj({ Type: 'MCR', Pg: this.document.getPage(page).ref, MCID: mark }));
  }

  end(): void {
    const { context, catalog } = this.document;
    const { tags, roleMap } = this.written;
    if (this.refs.size === 0) return;
    for (const [key, { role, alt, id, scope }] of Object.entries(tags)) {
      const element = context.obj({ Type: 'StructElem', S: role, K: this.kids.get(key) ?? [] });
      if (alt !== undefined) element.set(PDFName.of('Alt'), PDFString.of(alt));
      if (id !== undefined) element.set(PDFName.of('ID'), PDFString.of(id));
      if (scope !== undefined) element.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: scope }));
      context.assign(this.refs.get(key) as PDFRef, element);
    }
    const top = Object.entries(tags).flatMap(([key, { parent }]) =>
      parent === undefined ? [this.refs.get(key) as PDFRef] : [],
    );
    const root = context.obj({ Type: 'StructTreeRoot', K: top, RoleMap: context.obj(roleMap) });
    catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  }
}

function writeCatalog(document: PDFDocument, written: Written): void {
  const { catalog, context } = document;
  const { isMarked, language, showsTitle, isRightToLeft, title, info, outline } = written;
  if (isMarked) catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  if (language !== undefined) catalog.set(PDFName.of('Lang'), PDFString.of(language));
  const preferences = {
    ...(showsTitle ? { DisplayDocTitle: true } : {}),
    ...(isRightToLeft ? { Direction: 'R2L' } : {}),
  };
  catalog.set(PDFName.of('ViewerPreferences'), context.obj(preferences));
  const xmp = `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>`;
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp)));
  const texts = Object.entries(info).map(([key, value]) => [key, PDFString.of(value)] as const);
  context.trailerInfo.Info = context.register(context.obj(Object.fromEntries(texts)));
  const numbers = [0, { S: 'D', P: PDFString.of('Cover') }, 1, { S: 'D', St: 1 }];
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: numbers.map((each) => context.obj(each as never)) }));
  const refs = outline.map(() => context.nextRef());
  for (const [at, [name, page]] of outline.entries()) {
    const item = context.obj({ Title: PDFHexString.fromText(name) });
    if (page !== undefined) item.set(PDFName.of('Dest'), destination(document, page));
    const next = refs[at + 1];
    if (next) item.set(PDFName.of('Next'), next);
    context.assign(refs[at] as PDFRef, item);
  }
  if (refs[0]) catalog.set(PDFName.of('Outlines'), context.register(context.obj({ First: refs[0] })));
}

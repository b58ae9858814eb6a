import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { type DocumentInfo, joinedKeywords } from './info.js';

const namespaces = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
};

/** Attaches the metadata as an XMP packet, uncompressed, so that search programs find it. */
export function writeXmp(document: PDFDocument, info: DocumentInfo): void {
  const packet = new TextEncoder().encode(xmpPacket(info));
  const dict = document.context.obj({ Type: 'Metadata', Subtype: 'XML', Length: packet.length });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(PDFRawStream.of(dict, packet)));
}

/**
 * The metadata as an XMP packet (ISO 16684-1). It claims no conformance to a standard: nothing here could prove it.
 */
export function xmpPacket(info: DocumentInfo): string {
  const description = x('rdf:Description', { 'rdf:about': '' }, [
    x('dc:format', 'application/pdf'),
    x('dc:title', {}, inOneLanguage(info.title)),
    ...list('dc:creator', 'rdf:Seq', info.authors),
    ...(info.subject === '' ? [] : [x('dc:description', {}, inOneLanguage(info.subject))]),
    ...list('dc:subject', 'rdf:Bag', info.keywords),
    ...list('dc:language', 'rdf:Bag', [info.language]),
    ...(info.licence === undefined ? [] : [x('dc:rights', {}, inOneLanguage(info.licence))]),
    ...(info.keywords.length === 0 ? [] : [x('pdf:Keywords', printable(joinedKeywords(info)))]),
    x('pdf:Producer', printable(info.producer)),
    x('xmp:CreatorTool', printable(info.creator)),
    ...datesOf(info.date),
  ]);
  const tree = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, x('rdf:RDF', namespaces, description));
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${toXml(tree)}\n<?xpacket end="w"?>`;
}

const datesOf = (date: string | undefined) =>
  date === undefined
    ? []
    : ['xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate'].map((name) => x(name, `${date}T00:00:00Z`));

/** A text with no alternative in another language. */
function inOneLanguage(text: string) {
  return x('rdf:Alt', {}, x('rdf:li', { 'xml:lang': 'x-default' }, printable(text)));
}

/** A property with one entry a text; none where there is no text. */
function list(property: string, container: 'rdf:Seq' | 'rdf:Bag', texts: readonly string[]) {
  if (texts.length === 0) return [];
  const entries = texts.map((text) => x('rdf:li', printable(text)));
  return [x(property, {}, x(container, {}, entries))];
}

/** A text without the characters that XML 1.0 cannot hold at all. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}

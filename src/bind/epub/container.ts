import { x } from 'xastscript';
import { indented, xmlFile } from './xml.js';

/** The folder of the package within the container. */
export const packageFolder = 'OEBPS';
export const packageDocumentName = 'content.opf';

/** `META-INF/container.xml`: where the package document is (OCF 3.3, section 4.2.6.3.1). */
export function containerFile(): Uint8Array {
  const rootfile = x('rootfile', {
    'full-path': `${packageFolder}/${packageDocumentName}`,
    'media-type': 'application/oebps-package+xml',
  });
  const container = x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    x('rootfiles', [rootfile]),
  ]);
  return xmlFile(indented(container));
}

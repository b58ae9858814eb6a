import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { BookMeta } from '../../guide/book.js';
import { legalText } from '../../guide/xml-names.js';
import { languageTag } from './valid/index.js';
import { xmlFile } from './xml.js';

/** Address of the one stylesheet, within the package folder. */
export const stylesheetPath = 'style.css';

/** What every content document says around its body. */
export interface Frame {
  readonly meta: BookMeta;
  readonly title: string;
  /** `epub:type` of the body. */
  readonly type?: string | undefined;
}

/** A whole XHTML file. */
export function framed(frame: Frame, body: ElementContent[]): Uint8Array {
  const lang = bookLanguage(frame.meta);
  const html = x(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang,
      'xml:lang': lang,
      dir: frame.meta.direction,
    },
    [lines(x('head'), headOf(frame)), lines(x('body', { 'epub:type': frame.type }), body)],
  );
  return xmlFile(lines(html, html.children), { html: true });
}

/** The book's language in canonical form; `und` (undetermined, ISO 639-2) where it is none. */
export const bookLanguage = (meta: BookMeta): string => languageTag(meta.language) ?? 'und';

function headOf(frame: Frame): Element[] {
  return [
    x('meta', { charset: 'utf-8' }),
    x('title', legalText(frame.title).trim() || legalText(frame.meta.title).trim() || '–'),
    x('link', { rel: 'stylesheet', type: 'text/css', href: stylesheetPath }),
  ];
}

/** Line ends between children of head, body and html only: within the text white space is the author's. */
function lines(element: Element, children: readonly ElementContent[]): Element {
  const lineEnd: ElementContent = { type: 'text', value: '\n' };
  return { ...element, children: [lineEnd, ...children.flatMap((child) => (isBlank(child) ? [] : [child, lineEnd]))] };
}

const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

import { packageFiles, zipPackage } from '../../bind/index.js';
import type { Edition } from '../../guide/edition.js';
import { defaultPaper } from '../../guide/paper.js';
import { setPackageBook, setPrintBook, setWebPage } from '../../layout/index.js';
import type { Format } from '../types.js';
import { fileName, look, type Maker, type Making } from './layout.js';

const html: Maker = async (edition, _wanted, making) => {
  making.onStage({ name: 'layout', detail: 'html' });
  const page = await setWebPage(edition, look(making));
  const bytes = new TextEncoder().encode(page);
  return { format: 'html', artifact: { path: fileName(edition, 'html'), mediaType: 'text/html', bytes } };
};

const pdf: Maker = async (edition, { paper }, making) => {
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

const epub: Maker = async (edition, _wanted, making) => {
  const bytes = zipPackage(await packageOf(edition, making, 'epub'));
  return { format: 'epub', artifact: { path: fileName(edition, 'epub'), mediaType: 'application/epub+zip', bytes } };
};

const xhtml: Maker = async (edition, _wanted, making) => {
  const files = await packageOf(edition, making, 'xhtml');
  return { format: 'xhtml', artifact: { path: fileName(edition, 'xhtml'), mediaType: 'application/xhtml+xml', files } };
};

/** The book: everything, in reading order. */
export const book = { html, pdf, epub, xhtml } as const;

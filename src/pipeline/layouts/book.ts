import type { Edition } from '../../guide/edition.js';
import { type BookOptions, bookDefinition } from '../../layout/book-options.js';
import { deck } from './deck.js';
import { type BuildContext, defineLayout, layoutOptions, type Renderer } from './layout.js';
import { loadBind, loadLayout } from './load.js';
import { printPdf } from './print-pdf.js';
import { printVolumes } from './print-volumes.js';

/** What is said of pages changes nothing but what has pages. */
const name: readonly string[] = [];

const html: Renderer = async (edition, _resolved, context) => {
  const { renderWebPage } = await loadLayout();
  context.onStage({ name: 'layout', detail: 'html' });
  const page = await renderWebPage(edition, layoutOptions(context));
  return { name, mediaType: 'text/html', bytes: new TextEncoder().encode(page) };
};

const pdf: Renderer<BookOptions> = async (edition, { paper, options: own }, context) => {
  const { renderPrintBook, renderVolumes } = await loadLayout();
  context.onStage({ name: 'layout', detail: 'pdf' });
  const look = { ...layoutOptions(context), paper };
  if (own.answers === 'apart')
    return printVolumes(context, await renderVolumes(edition, { ...look, book: own }), paper);
  return printPdf(context, await renderPrintBook(edition, { ...look, book: own }), paper);
};

async function packageOf(
  edition: Edition,
  context: BuildContext,
  format: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const [{ renderPackageBook }, { packageFiles }] = await Promise.all([loadLayout(), loadBind()]);
  context.onStage({ name: 'layout', detail: format });
  const book = await renderPackageBook(edition, layoutOptions(context));
  context.onStage({ name: 'bind', detail: format });
  return packageFiles(book);
}

const epub: Renderer = async (edition, _resolved, context) => {
  const files = await packageOf(edition, context, 'epub');
  return { name, mediaType: 'application/epub+zip', bytes: (await loadBind()).zipPackage(files) };
};

const xhtml: Renderer = async (edition, _resolved, context) => ({
  name,
  mediaType: 'application/xhtml+xml',
  files: await packageOf(edition, context, 'xhtml'),
});

export const book = defineLayout({
  ...bookDefinition,
  defaults: ['html', 'pdf', 'epub'],
  renderers: { html, pdf, epub, xhtml, ...deck },
});

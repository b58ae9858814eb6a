import { launch, type Page } from 'puppeteer';
import { findBrowser } from '../../src/press/index.js';

/** What an open page did or could do that a book must not. */
export interface Dangers {
  /** Texts of dialogs that its scripts opened, and its title if a script changed it. */
  readonly ran: readonly string[];
  /** Addresses that it asked for beyond itself. */
  readonly requested: readonly string[];
  /** Elements and attributes that could run something, load something or lead somewhere dangerous. */
  readonly found: readonly string[];
}

/** An XHTML or HTML document as a file. */
export interface OpenedFile {
  readonly url: string;
  readonly title: string;
}

/**
 * Opens files in an unprotected browser, as a reader would by a double click: scripts on, network open.
 *
 * @returns Dangers by file, in order.
 */
export async function openUnprotected(files: readonly OpenedFile[]): Promise<Dangers[]> {
  const { path, env } = await findBrowser({ env: process.env });
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await launch({ executablePath: path, headless: 'shell', args, env: { ...process.env, ...env } });
  try {
    const dangers: Dangers[] = [];
    for (const file of files) dangers.push(await open(await browser.newPage(), file));
    return dangers;
  } finally {
    await browser.close();
  }
}

async function open(page: Page, { url, title }: OpenedFile): Promise<Dangers> {
  const ran: string[] = [];
  const requested: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) requested.push(request.url());
  });
  await page.goto(url, { waitUntil: 'networkidle0' });
  const shown = await page.title();
  if (shown !== title) ran.push(`title: ${shown}`);
  const found = (await page.evaluate(inspect)) as string[];
  await page.close();
  return { ran, requested, found };
}

/** Runs in the page, whose types are not those of this program. */
const inspect = `(() => {
  const outlawed = 'iframe, object, embed, form, input, button, base, meta[http-equiv="refresh"]';
  // The page's own: what its template sets in its side, dialogs and bar, and the buttons whose word its script knows.
  const own = '.web > .side *, .web > dialog *, .web > .test-bar *, .web button[data-do]';
  const elements = [...document.querySelectorAll('*')];
  const found = elements
    .filter((element) => element.matches(outlawed) && !element.matches(own))
    .map((element) => element.localName);
  const scripts = [...document.querySelectorAll('script')].map(({ id, parentElement }) => parentElement.localName + id);
  const ownScripts = document.querySelector('body.web') ? ['head', 'body_page-data', 'body_search-index', 'body'] : [];
  if (JSON.stringify(scripts) !== JSON.stringify(ownScripts)) found.push('scripts: ' + scripts);
  for (const element of elements) {
    for (const { localName, value } of element.attributes) {
      if (localName.startsWith('on')) found.push(element.localName + ' ' + localName);
      const leads = ['href', 'src', 'srcset', 'action', 'data', 'poster', 'background'].includes(localName);
      if (leads && /^[\\s\\0-\\x20]*(javascript|vbscript|file|data:text)/i.test(value)) found.push(element.localName + ' ' + value);
      if (localName === 'style' && /url\\(|expression/i.test(value)) found.push(element.localName + ' style ' + value);
    }
  }
  return found;
})()`;

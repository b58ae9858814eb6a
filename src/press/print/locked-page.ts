import type { HTTPRequest, Page } from 'puppeteer';

/** The document's address: a name that can never exist (RFC 2606), so that nothing is of the same origin. */
const origin = 'https://book.invalid/';

/** Whatever the document asks for: its own styles, and fonts and pictures that it brings along, nothing else. */
const documentPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** What a document may do beside being shown: nothing, unless it says which scripts are its own. */
export interface DocumentRights {
  readonly policy: string;
  readonly scripts: boolean;
}

const noRights: DocumentRights = { policy: documentPolicy, scripts: false };

/**
 * Loads every font that the document declares and waits for it: a face that only a running head uses is not
 * asked for before the pages are made, and its text would be set in another. A string, because it runs in the page,
 * whose types are not those of this program; no timer, because there are none with the document's scripts off.
 */
const loadFonts = 'Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => document.fonts.size)';

/** A document that is shown in a page and can reach nothing. */
export interface ShownDocument {
  /** Addresses that it asked for and did not get. */
  readonly blocked: readonly string[];
  /**
   * Does work on the document as long as the page shows it.
   *
   * @throws Error where the document leads itself away meanwhile; what was asked of it may never be answered then.
   */
  readonly whileShown: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Shows a document in a page for print. Its scripts are off, its address is made up, of all requests only the
 * first one for it is answered, and its policy forbids the others before they are made.
 *
 * @param html A whole document with everything that it needs inside.
 * @param rights Of a document that is ours to trust.
 */
export async function showDocument(page: Page, html: string, rights = noRights): Promise<ShownDocument> {
  const blocked: string[] = [];
  let answered = false;
  const away = Promise.withResolvers<never>();
  away.promise.catch(() => {});
  const leave = (url: string) => away.reject(new Error(`The document led itself away, to ${url}.`));
  const answer = (request: HTTPRequest) => {
    const isDocument = !answered && request.url() === origin && request.isNavigationRequest();
    // Data within the document is no request; the interception could not hold it anyway.
    if (request.url().startsWith('data:') && !request.isNavigationRequest()) return;
    if (isDocument) {
      answered = true;
      const headers = { 'content-security-policy': rights.policy };
      return request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: html });
    }
    blocked.push(request.url());
    // Its scripts may wait for ever for what they left behind; a document without scripts stays, and is printed.
    if (rights.scripts && request.isNavigationRequest() && request.frame() === page.mainFrame()) leave(request.url());
    // "aborted" leaves the document where it is; any other reason shows a page about the error in its place.
    return request.abort('aborted');
  };
  // A page that is closed meanwhile can neither answer nor abort.
  page.on('request', (request) => void answer(request)?.catch(() => {}));
  await page.setJavaScriptEnabled(rights.scripts);
  await page.setRequestInterception(true);
  await page.emulateMediaType('print');
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url() !== origin) leave(frame.url());
  });
  const whileShown = <T>(work: () => Promise<T>): Promise<T> => Promise.race([work(), away.promise]);
  await whileShown(() => page.goto(origin, { waitUntil: 'load', timeout: 0 }));
  await whileShown(() => page.evaluate(loadFonts));
  return { blocked, whileShown };
}

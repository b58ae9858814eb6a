import type { Browser, Page } from 'puppeteer';
import { ToolError } from '../diagnostics/tool-error.js';
import type { PrintBook } from '../guide/book.js';
import type { BoxFit } from '../guide/fit.js';
import type { Paper } from '../guide/paper.js';
import type { SheetDraft, SheetFit } from '../guide/sheet.js';
import { type BenchDocument, layBench, type Workbench } from './bench/workbench.js';
import { adopt } from './browser/adopt.js';
import { findBrowser } from './browser/find.js';
import { launch, type Sandbox, type StartedBrowser } from './browser/launch.js';
import { fitSheets } from './fit/fit-sheets.js';
import { fitTexts } from './print/fit-texts.js';
import { callTimedOut, guarded } from './print/guard.js';
import { printLimit } from './print/limit.js';
import { openDocument } from './print/open-document.js';
import { type PrintedBook, printBook, type WithDocument } from './print/print-book.js';

export interface PressOptions {
  /** Path of a browser, or one that runs already: it is used and left running. */
  readonly browser?: string | Browser | undefined;
  readonly env: NodeJS.ProcessEnv;
  /** Name and version of this program, for the metadata of its books: "Prepbook 0.1.0". */
  readonly creator?: string | undefined;
  /** Milliseconds for one print; by default 120 s and more for a large document, or what PREPBOOK_PRINT_LIMIT says. */
  readonly timeoutMs?: number | undefined;
  /** Ends the browser at once. */
  readonly signal?: AbortSignal | undefined;
  /** Told what takes long, as a short phrase: "starting the browser". */
  readonly onProgress?: ((what: string) => void) | undefined;
}

export interface PrintOptions {
  readonly paper: Paper;
  /** Told what is done, before it is: "choosing pages", "printing". */
  readonly onProgress?: ((what: string) => void) | undefined;
}

/** What is known of a browser once it runs. */
export interface BrowserFacts {
  /** As the browser calls itself: "HeadlessChrome/153.0.8010.0". */
  readonly version: string;
  readonly sandbox: Sandbox;
}

/** Turns books into PDFs with one browser, which is started when it is first needed. */
export interface Press {
  /** Undefined until the browser was started. */
  readonly version: string | undefined;
  /** Undefined until the browser was started. */
  readonly sandbox: Sandbox | undefined;
  /**
   * Starts the browser, unless it runs.
   *
   * @throws ToolError `no-browser`, `browser-did-not-start`, `interrupted`.
   */
  start(): Promise<BrowserFacts>;
  /**
   * Prints a book.
   *
   * @throws ToolError `no-browser`, `browser-did-not-start`, `browser-crashed`, `print-timed-out` (environment),
   *   `font-not-embedded`, `glyph-missing`, `link-lost` (content), `interrupted`.
   */
  print(book: PrintBook, options: PrintOptions): Promise<PrintedBook>;
  /**
   * Fits the texts of a document into their boxes, without printing it.
   *
   * @returns A fit for each box, in reading order.
   * @throws ToolError `no-browser`, `browser-did-not-start`, `browser-crashed`, `print-timed-out` (environment),
   *   `interrupted`.
   */
  fit(html: string): Promise<readonly BoxFit[]>;
  /**
   * Finds how the sheets of a document are set so that each fits its page, without printing them.
   *
   * @throws ToolError as `print` does, but for fonts and glyphs.
   */
  fitSheets(draft: SheetDraft): Promise<SheetFit>;
  /**
   * Lays out a bench: a page in which scripts that are trusted work on data that is not.
   *
   * @throws ToolError `no-browser`, `browser-did-not-start`, `browser-crashed`, `call-timed-out`, `interrupted`.
   */
  openBench(document: BenchDocument): Promise<Workbench>;
  /** A fresh page, to be closed by whoever asks: use `withPage`. */
  newPage(): Promise<Page>;
  /** Ends what was started, and waits until it is gone. */
  close(): Promise<void>;
}

/** Makes a press. Nothing is started yet. */
export async function openPress(options: PressOptions): Promise<Press> {
  return new BrowserPress(options);
}

/** Hands out a fresh page and closes it, whatever happens. */
export async function withPage<T>(press: Press, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await press.newPage();
  let isWhole = false;
  try {
    const result = await use(page);
    isWhole = true;
    return result;
  } finally {
    // A page of a browser that ended is closed already.
    const closed = page.close().catch(() => {});
    // One that was on its way elsewhere may never say that it is closed; it ends with the browser at the latest.
    if (isWhole) await closed;
  }
}

/** Does work with a page, and tells when the page crashes meanwhile. */
async function watched<T>(page: Page, onCrash: () => void, work: () => Promise<T>): Promise<T> {
  page.once('error', onCrash);
  try {
    return await work();
  } finally {
    page.off('error', onCrash);
  }
}

/** Milliseconds until the scripts of a bench must be there. */
const benchLimit = 60_000;

class BrowserPress implements Press {
  private readonly options: PressOptions;
  private starting: Promise<StartedBrowser> | undefined;
  private started: StartedBrowser | undefined;

  constructor(options: PressOptions) {
    this.options = options;
  }

  get version(): string | undefined {
    return this.started?.version;
  }

  get sandbox(): Sandbox | undefined {
    return this.started?.sandbox;
  }

  async start(): Promise<BrowserFacts> {
    const { version, sandbox } = await this.running();
    return { version, sandbox };
  }

  async newPage(): Promise<Page> {
    const { browser, kill, newPage } = await this.running();
    const limit = this.options.timeoutMs ?? printLimit(0, this.options.env);
    return guarded(browser, { limit, signal: this.options.signal, kill }, newPage);
  }

  print(book: PrintBook, { paper, onProgress }: PrintOptions): Promise<PrintedBook> {
    const { creator = 'Prepbook' } = this.options;
    const withDocument: WithDocument = (html, work) =>
      withPage(this, async (page) => {
        const limited = <T>(step: () => Promise<T>): Promise<T> => this.within(page, html, step);
        const document = await limited(() => openDocument(page, html, paper));
        return work({
          print: (options) => limited(() => document.print(options)),
          number: (pages) => limited(() => document.number(pages)),
          dress: (css) => limited(() => document.dress(css)),
          build: async (width, options) => {
            const builder = await limited(() => document.build(width, options));
            return {
              measure: () => limited(() => builder.measure()),
              apply: (plan) => limited(() => builder.apply(plan)),
              restore: (ids) => limited(() => builder.restore(ids)),
            };
          },
        });
      });
    return printBook(book, withDocument, { creator, onProgress });
  }

  fit(html: string): Promise<readonly BoxFit[]> {
    return withPage(this, (page) => this.within(page, html, () => fitTexts(page, html)));
  }

  fitSheets(draft: SheetDraft): Promise<SheetFit> {
    return withPage(this, (page) => this.within(page, draft.html, () => fitSheets(page, draft)));
  }

  async openBench(document: BenchDocument): Promise<Workbench> {
    const page = await this.newPage();
    const work = async <T>(limit: number, step: () => Promise<T>): Promise<T> => {
      const { browser, kill } = await this.running();
      const { signal } = this.options;
      try {
        const guard = { limit, signal, kill, timedOut: callTimedOut };
        return await guarded(browser, guard, (onCrash) => watched(page, onCrash, step));
      } catch (error) {
        // Whoever asks for a page next is not to be given one of a browser that is about to end.
        if (error instanceof ToolError && error.code === 'call-timed-out') await this.close();
        throw error;
      }
    };
    const { whileShown } = await work(benchLimit, () => layBench(page, document));
    return {
      call: (expression, limit) => work(limit, () => whileShown(() => page.evaluate(expression))),
      // A page of a browser that ended is closed already.
      close: () => page.close().catch(() => {}),
    };
  }

  async close(): Promise<void> {
    const { starting } = this;
    this.starting = undefined;
    const running = await starting?.catch(() => undefined);
    await running?.close();
  }

  /** Does one piece of work with a page, within the limits of this press. */
  private async within<T>(page: Page, html: string, work: () => Promise<T>): Promise<T> {
    const { browser, kill } = await this.running();
    const limit = this.options.timeoutMs ?? printLimit(html.length, this.options.env);
    return guarded(browser, { limit, signal: this.options.signal, kill }, (onCrash) => watched(page, onCrash, work));
  }

  /** The browser; a new one where the last has ended. */
  private async running(): Promise<StartedBrowser> {
    if (this.started && !this.started.browser.connected) {
      this.started = undefined;
      this.starting = undefined;
    }
    this.starting ??= this.findAndLaunch();
    try {
      this.started = await this.starting;
      return this.started;
    } catch (error) {
      this.starting = undefined;
      throw error;
    }
  }

  private async findAndLaunch(): Promise<StartedBrowser> {
    const { browser, env, signal, onProgress } = this.options;
    if (typeof browser === 'object') return adopt(browser);
    const choice = await findBrowser({ path: browser, env, onProgress });
    onProgress?.('starting the browser');
    return launch(choice, { env, signal });
  }
}

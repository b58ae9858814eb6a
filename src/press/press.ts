import type { Page } from 'puppeteer';
import type { PrintBook } from '../guide/book.js';
import type { Paper } from '../guide/paper.js';
import { findBrowser } from './browser/find.js';
import { launch, type Sandbox, type StartedBrowser } from './browser/launch.js';
import { guarded } from './print/guard.js';
import { printLimit } from './print/limit.js';
import { type PrintedBook, type PrintHtml, printBook } from './print/print-book.js';
import { printHtml } from './print/print-html.js';

export interface PressOptions {
  /** Path of a browser, from the command line. */
  readonly browser?: string | undefined;
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
  /** Told the number of each print of the book before it begins, from 1; there are two, rarely more. */
  readonly onProgress?: ((pass: number) => void) | undefined;
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
   *   `font-not-embedded`, `glyph-missing` (content), `interrupted`.
   */
  print(book: PrintBook, options: PrintOptions): Promise<PrintedBook>;
  /** A fresh page, to be closed by whoever asks: use `withPage`. */
  newPage(): Promise<Page>;
  /** Ends the browser and waits until its process is gone. */
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

/** Milliseconds that a browser gets to end by itself. */
const closeLimit = 5_000;

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
    return (await this.running()).browser.newPage();
  }

  print(book: PrintBook, { paper, onProgress }: PrintOptions): Promise<PrintedBook> {
    const { creator = 'Prepbook', signal } = this.options;
    const print: PrintHtml = async (html, { tagged }) => {
      const { browser, kill } = await this.running();
      const limit = this.options.timeoutMs ?? printLimit(html.length, this.options.env);
      return guarded(browser, { limit, signal, kill }, (onCrash) =>
        withPage(this, (page) => {
          page.once('error', onCrash);
          return printHtml(page, html, { paper, tagged });
        }),
      );
    };
    return printBook(book, print, { creator, onProgress });
  }

  async close(): Promise<void> {
    const { starting } = this;
    this.starting = undefined;
    const running = await starting?.catch(() => undefined);
    if (!running) return;
    const { browser, kill } = running;
    const child = browser.process();
    const gone = new Promise<void>((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) resolve();
      else child.once('exit', () => resolve());
    });
    const timer = setTimeout(kill, closeLimit);
    await browser.close().catch(kill);
    await gone;
    clearTimeout(timer);
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
    const choice = await findBrowser({ path: browser, env, onProgress });
    onProgress?.('starting the browser');
    return launch(choice, { env, signal });
  }
}

/** Where a browser came from, in the order in which they are looked for. */
export type BrowserKind = 'given' | 'bundled' | 'puppeteer' | 'installed';

/** The browser that a run prints with. */
export interface BrowserChoice {
  /** Absolute path of the executable. */
  readonly path: string;
  readonly kind: BrowserKind;
  /** One sentence on why it was chosen. */
  readonly reason: string;
  /** Variables that this browser's process needs on top of the environment: `LD_LIBRARY_PATH`. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** What a finder may look at: all of the machine that it depends on, so that tests can be any machine. */
export interface FinderContext {
  /** The path that the user asked for on the command line. */
  readonly path: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** The program's private cache folder. */
  readonly cache: string;
  /** Told what takes long, as a short phrase. */
  readonly onProgress: ((what: string) => void) | undefined;
}

/** A browser, or half a sentence on why there is none: "PREPBOOK_BROWSER is not set". */
export type FinderResult = { readonly choice: BrowserChoice } | { readonly absence: string };

export type BrowserFinder = (context: FinderContext) => Promise<FinderResult>;

import type { Page } from 'puppeteer';
import { type DocumentRights, type ShownDocument, showDocument } from '../print/locked-page.js';

/** What lies on a bench: scripts that are trusted to run, for data that is not to be trusted. */
export interface BenchDocument {
  /** Whole scripts; they run in this order. */
  readonly scripts: readonly string[];
  /** A style sheet with everything that it needs inside. */
  readonly css: string;
}

/** A page of its own in which scripts work on data. It reaches nothing, and nothing reaches it but its calls. */
export interface Workbench {
  /**
   * Evaluates an expression of the page, and waits for what it promises.
   *
   * @param limit - Milliseconds.
   * @throws ToolError `call-timed-out`, after which the browser is gone and with it all its benches; `browser-crashed`,
   *   `interrupted`.
   * @throws Error where the page throws.
   */
  readonly call: (expression: string, limit: number) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/**
 * Scripts are on, but none that the document could hold or load: those of the bench come in by DevTools, to which the
 * policy does not apply. Nothing is fetched, framed or kept, and its origin is nobody's.
 */
const rights: DocumentRights = {
  policy: [
    "default-src 'none'",
    "script-src 'wasm-unsafe-eval'",
    "style-src 'unsafe-inline'",
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    'sandbox allow-scripts',
  ].join('; '),
  scripts: true,
};

/** Lays a bench out in a fresh page. */
export async function layBench(page: Page, { scripts, css }: BenchDocument): Promise<ShownDocument> {
  const document = await showDocument(page, `<!doctype html><meta charset="utf-8"><style>${css}</style><body>`, rights);
  for (const script of scripts) await document.whileShown(() => page.evaluate(`${script}\n;undefined`));
  return document;
}

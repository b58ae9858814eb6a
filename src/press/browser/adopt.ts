import type { Browser } from 'puppeteer';
import { ToolError } from '../../diagnostics/tool-error.js';
import type { StartedBrowser } from './launch.js';

/**
 * Uses a browser that somebody else started and will end. Its pages are made in a context of their own, whose only way
 * to the network is a proxy that is not there; what else the browser does is its owner's.
 *
 * @throws ToolError `browser-crashed` (environment) where it has ended.
 */
export async function adopt(browser: Browser): Promise<StartedBrowser> {
  if (!browser.connected)
    throw new ToolError('environment', 'browser-crashed', 'The browser that was given has ended.');
  const context = await browser.createBrowserContext({
    proxyServer: 'http://127.0.0.1:1',
    proxyBypassList: ['<-loopback>'],
  });
  const close = async () => {
    if (browser.connected && !context.closed) await context.close();
  };
  return {
    browser,
    version: await browser.version(),
    sandbox: 'off: the browser was started elsewhere',
    newPage: () => context.newPage(),
    // A page that hangs ends with its context.
    kill: () => void close().catch(() => {}),
    close,
  };
}

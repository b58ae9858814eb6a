import type { VFileMessage } from 'vfile-message';
import { throwIfInterrupted } from '../diagnostics/interrupted.js';
import type { Citation } from './citations.js';
import { isGood, type LinkCache, type LinkState } from './link-cache.js';
import { pauseFor } from './pause.js';
import { warningAt } from './sources.js';

export interface LinkOptions {
  readonly signal: AbortSignal;
  /** Answers that still count: what has one is not asked for. */
  readonly known?: LinkCache | undefined;
  /** ISO date. */
  readonly today: string;
  /** Milliseconds of one try. */
  readonly limit?: number | undefined;
  /** Milliseconds before the second try; doubled for the third. */
  readonly pause?: number | undefined;
}

export interface LinkReport {
  readonly messages: readonly VFileMessage[];
  /** Addresses that were looked at. */
  readonly checked: number;
  /** True where nobody at all has answered: the network is missing, and nothing is said of the addresses. */
  readonly offline: boolean;
}

/** What asking came to, and every answer, those that were known before among them. */
export interface CheckedLinks {
  readonly report: LinkReport;
  readonly answers: LinkCache;
}

/** Tries of one address where it does not answer or the server is out of order. */
const tries = 3;
/** Requests at one time to one host: pages are asked for as a reader would. */
const perHost = 2;
const mostRedirects = 5;

/** Asks for every cited page: HEAD, and GET where a server does not like that. Anchors are not looked at. */
export async function checkLinks(citations: readonly Citation[], options: LinkOptions): Promise<CheckedLinks> {
  const byPage = Map.groupBy(citations, ({ url }) => url.replace(/#.*$/s, ''));
  const answers = new Map(options.known);
  const asked = [...byPage.keys()].filter((page) => !answers.has(page));
  const byHost = Map.groupBy(asked, (page) => new URL(page).host);
  const ask = async (pages: string[]) => {
    for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
      answers.set(page, { ...(await askOften(page, options)), checked: options.today });
    }
  };
  await Promise.all([...byHost.values()].flatMap((pages) => Array.from({ length: perHost }, () => ask(pages))));
  throwIfInterrupted(options.signal);
  const offline = asked.length > 0 && asked.every((page) => answers.get(page)?.status === 0);
  if (offline) return { report: { messages: [], checked: 0, offline }, answers };
  const messages = [...byPage].flatMap(([page, own]) => describe(page, answers.get(page), own));
  return { report: { messages, checked: byPage.size, offline }, answers };
}

function describe(page: string, state: LinkState | undefined, citations: readonly Citation[]): VFileMessage[] {
  const [first] = citations;
  if (!state || !first) return [];
  if (state.status === 0) return [warningAt(first, 'link-alive', `\`${page}\` does not answer. Check the address.`)];
  if (!isGood(state)) {
    return [warningAt(first, 'link-alive', `\`${page}\` answers ${state.status}. Check the address.`)];
  }
  if (state.movedTo === undefined) return [];
  return [warningAt(first, 'link-unmoved', `\`${page}\` has moved. Write \`${state.movedTo}\``)];
}

async function askOften(page: string, options: LinkOptions): Promise<LinkState> {
  const { pause = 1000, signal } = options;
  let state: LinkState = { status: 0 };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await pauseFor(pause * 2 ** (attempt - 1), signal);
    state = await follow(page, options);
    const mayPass = state.status === 0 || state.status === 429 || state.status >= 500;
    if (!mayPass) return state;
  }
  return state;
}

/** Follows redirects; only permanent ones mean that the page has another address now. */
async function follow(page: string, options: LinkOptions): Promise<LinkState> {
  let url = page;
  let isPermanent = true;
  for (let step = 0; step <= mostRedirects; step += 1) {
    const answer = await request(url, options);
    if (!answer) return { status: 0 };
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || location === null) {
      return { status: answer.status, ...(url !== page && isPermanent ? { movedTo: url } : {}) };
    }
    isPermanent &&= answer.status === 301 || answer.status === 308;
    if (!URL.canParse(location, url)) return { status: answer.status };
    url = new URL(location, url).href;
    // A web address that leads to anything else is no page.
    if (!/^https?:/.test(url)) return { status: answer.status };
  }
  return { status: 310 };
}

/** Answers with which servers say that they do not know HEAD, or do not give it to programs. */
const noHead: ReadonlySet<number> = new Set([400, 403, 404, 405, 501]);

async function request(url: string, { limit = 15_000, signal }: LinkOptions): Promise<Response | undefined> {
  const send = async (method: 'HEAD' | 'GET') => {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(limit)]),
      headers: { 'user-agent': 'prepbook (checks the links of a guide)', accept: 'text/html,*/*;q=0.8' },
    });
    await response.body?.cancel();
    return response;
  };
  try {
    const head = await send('HEAD');
    return noHead.has(head.status) ? await send('GET') : head;
  } catch {
    throwIfInterrupted(signal);
    return undefined;
  }
}

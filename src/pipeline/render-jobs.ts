import type { VFileMessage } from 'vfile-message';
import type { Config } from '../config.js';
import type { PageMap } from '../guide/book.js';
import { ownPackage } from '../product.js';
import { mapConcurrent } from './map-concurrent.js';
import type { Job } from './plan.js';
import type { RenderedArtifact } from './render-artifacts.js';
import { stagesOf } from './stage.js';
import type { RenderRequest } from './types.js';

/** What becomes of the rendered files of a job, and where the pages are that they refer to. */
export interface JobOutput<Result> {
  /** @param browser - Product and version of the browser, where one has printed. */
  readonly take: (job: Job, made: readonly RenderedArtifact[], browser: string | undefined) => Promise<Result>;
  /** Pages of the whole book on the paper and in the theme of a job, where they are known. */
  readonly bookPages: (job: Job) => Promise<PageMap | undefined>;
}

export interface RenderedJobs<Result> {
  /** In the order of the jobs. */
  readonly results: readonly Result[];
  /** Product and version of the browser, where one was needed. */
  readonly browser: string | undefined;
  /** What plugins said of the text while it was rendered, each once. */
  readonly messages: readonly VFileMessage[];
}

/** What renders and prints, loaded when it is needed: `list` and `check` start in half the time without it. */
const loadWorkshop = async () => {
  const [{ renderArtifacts }, { openPress }] = await Promise.all([
    import('./render-artifacts.js'),
    import('../press/index.js'),
  ]);
  return { renderArtifacts, openPress };
};

/** Collects messages of texts that are rendered again for each format. */
function onceEach() {
  const byText = new Map<string, VFileMessage>();
  return {
    take: (message: VFileMessage): void => {
      byText.set([message.file, String(message), message.ruleId].join('\n'), message);
    },
    messages: (): VFileMessage[] => [...byText.values()],
  };
}

/**
 * Renders jobs with one browser, which is started where one of them prints. What fails in one ends the others.
 *
 * @throws ToolError on what is no fault of the guide: no browser, Ctrl-C.
 */
export async function renderJobs<Result>(
  jobs: readonly Job[],
  request: RenderRequest,
  extensions: Config,
  { take, bookPages }: JobOutput<Result>,
): Promise<RenderedJobs<Result>> {
  const { renderArtifacts, openPress } = await loadWorkshop();
  const { browser, signal } = request;
  const onStage = stagesOf(request);
  const failing = new AbortController();
  const press = await openPress({
    env: process.env,
    browser,
    signal: AbortSignal.any([failing.signal, ...(signal ? [signal] : [])]),
    creator: `Prepbook ${ownPackage().version}`,
    onProgress: (detail) => onStage({ name: 'print', detail }),
  });
  const said = onceEach();
  const make = async (job: Job): Promise<Result> => {
    const { edition, resolved, theme } = job;
    const context = { press, theme, extensions, onStage, onMessage: said.take, bookPages: () => bookPages(job) };
    return take(job, await renderArtifacts(edition, resolved, context), press.version);
  };
  try {
    // The browser starts while the pages are set. Where it cannot, the print says so.
    if (jobs.some(({ resolved }) => resolved.formats.includes('pdf'))) press.start().catch(() => {});
    return { results: await mapConcurrent(jobs, make), browser: press.version, messages: said.messages() };
  } catch (error) {
    failing.abort(error);
    throw error;
  } finally {
    await press.close();
  }
}

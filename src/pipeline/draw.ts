import { join } from 'node:path';
import type { DrawDiagrams } from '../guide/diagram.js';
import { stagesOf } from './stage.js';
import type { CheckRequest } from './types.js';

/** What draws, loaded when a guide has a diagram. */
const loadDrawing = async () => {
  const [draw, { drawingFonts }, { cacheFolder, openPress }] = await Promise.all([
    import('../draw/index.js'),
    import('../layout/index.js'),
    import('../press/index.js'),
  ]);
  return { ...draw, drawingFonts, cacheFolder, openPress };
};

/** Whether a language of diagrams can be drawn, and what would be installed to draw it. */
export interface EnginePresence {
  readonly language: string;
  readonly found: { readonly name: string; readonly version: string } | undefined;
  readonly proposed: string;
}

/** What is installed that draws diagrams. */
export async function drawingEngines(): Promise<readonly EnginePresence[]> {
  const { engines, findPackage } = await import('../draw/index.js');
  return Promise.all(
    engines.map(async ({ language, packages: [first, ...others] }) => ({
      language,
      found: await findPackage([first, ...others]),
      proposed: first.name,
    })),
  );
}

/**
 * Draws the diagrams of a guide with a browser, which is started for those alone that were not drawn before.
 *
 * @throws ToolError where it is needed and cannot be started, or the run is interrupted.
 */
export const drawerOf =
  (request: Pick<CheckRequest, 'browser' | 'signal' | 'onStage'>): DrawDiagrams =>
  async (diagrams, language) => {
    const { cacheFolder, drawDiagrams, drawingFonts, engines, fileCache, openPress } = await loadDrawing();
    const onStage = stagesOf(request);
    const { browser, signal } = request;
    const press = await openPress({
      env: process.env,
      browser,
      signal,
      onProgress: (detail) => onStage({ name: 'draw', detail }),
    });
    try {
      return await drawDiagrams(diagrams, {
        engines,
        cache: fileCache(join(cacheFolder, 'diagrams')),
        fonts: await drawingFonts(diagrams.map(({ text }) => text).join('\n'), language),
        openBench: (document) => press.openBench(document),
        onDraw: (done, total) => onStage({ name: 'draw', done, total }),
      });
    } finally {
      await press.close();
    }
  };

import type { EngineResult } from '../engine.js';
import type { DrawingPage } from './page.js';

/** What the script of `@viz-js/viz` brings. */
interface Viz {
  render(
    text: string,
    options: object,
  ): {
    readonly status: string;
    readonly output?: string;
    readonly errors: readonly { level?: string; message: string }[];
  };
}

/**
 * Draws a graph. Runs in the page, so it refers to nothing outside itself.
 *
 * @throws what `page.flatten` throws.
 */
export async function drawDot(text: string, page: DrawingPage): Promise<EngineResult> {
  const { instance } = page.library('Viz') as { instance: () => Promise<Viz> };
  const { ink, quiet, tint } = page.colours;
  // Of the letters that Graphviz can measure without a font, Arial's are the nearest to ours.
  const words = { fontname: 'Arial', fontsize: page.letters, fontcolor: ink };
  const viz = await instance();
  const { output, errors } = viz.render(text, {
    format: 'svg',
    graphAttributes: { ...words, bgcolor: 'transparent', color: quiet, pad: 0.03, nodesep: 0.35, ranksep: 0.55 },
    nodeAttributes: {
      ...words,
      shape: 'box',
      style: 'filled,rounded',
      color: quiet,
      fillcolor: tint,
      penwidth: 1,
      margin: '0.18,0.09',
    },
    edgeAttributes: { ...words, fontsize: page.letters - 2, color: quiet, arrowsize: 0.8, penwidth: 1.2 },
  });
  const messages = errors.map(({ message }) => message.trim());
  const isWrong = errors.some(({ level }) => level === 'error');
  if (output === undefined || isWrong) return { fault: messages.join('\n') || 'no drawing came out' };
  const drawn = page.flatten(output);
  const lost = messages.map((message) => `Graphviz says of this diagram: ${message.replace(/\.$/, '')}.`);
  return { ...drawn, lost: [...drawn.lost, ...lost] };
}

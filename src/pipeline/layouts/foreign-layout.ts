import { callForeign, foreignFault } from '../../diagnostics/foreign-code.js';
import type { LayoutRow, Rendered, Renderer } from './layout.js';

function isRendered(rendered: unknown): rendered is Rendered {
  if (typeof rendered !== 'object' || rendered === null) return false;
  const { mediaType, bytes, files } = rendered as Partial<Record<'mediaType' | 'bytes' | 'files', unknown>>;
  return typeof mediaType === 'string' && (bytes instanceof Uint8Array || files instanceof Map);
}

/**
 * A renderer that came with a request: what it throws, or gives that is no file, is told as its fault.
 *
 * @param layout - The name of the layout that it renders.
 */
export function foreignRenderer(render: Renderer, format: string, layout: string): Renderer {
  const whose = `The renderer of \`${format}\` of the layout \`${layout}\``;
  return async (...args) => {
    const rendered: unknown = await callForeign(whose, () => render(...args));
    const all: unknown[] = Array.isArray(rendered) ? rendered : [rendered];
    if (all.every(isRendered)) return all;
    const expected =
      'It has to give `{ mediaType, bytes }`, bytes a Uint8Array, or `{ mediaType, files }`, files a Map.';
    throw foreignFault(whose, expected);
  };
}

/** A layout that came with a request: see `foreignRenderer`. */
export function foreignLayout(layout: LayoutRow): LayoutRow {
  const { name } = layout;
  const whose = (task: string) => `\`${task}\` of the layout \`${name}\``;
  const renderers = Object.entries(layout.renderers).map(([format, render]) => [
    format,
    foreignRenderer((...args) => render.apply(layout.renderers, args), format, name),
  ]);
  return {
    ...layout,
    renderers: Object.fromEntries(renderers) as LayoutRow['renderers'],
    ...(layout.check && {
      check: (given) => callForeign(whose('check'), () => [...(layout.check?.(given) ?? [])]),
    }),
    ...(layout.draws && {
      draws: (options) => callForeign(whose('draws'), () => layout.draws?.(options) ?? false),
    }),
    ...(layout.nameParts && {
      nameParts: (options) => callForeign(whose('nameParts'), () => layout.nameParts?.(options) ?? [name]),
    }),
    ...(layout.usualSelection && {
      usualSelection: (options, guide) =>
        callForeign(whose('usualSelection'), () => layout.usualSelection?.(options, guide) ?? {}),
    }),
  };
}

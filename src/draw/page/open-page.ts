import type { DrawnDiagram } from '../../guide/diagram.js';
import type { Window } from './dom.js';
import type { FlattenOptions } from './flatten.js';
import type { DrawingPage, DrawingSettings } from './page.js';

/**
 * What functions that draw are given. Chance begins anew and it is always the same day, so that a diagram comes out the
 * same whenever, and after whichever others, it is drawn.
 *
 * Runs in the page, so it refers to nothing outside itself.
 */
export function openDrawingPage(
  window: Window,
  settings: DrawingSettings,
  flatten: (window: Window, svg: string, options: FlattenOptions) => DrawnDiagram,
): DrawingPage {
  let seed = 1;
  // Park and Miller, 1988.
  window.Math.random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const RealDate = window.Date;
  const day = 946_684_800_000;
  window.Date = new Proxy(RealDate, {
    construct: (real, given: unknown[]) => Reflect.construct(real, given.length === 0 ? [day] : given),
    get: (real, name) => (name === 'now' ? () => day : Reflect.get(real, name)),
  });
  return {
    ...settings,
    library: (name) => (window as unknown as Record<string, unknown>)[name],
    flatten: (svg, prepare) => flatten(window, svg, { ...settings, prepare }),
  };
}

import type { Element } from 'hast';

/** CSS pixels: smaller letters than these cannot be read on a phone. */
const leastLetters = 7.5;

/** Type size of a drawing that says nothing of it, in units of its own: `drawing.css` has it. */
const usualLetters = 16;

/**
 * Widths in CSS pixels below which a drawing is not shrunk, each by a class of `screen.css`: `drawing-least-1` and so
 * on. What needs less than the first fits every screen.
 */
const steps = [360, 432, 520, 624, 750, 900, 1080] as const;

/**
 * Which of the steps a drawing needs so that its letters can be read on a narrow screen, which scrolls it then.
 *
 * @param width - At which it is shown where there is room, in CSS pixels.
 * @returns From 1; undefined where it fits every screen.
 */
export function leastStep(svg: Element, width: number): number | undefined {
  const letters = smallestLetters(svg, usualLetters);
  const units = Number(String(svg.properties['viewBox'] ?? '').split(/[\s,]+/)[2]) || width;
  const needed = Math.min(width, (units * leastLetters) / letters);
  const step = steps.filter((each) => each <= needed).length;
  return step > 0 ? step : undefined;
}

/** Size of the smallest letters within an element, in the drawing's own units; infinite without any. */
function smallestLetters({ properties, children }: Element, inherited: number): number {
  const size = Number.parseFloat(String(properties['fontSize'])) || inherited;
  const sizes = children.map((node) => {
    if (node.type === 'element') return smallestLetters(node, size);
    return node.type === 'text' && node.value.trim() !== '' ? size : Number.POSITIVE_INFINITY;
  });
  return Math.min(...sizes);
}

import { required } from './required.js';

/** Room between a bar and what one goes to, in pixels. */
const gap = 12;

/**
 * Keeps places that one goes to clear of the bars at the window's edges: on a phone the side with its levels, which
 * wrap, and in a self-test the bar at the foot.
 */
export function watchBars(): void {
  const root = document.documentElement;
  const side = required('_side', HTMLElement);
  const foot = required('_test-bar', HTMLElement);
  const measure = () => {
    // What is opened for a moment is closed before one goes anywhere.
    if (side.classList.contains('open')) return;
    const isBar = side.offsetWidth === root.clientWidth && getComputedStyle(side).position === 'sticky';
    root.style.scrollPaddingTop = isBar ? `${side.offsetHeight + gap}px` : '';
    root.style.setProperty('--foot', `${foot.offsetHeight}px`);
  };
  const observer = new ResizeObserver(measure);
  for (const bar of [side, foot]) observer.observe(bar);
  measure();
}

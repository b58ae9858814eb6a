import { keep, readKept } from './kept.js';
import { required } from './required.js';

const key = 'prepbook:single-keys';

/** What single keys do. A key that is not there does what the browser does. */
export type KeyActions = Readonly<Record<string, () => void>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select, dialog') !== null;

/**
 * Lets single keys work, except where one types. Somebody who speaks to their computer can turn them off (WCAG 2.2,
 * 2.1.4), and the choice is remembered.
 *
 * @param onEscape - Called on Escape, whatever has the focus and whether single keys work or not.
 */
export function connectKeyboard(actions: KeyActions, onEscape: () => void): void {
  const box = required('_single-keys', HTMLInputElement);
  box.checked = readKept(key) !== 'off';
  box.addEventListener('change', () => keep(key, box.checked ? undefined : 'off'));
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') onEscape();
    if (!box.checked || isTyping(event.target)) return;
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  });
}

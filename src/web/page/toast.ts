import { required } from './required.js';

/** How long a word at the foot of the page stays, in milliseconds. */
const stay = 2500;

/** Says something in passing: to be seen for a moment, and heard. */
export function connectToast(): (text: string) => void {
  const place = required('_toast', HTMLElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    place.textContent = text;
    timer = setTimeout(() => {
      place.textContent = '';
    }, stay);
  };
}

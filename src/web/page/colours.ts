import { keep, readKept } from './kept.js';

const choices = ['system', 'light', 'dark'] as const;
export type Colours = (typeof choices)[number];

const key = 'prepbook:colours';

/** A word as a choice of colours; anything else is the system's. */
const coloursOf = (word: string | undefined): Colours => choices.find((each) => each === word) ?? 'system';

/** What the reader chose on an earlier visit, of this guide or of another. */
export const keptColours = (): Colours => coloursOf(readKept(key));

/** Shows the page in these colours. */
export function applyColours(colours: Colours): void {
  if (colours === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = colours;
}

/** Lets the reader choose, and remembers the choice where the browser lets it. */
export function offerColours(select: HTMLSelectElement): void {
  select.value = keptColours();
  select.addEventListener('change', () => {
    const colours = coloursOf(select.value);
    applyColours(colours);
    keep(key, colours === 'system' ? undefined : colours);
  });
}

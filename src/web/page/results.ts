import type { PageData } from '../../guide/page-data.js';
import { required } from './required.js';

/** Matches that are offered below the search. */
const most = 7;

/**
 * The list of best matches: arrows choose, Enter goes, Escape leaves (the combobox pattern of the ARIA Authoring
 * Practices). The focus stays in the search.
 *
 * @param go - Goes to a question, by its place.
 * @returns Offers matches, best first; none closes the list.
 */
export function connectResults({ questions }: PageData, go: (at: number) => void): (ranked: readonly number[]) => void {
  const input = required('_query', HTMLInputElement);
  const list = required('_results', HTMLUListElement);
  let offered: readonly number[] = [];
  let active = -1;

  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) activate(-1);
  };
  const activate = (at: number) => {
    active = at;
    for (const [each, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(each === at));
      if (each === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `_result-${at}`);
  };
  const choose = (at: number) => {
    const place = offered[at];
    open(false);
    if (place !== undefined) go(place);
  };
  const optionOf = (place: number, at: number): HTMLLIElement => {
    const { number = '', title = '' } = questions[place] ?? {};
    const option = document.createElement('li');
    option.id = `_result-${at}`;
    option.role = 'option';
    const mark = document.createElement('span');
    mark.className = 'side-number';
    mark.textContent = number;
    option.append(mark, ` ${title}`);
    // The focus stays where it is typed.
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => choose(at));
    return option;
  };
  const step = (by: number) => {
    if (offered.length === 0) return;
    open(true);
    // One place more than there are matches: it stands for the search itself.
    const places = offered.length + 1;
    activate(((active + 1 + by + places) % places) - 1);
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const actions: Record<string, () => void> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => choose(Math.max(active, 0)),
      Escape: () => {
        open(false);
        input.blur();
      },
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  input.addEventListener('blur', () => open(false));

  return (ranked) => {
    offered = ranked.slice(0, most);
    list.replaceChildren(...offered.map(optionOf));
    activate(-1);
    open(offered.length > 0 && document.activeElement === input);
  };
}

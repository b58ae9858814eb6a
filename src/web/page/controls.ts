import type { PageData } from '../../guide/page-data.js';
import type { Filter, Filtered } from '../filter.js';
import { required } from './required.js';

/** Check boxes of one list, by the ids that they stand for. */
const boxesOf = (name: string): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`.finder input[data-filter="${name}"]`),
];

/** The controls that a filter is chosen with. */
export interface Controls {
  readonly read: () => Filter;
  readonly write: (filter: Filter) => void;
  /** Writes beside each choice how many questions it would show. */
  readonly count: (filtered: Filtered) => void;
}

/**
 * @param onChoice - Called when a box was ticked or cleared.
 * @param onType - Called when the search has changed.
 */
export function connectControls(
  { language }: PageData,
  onChoice: (filter: Filter) => void,
  onType: (filter: Filter) => void,
): Controls {
  const query = required('_query', HTMLInputElement);
  const lists = { levels: boxesOf('level'), sections: boxesOf('section'), tags: boxesOf('tag') };
  const countsOf = (boxes: HTMLInputElement[]) => boxes.map((box) => box.parentElement?.querySelector('.side-count'));
  const counts = { levels: countsOf(lists.levels), sections: countsOf(lists.sections), tags: countsOf(lists.tags) };

  const ticked = (boxes: HTMLInputElement[]) => boxes.flatMap(({ checked, value }) => (checked ? [value] : []));
  const read = (): Filter => ({
    levels: ticked(lists.levels),
    sections: ticked(lists.sections),
    tags: ticked(lists.tags),
    query: query.value,
  });
  for (const box of [...lists.levels, ...lists.sections, ...lists.tags])
    box.addEventListener('change', () => onChoice(read()));
  query.addEventListener('input', () => onType(read()));

  let latest: Filtered | undefined;
  const writeCounts = (places: (Element | null | undefined)[], numbers: Uint32Array) => {
    // What is folded away is written once it is opened.
    if (places[0]?.closest('details:not([open])')) return;
    for (const [at, place] of places.entries()) {
      const text = (numbers[at] ?? 0).toLocaleString(language);
      if (place && place.textContent !== text) place.textContent = text;
    }
  };
  const writeAll = ({ byLevel, bySection, byTag }: Filtered) => {
    writeCounts(counts.levels, byLevel);
    writeCounts(counts.sections, bySection);
    writeCounts(counts.tags, byTag);
  };
  for (const details of document.querySelectorAll('.finder details'))
    details.addEventListener('toggle', () => latest && writeAll(latest));
  return {
    read,
    write(filter) {
      for (const box of lists.levels) box.checked = filter.levels.includes(box.value);
      for (const box of lists.sections) box.checked = filter.sections.includes(box.value);
      for (const box of lists.tags) box.checked = filter.tags.includes(box.value);
      // A search that somebody is typing is not touched: the cursor would jump.
      if (query.value.trim() !== filter.query.trim()) query.value = filter.query;
    },
    count: (filtered) => {
      latest = filtered;
      writeAll(filtered);
    },
  };
}

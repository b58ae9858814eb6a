import { applyFilter, type Filter, type Filtered, isFiltering } from '../filter.js';
import type { Page } from './page.js';

/** Shows what a filter leaves and hides the rest; touches only what changes. */
export function prepareToShow({ data, questions, sections, entries, groups, sideLinks }: Page) {
  const sideCounts = sideLinks.map((link) => link.querySelector('.side-count'));
  const everything = applyFilter(data, { levels: [], sections: [], tags: [], query: '' }, undefined);
  let before: Filtered = everything;

  const showQuestions = (now: Filtered) => {
    for (const [at, question] of questions.entries()) {
      if (now.shown[at] === before.shown[at]) continue;
      const hidden = now.shown[at] !== 1;
      question.hidden = hidden;
      const entry = entries[at];
      if (entry) entry.hidden = hidden;
    }
  };
  const showSections = (now: Filtered) => {
    for (const [at, count] of now.shownInSection.entries()) {
      if (count === before.shownInSection[at]) continue;
      for (const element of [sections[at], groups[at]]) if (element) element.hidden = count === 0;
      const [sideCount, link] = [sideCounts[at], sideLinks[at]];
      if (sideCount) sideCount.textContent = count.toLocaleString(data.language);
      link?.classList.toggle('empty', count === 0);
    }
  };

  return (filter: Filter, found: ReadonlySet<number> | undefined): Filtered => {
    const now = applyFilter(data, filter, found);
    showQuestions(now);
    showSections(now);
    document.documentElement.classList.toggle('filtered', isFiltering(filter));
    before = now;
    return now;
  };
}

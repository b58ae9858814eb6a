import { applyFilter, type Filtered, noFilter } from '../filter.js';
import type { Page } from './page.js';

/**
 * Shows what a filter leaves and hides the rest; touches only what changes.
 *
 * @returns Shows it; `narrows` says whether there is a filter at all.
 */
export function prepareToShow({ data, questions, sections, entries, groups, sideLinks }: Page) {
  const sideCounts = sideLinks.map((link) => link.querySelector('.side-count'));
  let before = applyFilter(data, noFilter, undefined);

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

  return (now: Filtered, narrows: boolean): void => {
    showQuestions(now);
    showSections(now);
    document.documentElement.classList.toggle('filtered', narrows);
    before = now;
  };
}

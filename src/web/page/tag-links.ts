import { writeAddress } from '../address.js';
import { noFilter } from '../filter.js';
import type { Page } from './page.js';

/** Makes the tags beside each question links to all questions that have them. */
export function linkTags({ data, questions }: Page): void {
  const addresses = data.tags.map((tag) => `#${writeAddress({ ...noFilter, tags: [tag] })}`);
  for (const [at, question] of questions.entries()) {
    const links = question.querySelectorAll<HTMLAnchorElement>('.question-meta > a.tag');
    for (const [place, tag] of (data.questions[at]?.tags ?? []).entries()) {
      const link = links[place];
      if (link) link.href = addresses[tag] ?? '';
    }
  }
}

import type { Page } from './page.js';

/** Keeps the side's list at the section that is being read. */
export function followReading({ sections, sideLinks }: Page): void {
  const inView = new Set<Element>();
  const tell = () => {
    const here = sections.findIndex((section) => inView.has(section));
    for (const [at, link] of sideLinks.entries()) {
      if (at === here) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
      tell();
    },
    // A line a third down the window: what crosses it is what one reads.
    { rootMargin: '-33% 0px -66% 0px' },
  );
  for (const section of sections) observer.observe(section);
}

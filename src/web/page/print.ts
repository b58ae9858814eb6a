/** Prints one question alone, as it stands in the page. */
export function printQuestion(question: HTMLElement): void {
  const section = question.closest('.book-section');
  const root = document.documentElement;
  const mark = (on: boolean) => {
    root.classList.toggle('print-one', on);
    question.classList.toggle('print-this', on);
    section?.classList.toggle('print-this', on);
  };
  mark(true);
  window.addEventListener('afterprint', () => mark(false), { once: true });
  window.print();
}

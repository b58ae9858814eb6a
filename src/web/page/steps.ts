/** The question that is being read: the one with the focus, or else the first that reaches into the upper window. */
export function currentQuestion(questions: readonly HTMLElement[]): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('article.question');
  if (focused && !focused.hidden) return focused;
  const line = window.innerHeight / 3;
  return questions.find((question) => !question.hidden && question.getBoundingClientRect().bottom > line);
}

/** The shown question before or after one. */
export function neighbour(
  questions: readonly HTMLElement[],
  from: HTMLElement | undefined,
  by: 1 | -1,
): HTMLElement | undefined {
  const shown = questions.filter((question) => !question.hidden);
  if (!from) return shown[0];
  // Above the first question, the next one is the first.
  if (by === 1 && from.getBoundingClientRect().top > window.innerHeight / 2) return from;
  return shown[shown.indexOf(from) + by];
}

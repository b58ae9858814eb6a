import { isDue, type Mark, queueOf, rate, tally } from '../schedule.js';
import { fill, plural, untilThen } from '../words.js';
import { clearChoice, unfoldAnswer } from './choice.js';
import type { Keeping } from './kept.js';
import type { Page } from './page.js';
import { pictureOf, progressTable, tallyLine } from './progress.js';
import type { ProgressStore } from './progress-store.js';
import { required } from './required.js';

/** The self-test: what keys and buttons ask of it. */
export interface SelfTest {
  readonly isRunning: () => boolean;
  readonly toggle: () => void;
  /** Shows an answer. Where a choice was marked, that decides between again and the other marks. */
  readonly show: (question: HTMLElement | undefined, wasRight?: boolean) => void;
  readonly rate: (question: HTMLElement | undefined, mark: Mark) => void;
  readonly next: () => void;
  /** Draws progress anew: after a change that came from elsewhere. */
  readonly refresh: () => void;
  /** Says how much of what is shown is to be asked: after a change of the filter. */
  readonly follow: () => void;
}

interface Surroundings {
  readonly store: ProgressStore;
  /** The question that is being read. */
  readonly current: () => HTMLElement | undefined;
  /** Goes to a question, by its place. */
  readonly go: (at: number) => void;
  readonly tellKeeping: (keeping: Keeping) => void;
}

const marks: readonly Mark[] = [1, 2, 3, 4];

/** Hides all answers, shows one when asked, and lets the reader say how it went. */
export function connectSelfTest(page: Page, { store, current, go, tellKeeping }: Surroundings): SelfTest {
  const { data, questions } = page;
  const { words, language } = data;
  const root = document.documentElement;
  const bar = required('_test-bar', HTMLElement);
  const said = required('_test-said', HTMLElement);
  const isRunning = () => root.classList.contains('testing');
  const isShown = (question: HTMLElement) => question.classList.contains('revealed');
  const shownIds = () => data.questions.flatMap(({ id }, at) => (questions[at]?.hidden ? [] : [id]));

  const dueLine = (): string => {
    const now = new Date();
    const ids = shownIds();
    const due = ids.filter((id) => isDue(store.progress().get(id), now)).length;
    const { fresh } = tally(ids, store.progress());
    const parts = [
      ...(due > 0 ? [plural(words.due, language, due, { count: due })] : []),
      ...(fresh > 0 ? [`${fresh.toLocaleString(language)} ${words.fresh}`] : []),
    ];
    return parts.length > 0 ? parts.join(', ') : words.nothingDue;
  };
  const tellDue = () => {
    for (const place of document.querySelectorAll('[data-due]')) place.textContent = dueLine();
  };
  const refresh = () => {
    const progress = store.progress();
    required('_picture', HTMLElement).replaceChildren(pictureOf(data, progress));
    required('_progress', HTMLElement).replaceChildren(progressTable(data, progress));
    const ids = data.questions.map(({ id }) => id);
    required('_tally', HTMLElement).textContent = tallyLine(data, ids, progress);
    tellDue();
  };

  const button = (action: string, text: string, key: string): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.dataset['do'] = action;
    const hint = document.createElement('kbd');
    hint.ariaHidden = 'true';
    hint.textContent = key;
    made.append(text, ' ', hint);
    return made;
  };
  const addShowButton = (question: HTMLElement) => {
    const controls = document.createElement('p');
    controls.className = 'test-show';
    const show = button('show', words.showAnswer, 's');
    show.classList.add('primary');
    controls.append(show);
    [...question.querySelectorAll('.question-head, .question-prompt, .question-choice')].at(-1)?.after(controls);
  };
  const addMarks = (question: HTMLElement, wasRight: boolean | undefined) => {
    const now = new Date();
    const card = store.progress().get(question.id);
    const group = document.createElement('div');
    group.className = 'test-marks';
    group.role = 'group';
    group.ariaLabel = words.howWasIt;
    for (const mark of marks.filter((each) => wasRight === undefined || wasRight === each > 1)) {
      const made = button('mark', words.marks[mark - 1] ?? '', String(mark));
      made.dataset['mark'] = String(mark);
      const when = document.createElement('span');
      when.className = 'test-when';
      const wait = rate(card, mark, now).due.getTime() - now.getTime();
      when.textContent = untilThen(wait, language, 'short');
      made.append(when);
      group.append(made);
    }
    question.querySelector('.question-text')?.append(group);
  };
  const hideAnswers = () => {
    for (const question of questions) {
      clearChoice(question);
      question.classList.remove('revealed');
    }
    for (const made of document.querySelectorAll('.test-show, .test-marks')) made.remove();
  };

  const next = () => {
    if (!isRunning()) return;
    const [first] = queueOf(shownIds(), store.progress(), new Date());
    if (first === undefined) said.textContent = words.nothingDue;
    else go(page.placeOf.get(first) ?? 0);
  };

  return {
    isRunning,
    refresh,
    next,
    follow() {
      tellDue();
      if (isRunning()) said.textContent = dueLine();
    },
    toggle() {
      const start = !isRunning();
      // All answers that unfold again push down what one was at: it stays in the window.
      const at = start ? undefined : current();
      hideAnswers();
      root.classList.toggle('testing', start);
      bar.hidden = !start;
      said.textContent = start ? dueLine() : '';
      for (const toggle of document.querySelectorAll('.self-test [data-do="test"]')) {
        toggle.setAttribute('aria-pressed', String(start));
        toggle.textContent = start ? words.endTest : words.startTest;
      }
      refresh();
      at?.scrollIntoView({ block: 'start', behavior: 'instant' });
      if (!start) return;
      for (const question of questions) addShowButton(question);
      next();
    },
    show(question, wasRight) {
      if (!isRunning() || !question || isShown(question)) return;
      question.classList.add('revealed');
      question.querySelector('.test-show')?.remove();
      unfoldAnswer(question);
      addMarks(question, wasRight);
      const short = question.querySelector<HTMLElement>('.short');
      if (!short) return;
      short.tabIndex = -1;
      short.focus({ preventScroll: true });
    },
    rate(question, mark) {
      const isOffered = question?.querySelector(`.test-marks [data-mark="${mark}"]`);
      if (!isRunning() || !question || !isShown(question) || !isOffered) return;
      const now = new Date();
      const card = rate(store.progress().get(question.id), mark, now);
      tellKeeping(store.set(question.id, card));
      question.querySelector('.test-marks')?.remove();
      question.classList.remove('revealed');
      clearChoice(question);
      addShowButton(question);
      refresh();
      next();
      const when = untilThen(card.due.getTime() - now.getTime(), language);
      said.textContent = `${fill(words.comesBack, { when })} · ${dueLine()}`;
    },
  };
}

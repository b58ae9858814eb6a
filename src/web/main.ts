/** The script of the self-contained page: it connects the parts, and holds the one thing that they share: the filter. */
import { describeFilter, showingLine, unknownLine } from './describe.js';
import { applyFilter, type Filter, isFiltering, noFilter } from './filter.js';
import { watchBars } from './page/bars.js';
import { markChoice } from './page/choice.js';
import { offerColours } from './page/colours.js';
import { connectControls } from './page/controls.js';
import { codeToCopy, copyText } from './page/copy.js';
import { followReading } from './page/here.js';
import { connectHighlight } from './page/highlight.js';
import type { Keeping } from './page/kept.js';
import { connectKeyboard } from './page/keyboard.js';
import { connectNavigation } from './page/navigate.js';
import { connectSearch } from './page/open-search.js';
import { readPage } from './page/page.js';
import { connectPeek } from './page/peek.js';
import { printQuestion } from './page/print.js';
import { connectProgressFile } from './page/progress-file.js';
import { openProgress } from './page/progress-store.js';
import { required } from './page/required.js';
import { connectResults } from './page/results.js';
import { connectSelfTest } from './page/self-test.js';
import { prepareToShow } from './page/shown.js';
import { neighbour, currentQuestion as reading } from './page/steps.js';
import { linkTags } from './page/tag-links.js';
import { connectToast } from './page/toast.js';
import type { Mark } from './schedule.js';

const page = readPage();
const { data, questions } = page;
const { words } = data;
let filter: Filter = noFilter;

const isLarge = document.body.classList.contains('large');
const search = connectSearch(isLarge);
required('_query', HTMLInputElement).addEventListener('focus', () => setTimeout(search.begin), { once: true });

const show = prepareToShow(page);
const highlight = connectHighlight(questions);
const offer = connectResults(data, (at) => {
  setMenu(false);
  go(at);
});
const status = required('_status', HTMLElement);
const shownLine = required('_shown', HTMLElement);
const reset = required('_reset', HTMLButtonElement);
const nothing = required('_nothing', HTMLElement);
const nothingAsked = required('_nothing-asked', HTMLElement);
const notice = required('_notice', HTMLElement);
const toast = connectToast();

const current = () => reading(questions);
/** Goes to a question, by its place. */
const go = (at: number) => navigation.go(data.questions[at]?.id ?? '');

/** How long typing must pause until a large guide follows, in milliseconds: laying it out takes longer than a letter. */
const pause = 120;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** What the self-test does when the filter has changed, once there is one. */
let followTest = () => {};

/** Says what is shown: in the side, for readers who listen, for print, and in the place of questions where there are none. */
function tell(count: number, unknown: readonly string[]): void {
  const line = showingLine(data, count);
  status.textContent = unknown.length > 0 ? `${line}. ${unknownLine(data, unknown)}` : line;
  const description = describeFilter(data, filter);
  shownLine.hidden = description === '';
  shownLine.textContent = description === '' ? '' : `${data.title}. ${line}: ${description}`;
  nothingAsked.textContent = description;
  reset.hidden = !isFiltering(filter);
}

/**
 * Applies a filter everywhere in the page.
 *
 * @param then - Called when the page shows it.
 * @param soon - Whether the page may follow once typing pauses.
 */
function apply(wanted: Filter, unknown: readonly string[] = [], then = () => {}, soon = false): void {
  clearTimeout(waiting);
  filter = wanted;
  controls.write(filter);
  const found = search.find(filter.query, () => apply(wanted, unknown, then, soon));
  if (found === 'later') return;
  const filtered = applyFilter(data, filter, found && new Set(found.ranked));
  controls.count(filtered);
  offer(found?.ranked.filter((at) => filtered.shown[at] === 1) ?? []);
  tell(filtered.count, unknown);
  const follow = () => {
    // A search of one letter waits for the second.
    show(filtered, found !== undefined || isFiltering({ ...filter, query: '' }));
    nothing.hidden = filtered.count > 0 || !isFiltering(filter);
    highlight(found?.terms ?? []);
    followTest();
    then();
  };
  if (soon) waiting = setTimeout(follow, pause);
  else follow();
}

let hasScrolled = false;
window.addEventListener(
  'scroll',
  () => {
    hasScrolled = window.scrollY > 0;
  },
  { passive: true },
);

/** Shows what the reader has just chosen, from its beginning. */
function choose(wanted: Filter, how: 'push' | 'replace', isTyped = false): void {
  const toTop = () => {
    // To ask where the window stands has the page laid out, and so has this.
    if (hasScrolled) window.scrollTo({ top: 0, behavior: 'instant' });
  };
  apply(wanted, [], toTop, isTyped && isLarge);
  if (how === 'push') navigation.write(wanted, 'push');
  else navigation.writeSoon(wanted);
}

const controls = connectControls(
  data,
  (wanted) => choose(wanted, 'push'),
  // The first letter is a step of the history; the others make it longer.
  (wanted) => choose(wanted, filter.query === '' ? 'push' : 'replace', true),
);
apply(noFilter);
// Before the address leads anywhere.
watchBars();
const navigation = connectNavigation(data, () => filter, apply);

function tellKeeping(keeping: Keeping): void {
  const texts = { kept: '', full: words.storageFull, forbidden: words.storageForbidden };
  // Said once, and then left to be read beside the progress.
  if (texts[keeping] !== notice.textContent && keeping !== 'kept') toast(texts[keeping]);
  notice.textContent = texts[keeping];
}
const store = openProgress(data.guide, () => selfTest.refresh());
const selfTest = connectSelfTest(page, { store, current, go, tellKeeping });
selfTest.refresh();
followTest = selfTest.follow;
const files = connectProgressFile(data, store, {
  notice: (text) => {
    notice.textContent = text;
  },
  keeping: tellKeeping,
  changed: () => selfTest.refresh(),
});
const closePeek = connectPeek(page);
offerColours(required('_colours', HTMLSelectElement));
followReading(page);
linkTags(page);

const questionOf = (element: Element): HTMLElement | undefined =>
  element.closest<HTMLElement>('article.question') ?? undefined;
async function copy(text: string): Promise<void> {
  toast((await copyText(text)) ? words.copied : words.notCopied);
}
/** The permalink of a question: without the reader's filter, as it would puzzle whoever gets it. */
const copyLink = (question: HTMLElement | undefined) =>
  question && copy(`${location.href.replace(/#.*$/, '')}#${question.id}`);

function setMenu(isOpen: boolean): void {
  required('_side', HTMLElement).classList.toggle('open', isOpen);
  document.querySelector('[data-do="menu"]')?.setAttribute('aria-expanded', String(isOpen));
}
const isMenuOpen = () => required('_side', HTMLElement).classList.contains('open');
const startTest = () => {
  setMenu(false);
  selfTest.toggle();
};

/** What buttons do, by the word in their `data-do`. */
const actions: Readonly<Record<string, (button: HTMLElement) => unknown>> = {
  menu: () => setMenu(!isMenuOpen()),
  reset: () => choose(noFilter, 'push'),
  test: startTest,
  show: (button) => selfTest.show(questionOf(button)),
  check: (button) => {
    const question = questionOf(button);
    const isRight = question && markChoice(question, words);
    if (isRight !== undefined) selfTest.show(question, isRight);
  },
  mark: (button) => selfTest.rate(questionOf(button), Number(button.dataset['mark']) as Mark),
  'next-due': () => selfTest.next(),
  save: files.save,
  load: files.load,
  forget: () => required('_forget', HTMLDialogElement).showModal(),
  'forget-yes': (button) => {
    button.closest('dialog')?.close();
    tellKeeping(store.forget());
    selfTest.refresh();
    notice.textContent = words.forgotten;
  },
  'copy-link': (button) => copyLink(questionOf(button)),
  'copy-code': (button) => copy(codeToCopy(button.parentElement?.querySelector('pre') ?? button)),
  print: (button) => {
    const question = questionOf(button);
    if (question) printQuestion(question);
  },
  help: () => required('_keys', HTMLDialogElement).showModal(),
  close: (button) => button.closest('dialog')?.close(),
};
document.addEventListener('click', (event) => {
  // On a phone the menu lies over what its links lead to.
  if (event.target instanceof Element && event.target.closest('.side a')) setMenu(false);
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-do]') : null;
  if (button) void actions[button.dataset['do'] ?? '']?.(button);
});

const step = (by: 1 | -1) => {
  const question = neighbour(questions, current(), by);
  if (question) navigation.go(question.id);
};
const mark = (grade: Mark) => () => selfTest.rate(current(), grade);
connectKeyboard(
  {
    '/': () => {
      setMenu(true);
      required('_query', HTMLInputElement).select();
      required('_query', HTMLInputElement).focus();
    },
    j: () => step(1),
    k: () => step(-1),
    t: startTest,
    s: () => selfTest.show(current()),
    '1': mark(1),
    '2': mark(2),
    '3': mark(3),
    '4': mark(4),
    n: () => selfTest.next(),
    c: () => void copyLink(current()),
    p: () => {
      const question = current();
      if (question) printQuestion(question);
    },
    '?': () => required('_keys', HTMLDialogElement).showModal(),
  },
  () => {
    if (!closePeek()) setMenu(false);
  },
);

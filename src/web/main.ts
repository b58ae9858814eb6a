/** The script of the self-contained page: it connects the parts, and holds the one thing that they share: the filter. */
import { dataBlocks } from '../guide/page-data.js';
import { describeFilter, showingLine } from './describe.js';
import { type Filter, isFiltering, noFilter } from './filter.js';
import { offerColours } from './page/colours.js';
import { connectControls } from './page/controls.js';
import { codeToCopy, copyText } from './page/copy.js';
import { openDeck } from './page/deck-store.js';
import { followReading } from './page/here.js';
import { connectHighlight } from './page/highlight.js';
import type { Keeping } from './page/kept.js';
import { connectKeyboard } from './page/keyboard.js';
import { connectNavigation } from './page/navigate.js';
import { readBlock, readPage } from './page/page.js';
import { connectPeek } from './page/peek.js';
import { printQuestion } from './page/print.js';
import { connectProgressFile } from './page/progress-file.js';
import { required } from './page/required.js';
import { connectResults } from './page/results.js';
import { connectSelfTest } from './page/self-test.js';
import { prepareToShow } from './page/shown.js';
import { neighbour, currentQuestion as reading } from './page/steps.js';
import { connectToast } from './page/toast.js';
import type { Mark } from './schedule.js';
import { openSearch, type Search } from './search.js';
import { fill } from './words.js';

const page = readPage();
const { data, questions } = page;
const { words } = data;
let filter: Filter = noFilter;

let search: Search | undefined;
/** The index is read when it is first needed: it is most of what the page's script has to do. */
const find = (query: string) => {
  if (query.trim() === '') return undefined;
  search ??= openSearch(readBlock(dataBlocks.index));
  return search(query);
};

const show = prepareToShow(page);
const highlight = connectHighlight(questions);
const offer = connectResults(data, (at) => {
  setMenu(false);
  go(at);
});
const status = required('_status', HTMLElement);
const shownLine = required('_shown', HTMLElement);
const notice = required('_notice', HTMLElement);
const toast = connectToast();

/** Goes to a question, by its place. */
const go = (at: number) => navigation.go(data.questions[at]?.id ?? '');

/** Shows what a filter leaves, everywhere in the page. */
function apply(wanted: Filter, unknown: readonly string[] = []): void {
  filter = wanted;
  const found = find(filter.query);
  const filtered = show(filter, found && new Set(found.ranked));
  controls.write(filter);
  controls.count(filtered);
  offer(found?.ranked.filter((at) => filtered.shown[at] === 1) ?? []);
  highlight(found?.terms ?? []);
  const none = filtered.count === 0 ? ` ${words.nothingShown}` : '';
  const asked = unknown.length > 0 ? ` ${fill(words.unknownFilter, { words: unknown.join(', ') })}` : '';
  const line = showingLine(data, filtered.count);
  status.textContent = `${line}${none === '' ? '' : `.${none}`}${asked}`;
  const description = describeFilter(data, filter);
  shownLine.hidden = description === '';
  shownLine.textContent = description === '' ? '' : `${line}: ${description}`;
  for (const button of document.querySelectorAll<HTMLElement>('[data-do="reset"]'))
    button.hidden = !isFiltering(filter);
}

/** Shows what the reader has just chosen, from its beginning. */
function choose(wanted: Filter, how: 'push' | 'replace'): void {
  apply(wanted);
  navigation.write(wanted, how);
  window.scrollTo({ top: 0, behavior: 'instant' });
}

const controls = connectControls(
  data,
  (wanted) => choose(wanted, 'push'),
  // The first letter is a step of the history; the others make it longer.
  (wanted) => choose(wanted, filter.query === '' ? 'push' : 'replace'),
);
apply(noFilter);
const navigation = connectNavigation(data, () => filter, apply);

function tellKeeping(keeping: Keeping): void {
  if (keeping === 'kept') notice.textContent = '';
  else notice.textContent = keeping === 'full' ? words.storageFull : words.storageForbidden;
  if (keeping !== 'kept') toast(notice.textContent);
}
const store = openDeck(data.guide, () => selfTest.refresh());
const selfTest = connectSelfTest(page, { store, go, tellKeeping });
selfTest.refresh();
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

const questionOf = (element: Element): HTMLElement | undefined =>
  element.closest<HTMLElement>('article.question') ?? undefined;
const current = () => reading(questions);

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

import { expect, it } from 'vitest';
import type { SheetSetting } from '../../../src/guide/sheet.js';
import { measureSheet, type PageElement } from '../../../src/press/fit/measure-sheet.js';

type Rect = { readonly left: number; readonly top: number; readonly bottom: number; readonly height: number };

interface Plan extends Partial<Omit<PageElement, 'style'>> {
  readonly children?: Readonly<Record<string, readonly PageElement[]>>;
  readonly rects?: readonly Rect[];
  readonly height?: number;
}

/** An element as far as measuring looks at it, and the properties that were set on it. */
function element({ children = {}, rects = [], height = 0, ...rest }: Plan): PageElement & { set: Map<string, string> } {
  const set = new Map<string, string>();
  return {
    dataset: {},
    hidden: false,
    ...{ clientWidth: 100, clientHeight: 100, scrollWidth: 100, scrollHeight: 100 },
    ...rest,
    set,
    style: { setProperty: (name, value) => set.set(name, value) },
    querySelectorAll: (selectors) => [...(children[selectors] ?? [])],
    getClientRects: () => [...rects],
    getBoundingClientRect: () => ({ top: 10, height }),
  };
}

const blocks = '.entry, .section-head';
const tables = '.table, pre, .entry-head, figure';
const trial: SheetSetting = { size: 9, columns: 2, gap: 0.3, stretch: [0, 0.5], whole: true, shown: [1] };

/** Two questions in the first column, the second of which goes on in the next, where a third follows. */
const questions = [
  element({ rects: [{ left: 0, top: 10, bottom: 58, height: 48 }] }),
  element({
    rects: [
      { left: 0, top: 60, bottom: 130, height: 70 },
      { left: 50.2, top: 10, bottom: 34, height: 24 },
      { left: 100, top: 10, bottom: 10, height: 0 },
    ],
  }),
  element({ rects: [{ left: 50.2, top: 40, bottom: 70, height: 30 }] }),
];

function measured(plan: Plan = {}, changes: Partial<SheetSetting> = {}) {
  const body = element({
    ...plan,
    children: { [blocks]: questions, '.entry + *': questions.slice(1), ...plan.children },
  });
  const sheet = element({ children: { '.sheet-body': [body] } });
  const document = { querySelectorAll: () => [element({}), sheet] };
  return { sheet, result: measureSheet(document, 1, { ...trial, ...changes }, 7.5) };
}

it('sets the sheet as the trial says, and hides what is not shown', () => {
  const [first, second] = [0, 1].map((index) => element({ dataset: { piece: String(index) }, hidden: index === 1 }));
  const { sheet } = measured({ children: { '[data-piece]': [first, second] as PageElement[] } });
  expect(Object.fromEntries(sheet.set)).toEqual({
    '--size': '9pt',
    '--columns': '2',
    '--more-gap': '0.3em',
    '--within': 'avoid',
  });
  expect([first?.hidden, second?.hidden]).toEqual([true, false]);
});

it('moves each block as far from the one above as the trial says', () => {
  measured();
  expect(questions.map(({ set }) => set.get('--stretch'))).toEqual(['0em', '0.5em', '0em']);
});

it('tells where columns end, in ems, and which blocks begin below another', () => {
  expect(measured().result).toEqual({
    fits: true,
    room: 100 / 12,
    columns: [
      { bottom: 10, inner: [1] },
      { bottom: 5, inner: [2] },
    ],
  });
});

it.each([
  ['a column too many', { scrollWidth: 120 }],
  ['a column too high', { scrollHeight: 120 }],
  ['a table that is too wide', { children: { [tables]: [element({ scrollWidth: 110 })] } }],
  ['a drawing whose words are too small', { children: { 'svg text': [element({ height: 9 })] } }],
])('sees %s', (_, plan) => {
  expect(measured(plan).result.fits).toBe(false);
});

it('takes a drawing that is not shown for no fault, nor one with words that are large enough', () => {
  const words = [element({ height: 0 }), element({ height: 10.5 })];
  expect(measured({ children: { 'svg text': words } }).result.fits).toBe(true);
});

it('refuses a sheet that is not there', () => {
  expect(() => measureSheet({ querySelectorAll: () => [] }, 0, trial, 7.5)).toThrow('There is no sheet 0.');
});

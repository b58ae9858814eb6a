import { expect, it } from 'vitest';
import type { Trial } from '../../../src/press/fit/candidate.js';
import { measureSheet, type PageElement } from '../../../src/press/fit/measure-sheet.js';

interface Plan extends Partial<Omit<PageElement, 'style'>> {
  readonly children?: Readonly<Record<string, readonly PageElement[]>>;
  readonly height?: number;
}

/** An element as far as measuring looks at it, and the properties that were set on it. */
function element({ children = {}, height = 0, ...rest }: Plan): PageElement & { set: Map<string, string> } {
  const set = new Map<string, string>();
  return {
    dataset: {},
    hidden: false,
    ...{ clientWidth: 100, clientHeight: 100, scrollWidth: 100, scrollHeight: 100 },
    ...rest,
    set,
    style: { setProperty: (name, value) => set.set(name, value) },
    querySelectorAll: (selectors) => [...(children[selectors] ?? [])],
    getBoundingClientRect: () => ({ height }),
  };
}

const tables = '.table, pre, .entry-head, figure, p, li';
const trial: Trial = { size: 9, columns: 2, shown: [1], air: 0.3 };

function measured(plan: Plan = {}) {
  const sheet = element({ children: { '.sheet-body': [element(plan)] } });
  const document = { querySelectorAll: () => [element({}), sheet] };
  return { sheet, fits: measureSheet(document, 1, trial, 7.5) };
}

it('sets the sheet as the trial says, and hides what is not shown', () => {
  const [first, second] = [0, 1].map((index) => element({ dataset: { piece: String(index) }, hidden: index === 1 }));
  const { sheet, fits } = measured({ children: { '[data-piece]': [first, second] as PageElement[] } });
  expect(Object.fromEntries(sheet.set)).toEqual({ '--size': '9pt', '--columns': '2', '--air': '0.3' });
  expect([first?.hidden, second?.hidden]).toEqual([true, false]);
  expect(fits).toBe(true);
});

it.each([
  ['a column too many', { scrollWidth: 120 }],
  ['a column too high', { scrollHeight: 120 }],
  ['a table that is too wide', { children: { [tables]: [element({ scrollWidth: 110 })] } }],
  ['a drawing whose words are too small', { children: { 'svg text': [element({ height: 9 })] } }],
])('sees %s', (_, plan) => {
  expect(measured(plan).fits).toBe(false);
});

it('takes a drawing that is not shown for no fault, nor one with words that are large enough', () => {
  const words = [element({ height: 0 }), element({ height: 10.5 })];
  expect(measured({ children: { 'svg text': words } }).fits).toBe(true);
});

it('refuses a sheet that is not there', () => {
  expect(() => measureSheet({ querySelectorAll: () => [] }, 0, trial, 7.5)).toThrow('There is no sheet 0.');
});

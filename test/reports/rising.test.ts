import { expect, it } from 'vitest';
import { builtGuides } from './built-guide.js';

const built = builtGuides('rising', 'R17');

it('prints what reaches out above the first line of a page on that page alone', () => {
  const pages = built('rising').pdf.pages.map(({ runs }) => runs.map(({ text }) => text).join(''));
  const counts = pages.map((text) => [text.match(/𝑄/gu)?.length ?? 0, text.match(/𝑍/gu)?.length ?? 0] as const);
  expect(counts.filter(([bases]) => bases > 0).length).toBeGreaterThan(2);
  for (const [bases, exponents] of counts) expect(exponents).toBe(bases * 2);
});

it('keeps lines with readings on the grid', () => {
  const { runs } = built('rising').pdf.pages.find((page) => page.runs.some(({ text }) => /RUBYONE/.test(text))) ?? {
    runs: [],
  };
  const baselines = ['RUBYONE', 'RUBYTHREE'].map((word) => runs.find(({ text }) => text.includes(word))?.bottom ?? 0);
  const line = (18 * 25.4) / 96;
  const lines = ((baselines[1] ?? 0) - (baselines[0] ?? 0)) / line;
  expect(lines).toBeGreaterThan(1);
  expect(lines).toBeCloseTo(Math.round(lines), 1);
});

it('prints a title in signs that are higher than letters on its page alone', () => {
  const titled = built('R17').pdf.pages.flatMap(({ runs }, page) =>
    runs.some(({ text, size }) => text.includes('换') && size > 24) ? [page] : [],
  );
  // The cover has the guide's.
  expect(titled.filter((page) => page > 0)).toHaveLength(1);
});

import { describe, expect, it } from 'vitest';
import { type Page, type Run, readPages } from '../support/pdf-pages.js';
import { bodyOf, isWithin, textBox } from '../support/printed-book.js';
import { attribute, elements, textOf } from '../support/trees.js';
import { builtGuides, trees } from './built-guide.js';
import { itIsCleanEpub } from './epub-checks.js';

const built = builtGuides('R08', 'R21');

const headings =
  'Harbour Depth Quays Cranes Pilots Lights Tides Ferries Storage Customs Railway Fuel Repairs Remarks'.split(' ');

describe('a table of fourteen columns', () => {
  const [first = '', last = ''] = [headings[0], headings.at(-1)];
  /** The page that holds the table, and all runs of the table's type on it. */
  function table(): { page: Page; runs: Run[] } {
    const page = built('R08').pdf.pages.find(({ runs }) => runs.some(({ text }) => text === last));
    if (!page) throw new Error('No table');
    const head = page.runs.find(({ text }) => text === first);
    const below = (run: Run) =>
      head !== undefined && run.top >= head.top - 0.1 && Math.abs(run.size - head.size) < 0.01;
    return { page, runs: bodyOf(page).filter(below) };
  }

  it('is printed with every heading and every last cell inside the margins', () => {
    const { page, runs } = table();
    const words = runs.map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(headings));
    expect(words).toEqual(expect.arrayContaining(['remark-11-end', 'remark-12-end', 'remark-13-end', 'remark-14-end']));
    expect(runs.filter((run) => !isWithin(run, textBox(page)))).toEqual([]);
  });

  it('is set in type of six points or more', () => {
    const { runs } = table();
    expect(runs.length).toBeGreaterThanOrEqual(5 * headings.length);
    expect(Math.min(...runs.map(({ size }) => size))).toBeGreaterThanOrEqual(6);
  });

  it('lets no cell run into another', () => {
    const { runs } = table();
    const overlaps = runs.flatMap((run, at) =>
      runs
        .slice(at + 1)
        .filter(
          (other) =>
            run.left < other.right &&
            other.left < run.right &&
            run.top < other.bottom - 0.2 &&
            other.top < run.bottom - 0.2,
        )
        .map((other) => `${run.text} | ${other.text}`),
    );
    expect(overlaps).toEqual([]);
  });
});

describe('columns that are aligned', () => {
  const columns = ['left', 'center', 'right'];

  it('are so in the page and the package, and by class alone', () => {
    const withTable = trees(built('R21')).filter(
      ([path, tree]) => path !== 'about.xhtml' && elements(tree, 'thead').length > 0,
    );
    expect(withTable.map(([path]) => path)).toEqual(['html', 'section-1.xhtml']);
    for (const [, tree] of withTable) {
      const [table] = elements(tree, (node) => node.tagName === 'table' && elements(node, 'thead').length > 0);
      const rows = table ? elements(table, 'tr') : [];
      expect(rows).toHaveLength(4);
      for (const row of rows) {
        const cells = elements(row, (cell) => cell.tagName === 'td' || cell.tagName === 'th');
        expect(cells.map((cell) => attribute(cell, 'class'))).toEqual(columns.map((side) => `align-${side}`));
        expect(cells.map((cell) => attribute(cell, 'align'))).toEqual([undefined, undefined, undefined]);
      }
    }
  });

  it('have rules in the style sheets of both', () => {
    const css = new TextDecoder().decode(built('R21').epub.files.get('style.css'));
    const style = elements(built('R21').html.tree, 'style').map(textOf).join('\n');
    for (const sheet of [css, style])
      for (const side of ['center', 'right'])
        expect(sheet).toMatch(new RegExp(`\\.align-${side}\\s*\\{\\s*text-align: ${side}`));
  });

  it('are so on paper', async () => {
    const pages = await readPages(built('R21').pdf.bytes);
    const runs = pages.flatMap(({ runs: all }) => all);
    const column = (...words: string[]) =>
      words.map((word) => {
        const cell = runs.find(({ text, size }) => text === word && Math.abs(size - 9.25) < 0.1);
        if (!cell) throw new Error(`No cell ${word}`);
        return cell;
      });
    const same = (values: readonly number[]) => Math.max(...values) - Math.min(...values) < 0.4;
    expect(same(column('Ticket', 'single', 'day', 'month').map(({ left }) => left))).toBe(true);
    const zones = column('Zone', 'A', 'A to C', 'all');
    expect(same(zones.map(({ left, right }) => (left + right) / 2))).toBe(true);
    expect(same(zones.map(({ left }) => left))).toBe(false);
    expect(same(column('Coins', '2', '9', '30').map(({ right }) => right))).toBe(true);
  });

  itIsCleanEpub(() => built('R21'));
});

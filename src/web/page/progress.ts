import type { PageData } from '../../guide/page-data.js';
import { progressCells as cells, progressCellsSize } from '../../guide/progress-picture.js';
import { type Progress, type Standing, standingOf, tally } from '../schedule.js';

const svgNamespace = 'http://www.w3.org/2000/svg';
const standings: readonly Standing[] = ['known', 'shaky', 'fresh'];

function shape(name: 'svg' | 'rect', attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** "18 known, 7 shaky, 35 new" */
export function tallyLine({ words, language }: PageData, ids: readonly string[], progress: Progress): string {
  const counts = tally(ids, progress);
  return standings.map((each) => `${counts[each].toLocaleString(language)} ${words[each]}`).join(', ');
}

/** A bar in three parts, known, shaky and new, each as long as its share. */
function bar(ids: readonly string[], progress: Progress): SVGElement {
  const counts = tally(ids, progress);
  const svg = shape('svg', { class: 'progress-bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none' });
  svg.setAttribute('aria-hidden', 'true');
  let x = 0;
  for (const each of standings) {
    const width = ids.length === 0 ? 0 : (counts[each] / ids.length) * 100;
    if (width > 0) svg.append(shape('rect', { class: `standing-${each}`, x, y: 0, width, height: 10 }));
    x += width;
  }
  return svg;
}

/** A cell for a question, filled as far as it is known: told apart by height as well as by tone. */
function cell(standing: Standing, at: number): SVGElement[] {
  const x = (at % cells.inRow) * cells.step;
  const y = Math.floor(at / cells.inRow) * cells.step;
  const { size } = cells;
  const ground = shape('rect', { class: 'standing-fresh', x, y, width: size, height: size, rx: 1 });
  if (standing === 'fresh') return [ground];
  const height = standing === 'known' ? size : size / 2;
  const filled = { class: `standing-${standing}`, x, y: y + size - height, width: size, height, rx: 1 };
  return [ground, shape('rect', filled)];
}

/** All questions as a small picture, one cell each; of many questions a bar. */
export function pictureOf(data: PageData, progress: Progress): SVGElement {
  const ids = data.questions.map(({ id }) => id);
  const measure = progressCellsSize(ids.length);
  const svg = measure ? shape('svg', { class: 'progress-cells' }) : bar(ids, progress);
  if (measure) {
    svg.setAttribute('viewBox', `0 0 ${measure.width} ${measure.height}`);
    svg.append(...ids.flatMap((id, at) => cell(standingOf(progress.get(id)), at)));
  }
  svg.removeAttribute('aria-hidden');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', tallyLine(data, ids, progress));
  return svg;
}

/** A table with a bar and its numbers for every level and every section. */
export function progressTable(data: PageData, progress: Progress): HTMLTableElement {
  const table = document.createElement('table');
  table.className = 'progress-table';
  const body = table.createTBody();
  const row = (name: string, ids: readonly string[]) => {
    if (ids.length === 0) return;
    const line = body.insertRow();
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = name;
    line.append(head);
    line.insertCell().append(bar(ids, progress));
    const numbers = line.insertCell();
    numbers.textContent = `${tally(ids, progress).known.toLocaleString(data.language)}/${ids.length.toLocaleString(data.language)}`;
    numbers.title = tallyLine(data, ids, progress);
  };
  const idsWhere = (field: 'level' | 'section', at: number) =>
    data.questions.flatMap((question) => (question[field] === at ? [question.id] : []));
  for (const [at, { name }] of data.levels.entries()) row(name, idsWhere('level', at));
  for (const [at, { number, title }] of data.sections.entries()) row(`${number} ${title}`, idsWhere('section', at));
  return table;
}

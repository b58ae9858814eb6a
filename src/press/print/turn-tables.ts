import type { DomDocument, DomElement } from './dom.js';

/** Room on a page for what lies on its side, in CSS pixels. */
export interface TurnedRoom {
  /** Of a page's content. */
  readonly width: number;
  readonly height: number;
}

/**
 * Turns tables that are too wide for a page: each is laid out as wide as a page is high, cut where a page is full, its head
 * repeated, and every piece stands on its side on a page of its own. One that has no room even so stays as it is.
 *
 * Runs in the page, so it refers to nothing outside itself.
 */
export function turnTables(document: DomDocument, { width, height }: TurnedRoom): void {
  const heightOf = (element: DomElement | null) => element?.getBoundingClientRect().height ?? 0;

  /** Rows of each piece, by indices; undefined where a row is taller than a page is wide. */
  const cut = (rows: readonly DomElement[], room: (isFirst: boolean) => number): number[][] | undefined => {
    const pieces: number[][] = [[]];
    let used = 0;
    for (const [at, row] of rows.entries()) {
      const own = heightOf(row);
      if (own > room(false)) return undefined;
      if (used + own > room(pieces.length === 1)) {
        pieces.push([]);
        used = 0;
      }
      pieces.at(-1)?.push(at);
      used += own;
    }
    return pieces;
  };

  const pieceOf = (frame: DomElement, rows: readonly number[], isFirst: boolean): DomElement => {
    const copy = frame.cloneNode(true);
    for (const [at, row] of Array.from(copy.querySelectorAll('tbody > tr')).entries()) {
      if (!rows.includes(at)) row.remove();
    }
    if (!isFirst) {
      copy.querySelector('caption')?.remove();
      for (const element of Array.from(copy.querySelectorAll('table, thead [id]'))) element.id = '';
    }
    // Laid out at the top of its page, where no page ends within it, and only then turned.
    copy.style['transform'] = `translateY(${height}px) rotate(-90deg)`;
    const page = document.createElement('div');
    page.className = 'turned';
    page.style['height'] = `${height}px`;
    page.append(copy);
    return page;
  };

  for (const frame of Array.from(document.querySelectorAll('.table-turn'))) {
    const table = frame.querySelector('table');
    const density = frame.dataset['turned'];
    if (!table || density === undefined) continue;
    frame.classList.remove('table-crammed');
    frame.classList.add(`table-${density}`, 'table-turned');
    frame.style['width'] = `${height}px`;
    const head = heightOf(table.querySelector('thead'));
    const caption = heightOf(table.querySelector('caption'));
    const rows = Array.from(table.querySelectorAll('tbody > tr'));
    const pieces = cut(rows, (isFirst) => width - head - (isFirst ? caption : 0) - 2);
    if (!pieces || table.scrollWidth > height + 1) {
      frame.classList.remove(`table-${density}`, 'table-turned');
      frame.classList.add('table-crammed');
      frame.style['width'] = '';
      continue;
    }
    // The columns of all pieces are those of the whole.
    for (const cell of Array.from(table.querySelectorAll('thead th, thead td'))) {
      cell.style['width'] = `${cell.getBoundingClientRect().width}px`;
    }
    frame.replaceWith(...pieces.map((piece, at) => pieceOf(frame, piece, at === 0)));
  }
}

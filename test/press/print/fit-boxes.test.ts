import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FitElement, fitBoxes } from '../../../src/press/print/fit-boxes.js';

/** A box that has room for so many signs at 1 point, of pieces that are so long; the first is made of such words. */
interface Plan {
  readonly room: number;
  readonly sizes: readonly number[];
  readonly words: readonly number[];
  readonly pieces: readonly number[];
}

/** An element without a page: its height is what is shown of its text, times the type size. */
class Text implements FitElement {
  readonly dataset: Record<string, string | undefined> = {};
  readonly style = { display: '', setProperty: (_name: string, value: string) => this.resize(value) };
  readonly clientWidth = 1;
  readonly scrollWidth = 1;
  readonly clientHeight: number;
  size = 0;
  private readonly length: number;
  readonly parts: readonly Text[];

  constructor(length: number, parts: readonly Text[] = [], room = 0) {
    this.length = length;
    this.parts = parts;
    this.clientHeight = room;
  }
  private resize(value: string): void {
    this.size = Number.parseFloat(value);
  }
  get shown(): number {
    if (this.style.display === 'none') return 0;
    return this.length + this.parts.reduce((sum, part) => sum + part.shown, 0);
  }
  get scrollHeight(): number {
    return this.shown * this.size;
  }
  querySelectorAll(): Iterable<FitElement> {
    return this.parts;
  }
}

function boxOf({ room, sizes, words, pieces }: Plan): Text {
  const first = new Text(
    0,
    words.map((length) => new Text(length)),
  );
  const box = new Text(0, [first, ...pieces.map((length) => new Text(length))], room);
  box.dataset['fit'] = 'box';
  box.dataset['sizes'] = sizes.join(' ');
  return box;
}

function fitted(plan: Plan) {
  const box = boxOf(plan);
  const [found] = fitBoxes({ querySelectorAll: () => [box] });
  if (!found) throw new Error('No box was found');
  return { box, found };
}

const sizes = [4, 3, 2, 1];

describe('a text in its box', () => {
  it('is set in the largest type in which all of it fits', () => {
    expect(fitted({ room: 60, sizes, words: [5, 5], pieces: [10] }).found).toEqual({ key: 'box', size: 3, pieces: 2 });
    expect(fitted({ room: 500, sizes, words: [5, 5], pieces: [10] }).found).toEqual({ key: 'box', size: 4, pieces: 2 });
    expect(fitted({ room: 20, sizes, words: [5, 5], pieces: [10] }).found).toEqual({ key: 'box', size: 1, pieces: 2 });
  });

  it('loses pieces from its end where it fits at no size, and is then set as large as may be', () => {
    expect(fitted({ room: 22, sizes, words: [5, 5], pieces: [9, 300] }).found).toEqual({
      key: 'box',
      size: 1,
      pieces: 2,
    });
    expect(fitted({ room: 22, sizes, words: [5, 5], pieces: [300] }).found).toEqual({ key: 'box', size: 2, pieces: 1 });
  });

  it('loses words where not even its first piece fits', () => {
    const { found } = fitted({ room: 8, sizes, words: [3, 3, 3], pieces: [5] });
    expect(found).toEqual({ key: 'box', size: 1, pieces: 1, words: 2 });
    expect(fitted({ room: 2, sizes, words: [30], pieces: [] }).found).toMatchObject({ pieces: 1, words: 0 });
  });

  it('never leaves its box, and never loses more than it must', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 });
    const plans = fc.record({
      room: fc.integer({ min: 1, max: 200 }),
      sizes: fc.constant(sizes),
      words: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }),
      pieces: lengths,
    });
    fc.assert(
      fc.property(plans, (plan) => {
        const { box, found } = fitted(plan);
        expect(box.scrollHeight).toBeLessThanOrEqual(plan.room);
        expect(box.size).toBe(found.size);
        const all = [plan.words.reduce((sum, word) => sum + word, 0), ...plan.pieces];
        const whole = all.reduce((sum, length) => sum + length, 0);
        if (found.pieces === all.length && found.words === undefined) return;
        expect(whole).toBeGreaterThan(plan.room);
        const units = found.words === undefined ? all : plan.words;
        const next = units.slice(0, (found.words ?? found.pieces) + 1).reduce((sum, length) => sum + length, 0);
        expect(next).toBeGreaterThan(plan.room);
      }),
    );
  });
});

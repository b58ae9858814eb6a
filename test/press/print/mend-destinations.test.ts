import { describe, expect, it } from 'vitest';
import { readDestinations } from '../../../src/press/pdf/destinations.js';
import { mendDestinations } from '../../../src/press/print/mend-destinations.js';
import { addDestinations, emptyDocument } from '../documents.js';

describe('a place that sticks out above the first line of its page', () => {
  it('is at the head of the page where it was planned, and others stay', async () => {
    const document = await emptyDocument(3);
    addDestinations(document, { high: 0, right: 1, beyond: 2 });
    const planned = new Map([
      ['high', 1],
      ['right', 1],
      ['beyond', 9],
    ]);
    const mended = mendDestinations(document, readDestinations(document), planned);
    expect([...mended].map(([anchor, { page }]) => [anchor, page])).toEqual([
      ['high', 1],
      ['right', 1],
      ['beyond', 9],
    ]);
    const written = [...readDestinations(document)].map(([anchor, { page, target }]) => [
      anchor,
      page,
      String(target.get(1)),
      Number(String(target.get(3))),
    ]);
    expect(written).toEqual([
      ['high', 1, '/XYZ', 100],
      ['right', 1, '/XYZ', 90],
      ['beyond', 2, '/XYZ', 90],
    ]);
  });

  it('is where it was printed where no plan knows it', async () => {
    const document = await emptyDocument(1);
    addDestinations(document, { a: 0 });
    expect(mendDestinations(document, readDestinations(document), new Map()).get('a')?.page).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { textOf } from '../support/trees.js';
import { builtGuides, told } from './built-guide.js';
import { itIsCleanEpub } from './epub-checks.js';

const built = builtGuides('N15');

describe('gaps over code with the signs of gaps in it', () => {
  const guide = () => built('N15');
  const gapNotes = () => {
    const { read } = guide().deck;
    const types = new Set(read.models.filter(({ type }) => type === 1).map(({ id }) => id));
    return read.notes.filter(({ mid }) => types.has(mid));
  };

  it('are eight, of two notes', () => {
    const cards = guide().deck.read.cards;
    expect(gapNotes()).toHaveLength(2);
    expect(gapNotes().map(({ id }) => cards.filter(({ nid }) => nid === id).length)).toEqual([2, 6]);
  });

  it('are each whole on the back of its card', () => {
    const { read, backs } = guide().deck;
    const ids = new Set(gapNotes().map(({ id }) => id));
    const shown = backs.filter((_, at) => ids.has(read.cards[at]?.nid ?? 0)).map((back) => textOf(back));
    for (const words of ['[](){ return m{{1}}; }', 'std::invoke(f)'])
      expect(shown.filter((text) => text.includes(words))).toHaveLength(2);
    for (const words of ['{{ name }}', '{{1,2},{3}}', 'two :: signs', 'a::b', 'the book'])
      expect(shown.filter((text) => text.includes(words))).toHaveLength(6);
  });

  it('are told where no word is bold', () => {
    expect(told(guide())).toMatchSnapshot();
  });

  itIsCleanEpub(guide);
});

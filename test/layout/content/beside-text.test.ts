import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { placeBesideText } from '../../../src/layout/content/beside-text.js';
import { textOf } from '../../support/trees.js';

const words = (letters: number) => 'w'.repeat(letters);
const see = (number: string) => [' ', h('span', { className: ['see'] }, `→ ${number}`)] as const;

/** Classes of the whereabouts in a block. */
function placesIn(...children: Parameters<typeof h>[2][]): string[] {
  const block = h('p', ...children);
  placeBesideText([block]);
  return block.children.flatMap((child) =>
    child.type === 'element' ? [[child.properties['className']].flat().join(' ')] : [],
  );
}

describe('the whereabouts of references', () => {
  it('stand beside the text, one below the other where they might share a line', () => {
    expect(placesIn('a', ...see('1.1'), words(300), ...see('1.2'), ', b', ...see('1.3'), words(200))).toEqual([
      'see see-beside',
      'see see-beside',
      'see see-beside see-below-1',
    ]);
  });

  it('stay in the line where they would stand below the text, or too low', () => {
    expect(placesIn('a', ...see('1.1'), ', b', ...see('1.2'), ' end.')).toEqual(['see see-beside', 'see']);
    const four = ['1.1', '1.2', '1.3', '1.4'].flatMap((number) => [', a', ...see(number)]);
    expect(placesIn(...four, words(900)).at(-1)).toBe('see');
  });

  it('never meet one that was put lower', () => {
    const places = placesIn('a', ...see('1.1'), 'b', ...see('1.2'), words(150), ...see('1.3'), words(900));
    expect(places).toEqual(['see see-beside', 'see see-beside see-below-1', 'see see-beside see-below-2']);
  });

  it('take the space before them along, so that none is left before a comma', () => {
    const block = h('p', ['a', ...see('1.1'), ', b']);
    placeBesideText([block]);
    expect(block.children.map(textOf).map((text) => text.replace('→', '>'))).toEqual(['a', '', ' > 1.1', ', b']);
  });

  it('are left where they are in tables and in items that hold blocks', () => {
    const cell = h('td', ['a', ...see('1.1')]);
    const loose = h('li', [h('p', ['a', ...see('1.2')])]);
    const flat = h('li', ['a', ...see('1.3')]);
    placeBesideText([h('div', [h('table', [h('tr', [cell])])]), h('ul', [loose, flat])]);
    const classes = (node: ElementContent | undefined) => node?.type === 'element' && node.properties['className'];
    expect(classes(cell.children[2])).toEqual(['see']);
    expect(classes(flat.children.at(-1))).toEqual(['see', 'see-beside']);
  });
});

import { expect, it } from 'vitest';
import { toUnicodeText } from '../../../src/press/pdf/to-unicode.js';

const map = `/CIDInit /ProcSet findresource begin
1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfchar
<0001> <0020>
<0004> <D83DDE00>
<0007> <00660069>
endbfchar
2 beginbfrange
<0010> <0012> <0061>
<0020> <0021> <D83DDE10>
endbfrange
endcmap`;

it('reads single characters, ligatures, ranges and characters beyond the first plane', () => {
  expect(toUnicodeText(map)).toBe(' 😀fiabc😐😑');
});

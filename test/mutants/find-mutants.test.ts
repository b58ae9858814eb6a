import { describe, expect, it } from 'vitest';
import { root } from '../../src/build/places.mjs';
import { testsByProject } from '../setup/projects.js';
import { applyMutant, findMutants } from './find-mutants.mjs';
import { relatedTests } from './related-tests.mjs';
import { drawn } from './sample.mjs';

/** Every way in which a line is changed. */
const changed = (source: string): string[] => findMutants(source).map((mutant) => applyMutant(source, mutant));

describe('the mutants of a file', () => {
  it.each([
    ['const a = b < c;', ['const a = b <= c;']],
    ['const a = b && !c;', ['const a = b || !c;', 'const a = b && c;']],
    ['const a = b ?? c();', ['const a = (b);']],
    ['const a = b ? c : d;', ['const a = !(b) ? c : d;']],
    ['const a = true;', ['const a = false;']],
    ['const a = 9 as const;', ['const a = 10 as const;']],
    ["f('x');", [';', "f('');"]],
    ['if (a) b();', ['if (a) ;', 'if (!(a)) b();', ';'].sort()],
    ['if (a) b(); else c();', ['if (a) ; else c();', 'if (a) b(); else ;', 'if (!(a)) b(); else c();'].sort()],
  ])('change %s', (source, expected) => {
    expect(changed(source).sort()).toEqual([...expected].sort());
  });

  it.each([
    ["import { a } from './a.js';"],
    ["type A = 'x' | 'y';"],
    ['interface A { readonly b: 1 }'],
    ["throw new Error('Not ' + 1);"],
    ['const a = list[b] ?? 0;'],
  ])('leave %s as it is', (source) => {
    expect(changed(source)).toEqual([]);
  });

  it('stand where they should behind letters of several bytes, in one file after the other', () => {
    expect(changed("const a = 'größe → 键' ;\nconst b = 1;")).toContain("const a = 'größe → 键' ;\nconst b = 2;");
    expect(changed('const b = 1;')).toEqual(['const b = 2;']);
  });
});

describe('the tests that should notice one', () => {
  it('are those that import the file, before the others of its room', () => {
    const [near, room] = relatedTests(root, testsByProject(root).unit, 'src/edit/shares.ts');
    expect(near).toEqual(['test/edit/sample.test.ts', 'test/edit/time-budget.test.ts']);
    expect(room).toContain('test/edit/slug.test.ts');
    expect(room.every((test) => test.startsWith('test/edit/') && !near.includes(test))).toBe(true);
  });
});

describe('a draw', () => {
  const items = Array.from({ length: 100 }, (_, at) => at);

  it('is the same for the same seed, another for another', () => {
    expect(drawn(items, 5, 1)).toEqual(drawn(items, 5, 1));
    expect(drawn(items, 5, 1)).not.toEqual(drawn(items, 5, 2));
  });

  it('holds nothing twice, and all where more is asked for than there is', () => {
    expect(drawn(items, 999, 3).sort((one, other) => one - other)).toEqual(items);
  });
});

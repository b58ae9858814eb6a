import { describe, expect, it } from 'vitest';
import { root } from '../../src/build/places.mjs';
import { testsByProject } from '../setup/projects.js';
import { applyMutant, findMutants } from './find-mutants.mjs';
import { siteOf, watched } from './reach.mjs';
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

describe('what tests reach', () => {
  const source =
    'const ö = (a: number) => a + 1;\nexport function f(b = ö(1)) {\n  return [b].map((c) => ({ c }));\n}\n';
  const siteAt = (text: string) => {
    const start = Buffer.byteLength(source.slice(0, source.indexOf(text)));
    return siteOf('f.ts', source, { start, end: start + text.length });
  };

  it('is the innermost function around a place, or the file', () => {
    expect([siteAt('a + 1'), siteAt('return'), siteAt('{ c }')]).toEqual(['f.ts:26', 'f.ts:62', 'f.ts:88']);
    expect([siteAt('const'), siteAt('ö(1)')]).toEqual(['f.ts', 'f.ts']);
  });

  it('is told by the file as it runs, on the lines that it had', () => {
    const told = watched('f.ts', source);
    expect(told.split('\n')).toHaveLength(source.split('\n').length);
    const sites = [...told.matchAll(/\.add\("([^"]*)"\)/g)].map(([, site]) => site);
    expect(sites).toEqual(['f.ts', 'f.ts:26', 'f.ts:62', 'f.ts:88']);
    expect(told.replaceAll(/globalThis\.prepbookReached\?\.add\("[^"]*"\)[;,]/g, '')).toBe(
      source.replace('a + 1', '(a + 1)').replace('({ c })', '(({ c }))'),
    );
  });
});

describe('the tests that should notice one', () => {
  const tests = (file: string) => relatedTests(root, testsByProject(root).unit, file);

  it('are those that import the file, then the others of its room', () => {
    const found = tests('src/edit/shares.ts');
    expect(found.slice(0, 2)).toEqual(['test/edit/sample.test.ts', 'test/edit/time-budget.test.ts']);
    expect(found).toContain('test/edit/slug.test.ts');
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((test) => !/^test\/(?:edit|pipeline|commands)\//.test(test))).toEqual([]);
    expect(found.indexOf('test/edit/slug.test.ts')).toBeLessThan(found.indexOf('test/commands/run.test.ts'));
  });

  it('are those of its folder before those of its room, and of rooms that import it last', () => {
    const found = tests('src/layout/sheet/prune.ts');
    const folders = found.map((test) => test.split('/').slice(1, -1).join('/'));
    expect(folders.indexOf('layout/sheet')).toBeLessThan(folders.indexOf('layout'));
    const rooms = tests('src/guide/drawing.ts').map((test) => test.split('/')[1]);
    expect(rooms).toContain('manuscript');
    expect(rooms.lastIndexOf('guide')).toBeLessThan(rooms.indexOf('manuscript'));
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

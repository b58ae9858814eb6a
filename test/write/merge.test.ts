import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Manifest, type ManifestEntry, manifestText, parseManifest } from '../../src/write/manifest.js';
import { mergeManifests } from '../../src/write/merge.js';

const entry = fc
  .record({
    path: fc.constantFrom('a.html', 'a.pdf', 'a.b5.pdf', 'a.mid.pdf', 'B.html', 'ä.html'),
    bytes: fc.nat(),
    questions: fc.nat(99),
  })
  .map(
    (facts): ManifestEntry => ({
      ...facts,
      ...{ mediaType: 'text/html', sha256: '0'.repeat(64), layout: 'book', format: 'html', theme: 'default' },
      ...{ selection: {}, content: 'c', madeBy: '0.1.0' },
    }),
  );

const pageMaps = fc.dictionary(
  fc.constantFrom('a4/default', 'b5/default'),
  fc.record({ content: fc.string(), pages: fc.constant({ keel: '1' }) }),
);

const manifestOf = (id: string): fc.Arbitrary<Manifest> =>
  fc.record({
    prepbook: fc.constantFrom('0.1.0', '0.2.0'),
    guide: fc.constant({ id, title: id, reviewed: '2026-03-01' }),
    artifacts: fc.uniqueArray(entry, { selector: ({ path }) => path }),
    pageMaps,
  });

const byPath = (manifest: Manifest) => new Map(manifest.artifacts.map((one) => [one.path, one]));

test('what is new replaces what has its path, the rest stays, nothing else comes', () => {
  fc.assert(
    fc.property(manifestOf('boats'), manifestOf('boats'), (old, made) => {
      const merged = mergeManifests(old, made);
      expect(byPath(merged)).toEqual(new Map([...byPath(old), ...byPath(made)]));
      expect(merged.pageMaps ?? {}).toEqual({ ...old.pageMaps, ...made.pageMaps });
      expect([merged.prepbook, merged.guide]).toEqual([made.prepbook, made.guide]);
    }),
  );
});

test('each path stands once, in the order of its code units', () => {
  fc.assert(
    fc.property(manifestOf('boats'), manifestOf('boats'), (old, made) => {
      const paths = mergeManifests(old, made).artifacts.map(({ path }) => path);
      expect(paths).toEqual([...new Set(paths)].sort());
    }),
  );
});

test('writing the same again changes nothing', () => {
  fc.assert(
    fc.property(manifestOf('boats'), manifestOf('boats'), (old, made) => {
      const merged = mergeManifests(old, made);
      expect(manifestText(mergeManifests(merged, made))).toBe(manifestText(merged));
    }),
  );
});

test('builds that touch different files may come in any order', () => {
  fc.assert(
    fc.property(manifestOf('boats'), (made) => {
      const { pageMaps: _, ...rest } = made;
      const [first, second] = [rest.artifacts.slice(0, 2), rest.artifacts.slice(2)].map((artifacts) => ({
        ...rest,
        artifacts,
      }));
      if (!first || !second) throw new Error('two halves');
      expect(mergeManifests(mergeManifests(undefined, first), second)).toEqual(
        mergeManifests(mergeManifests(undefined, second), first),
      );
    }),
  );
});

test('another guide’s manifest gives way', () => {
  fc.assert(
    fc.property(manifestOf('rivers'), manifestOf('boats'), (old, made) => {
      expect(byPath(mergeManifests(old, made))).toEqual(byPath(made));
    }),
  );
});

test('what is written is read again', () => {
  fc.assert(
    fc.property(manifestOf('boats'), (made) => {
      const merged = mergeManifests({ ...made, $schema: './manifest.schema.json' }, made);
      expect(parseManifest(manifestText(merged))).toEqual(merged);
      expect(merged.$schema).toBe('./manifest.schema.json');
    }),
  );
});

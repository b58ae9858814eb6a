import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/edit/index.js';
import { fencesOf } from '../../../src/guide/fences.js';
import type { Guide } from '../../../src/guide/guide.js';
import { labelsFor } from '../../../src/guide/labels/index.js';
import type { Proof } from '../../../src/guide/proof.js';
import { renderBookParts } from '../../../src/layout/book-parts.js';
import { proofWords, usualServer } from '../../../src/layout/proofs.js';
import { toHtml } from '../../../src/layout/to-html.js';
import { question } from '../../manuscript/guide-folder.js';
import { fenced, readSection } from '../../proof/fences.js';
import { contextOf, media } from '../contexts.js';

const markdown = [
  'The name of a value.',
  fenced('redis-cli', '> GET a', '(nil)'),
  fenced('redis-cli min=8.4', '> GET b', '(nil)'),
  fenced('text', 'no example'),
  '<pre><code class="language-redis-cli" data-line="11">> FORGED</code></pre>',
  '### Trap',
  fenced('redis-cli fresh', '> GET c', '(nil)'),
].join('\n\n');

/** The guide with a record in which the first fence has run, the second waits, and the last has changed. */
async function provedGuide(language = 'en'): Promise<Guide> {
  const guide = await readSection(question(markdown));
  const [first, second, , last] = fencesOf(guide);
  const ran = { server: 'Redis 7.0.15', date: '2026-11-25', result: 'same' } as const;
  const proofs: Record<string, Proof> = {
    [first?.key ?? '']: { ...ran, digest: first?.digest ?? '' },
    [second?.key ?? '']: { digest: second?.digest ?? '', needs: 'Redis 8.4', result: 'not-run' },
    [last?.key ?? '']: { ...ran, digest: 'another' },
  };
  return { ...guide, language, proof: { proofs } };
}

/** What the book says below its blocks of code. */
function said(guide: Guide, medium: (typeof media)[number]): string[] {
  const edition = makeEdition(guide, {});
  const bare = contextOf(edition, medium);
  const context = { ...bare, proofAt: proofWords(guide, labelsFor(guide.language), bare.medium) };
  const html = toHtml(renderBookParts(context).sections);
  return [...html.matchAll(/<\/pre>(?:<p class="ran">(.*?)<\/p>)?/g)].map(([, words = '']) =>
    words.replace(/<[^>]*>/g, ''),
  );
}

describe('what most examples ran on', () => {
  const several = [
    fenced('redis-cli', '> GET a', '(nil)'),
    fenced('redis-cli', '> GET b', '(nil)'),
    fenced('redis-cli min=8.0', '> GET c', '(nil)'),
    fenced('redis-cli illustration', '> GET d', '(nil)'),
    fenced('text', 'no example'),
  ];

  async function guideOn(...servers: string[]): Promise<Guide> {
    const guide = await readSection(question(['A value.', ...several].join('\n\n')));
    const proofs = fencesOf(guide).flatMap(({ key, digest }, at): [string, Proof][] => {
      const server = servers[at];
      return server === undefined ? [] : [[key, { digest, server, date: '2026-11-25', result: 'same' }]];
    });
    return { ...guide, proof: { proofs: Object.fromEntries(proofs) } };
  }

  it('is named once on paper, and no example that did not run passes for one that did', async () => {
    const guide = await guideOn('Redis 7.0.15', 'Redis 7.0.15', 'Redis 8.0.6');
    expect(usualServer(guide)).toBe('Redis 7.0.15');
    expect(said(guide, 'print')).toEqual(['', '', 'Run on Redis 8.0.6', 'Not run', '']);
    expect(said(guide, 'web')).toEqual(['Run on Redis 7.0.15', 'Run on Redis 7.0.15', 'Run on Redis 8.0.6', '', '']);
  });

  it('is nothing where no two ran on one', async () => {
    expect(usualServer(await guideOn('A 1', 'B 2'))).toBeUndefined();
    expect(said(await guideOn('A 1', 'B 2'), 'print')).toEqual(['Run on A 1', 'Run on B 2', '', '', '']);
  });
});

describe.each(media)('what an example ran on, in the medium %s', (medium) => {
  it('stands below it, as far as the record says it', async () => {
    expect(said(await provedGuide(), medium)).toEqual([
      'Run on Redis 7.0.15',
      'Not run: needs Redis 8.4',
      '',
      '',
      'Not run',
    ]);
  });

  it('is said in the language of the guide', async () => {
    expect(said(await provedGuide('de'), medium).slice(0, 2)).toEqual([
      'Ausgeführt auf Redis 7.0.15',
      'Nicht ausgeführt: braucht Redis 8.4',
    ]);
  });

  it('is not said where nobody has tried', async () => {
    expect(said(await readSection(question(markdown)), medium)).toEqual(['', '', '', '', '']);
  });
});

import { unknown } from '../../diagnostics/suggestion.js';
import type { Finding, Manuscript } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * Themes are those that there are.
 *
 * Fails at line 1:
 *
 * ```yaml
 * theme: clasic
 * ```
 *
 * Passes:
 *
 * ```yaml
 * theme: classic
 * ```
 */
export const themeKnown: Rule = {
  id: 'theme-known',
  description: 'Themes are those that there are.',
  severity: 'error',
  fixed: true,
  *check({ config, themes, yaml }) {
    if (themes === undefined) return;
    for (const { name, path } of themesOf(config)) {
      if (themes.includes(name)) continue;
      yield {
        message: unknown('theme', name, themes, { has: 'There are' }),
        file: 'guide.yaml',
        position: yaml.placeOf(path),
      } satisfies Finding;
    }
  },
};

/** Where a guide names a theme: for all of it, and for an edition. */
function* themesOf({ theme, editions }: Manuscript['config']): Generator<{ name: string; path: string[] }> {
  if (theme !== undefined) yield { name: theme, path: ['theme'] };
  for (const [edition, said] of Object.entries(editions)) {
    if (said.theme !== undefined) yield { name: said.theme, path: ['editions', edition, 'theme'] };
  }
}

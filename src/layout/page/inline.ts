import { createHash } from 'node:crypto';

/** JSON as it can stand within a `script` element: nothing in it can end the element or begin a comment. */
export function inlineJson(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

/** What a content security policy names an inline script or style sheet by. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** What of a page may run and be applied. */
export interface PageParts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The policy of a self-contained page: it fetches nothing, sends nothing, and runs its own scripts alone, known by
 * their hashes. Trusted Types, of which there are none, close the ways from text to script.
 */
export function contentPolicy({ scripts, styles }: PageParts): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(' ')}`,
    `style-src ${styles.map(hashSource).join(' ')}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

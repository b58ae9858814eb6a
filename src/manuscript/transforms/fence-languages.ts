import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { readFenceInfo } from '../../guide/code-language.js';

/** Gives the code of a tree the names of languages by which everything else knows them. */
export function settleLanguages(tree: Root): void {
  visit(tree, 'code', (code) => {
    if (!code.lang) return;
    const { lang = null, meta = null } = readFenceInfo(`${code.lang} ${code.meta ?? ''}`.trim());
    Object.assign(code, { lang, meta });
  });
}

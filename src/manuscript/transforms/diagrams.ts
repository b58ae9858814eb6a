import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { nameInWords } from '../../guide/block-name.js';
import { drawnLanguages } from '../../guide/diagram.js';
import { readFenceWords } from '../../guide/fence-display.js';
import type {} from '../../guide/node-data.js';

/** Notes diagrams as figures that have a caption or a name: ```` ```mermaid title="A failover" {#fig-failover} ````. */
export function noteDiagrams(tree: Root): void {
  visit(tree, 'code', (code) => {
    if (!code.lang || !drawnLanguages.has(code.lang)) return;
    const words = code.meta ?? '';
    const { title: caption = '' } = readFenceWords(words);
    const name = nameInWords(words);
    if (caption === '' && name === undefined) return;
    code.data = { ...code.data, numbered: { kind: 'figure', name, caption } };
  });
}

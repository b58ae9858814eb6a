import type { DiagramFault } from '../../guide/diagram.js';
import { type DiagramEngine, type EngineFault, type PreparedDiagram, placeIn } from '../engine.js';
import { drawDot } from '../page/draw-dot.js';

/** Graphviz in WebAssembly: graphs in its language DOT. */
export const graphviz: DiagramEngine = {
  language: 'dot',
  packages: [{ name: '@viz-js/viz', script: 'dist/viz-global.js' }],
  draw: drawDot.toString(),
  prepare: (text) => ({ text, lines: text.split('\n').map((_, at) => at + 1), lost: [] }),
  explain,
};

/** "syntax error in line 3 near '['" */
const syntaxError = /syntax error in line (\d+)(?: near '([^']*)')?/;

function explain({ fault }: EngineFault, prepared: PreparedDiagram): DiagramFault {
  const [, line, near = ''] = syntaxError.exec(fault) ?? [];
  if (line === undefined) return { fault: `This diagram cannot be drawn. Graphviz says: ${firstLine(fault)}.` };
  const column = near === '' ? 1 : (prepared.text.split('\n')[Number(line) - 1]?.indexOf(near) ?? 0) + 1;
  const what = near === '' ? 'here' : `from \`${near}\` on`;
  const hint = fault.includes('missing endquote') ? 'A quotation mark that opens a text is not closed.' : undefined;
  return {
    fault: `This diagram cannot be read ${what}.`,
    at: placeIn(prepared, { fault, line: Number(line), column: Math.max(1, column) }),
    hint,
  };
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(/\.$/, '');

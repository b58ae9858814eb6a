import type { DiagramFault } from '../../guide/diagram.js';
import { type DiagramEngine, type EngineFault, type PreparedDiagram, placeIn } from '../engine.js';
import { drawMermaid } from '../page/draw-mermaid.js';

/** Mermaid: flowcharts, sequences, classes, states and more. */
export const mermaid: DiagramEngine = {
  language: 'mermaid',
  packages: [
    { name: 'mermaid', script: 'dist/mermaid.min.js' },
    { name: '@mermaid-js/tiny', script: 'dist/mermaid.tiny.js' },
  ],
  draw: drawMermaid.toString(),
  prepare,
  explain,
};

const directive = /%%\{[\s\S]*?\}%%/g;

/**
 * The diagram without comments, and without settings of its own: they could undo how the page is kept safe, and the
 * look is the book's. Lines that are left out here cannot be miscounted there.
 */
function prepare(text: string): PreparedDiagram {
  const front = /^\s*---[ \t]*\n(?:[\s\S]*?\n)?[ \t]*---[ \t]*(?:\n|$)/.exec(text)?.[0] ?? '';
  // Blank, but with their line ends: every other line keeps its number.
  const blanked = text.replace(front, blank).replace(directive, blank);
  const kept = blanked
    .split('\n')
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => !/^\s*(?:%%.*)?$/.test(line));
  const hasSettings = text.search(directive) >= 0 || /^\s*config\s*:/m.test(front);
  return {
    text: kept.map(({ line }) => line).join('\n'),
    lines: kept.map(({ number }) => number),
    lost: hasSettings ? ['The settings of this diagram are not followed: the book decides how it looks.'] : [],
  };
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

function explain(engineFault: EngineFault, prepared: PreparedDiagram): DiagramFault {
  const { fault } = engineFault;
  const at = placeIn(prepared, engineFault);
  if (/No diagram type detected/.test(fault)) return unknownKind(prepared);
  if (/Too many edges|Edge limit exceeded/i.test(fault))
    return { fault: 'This diagram has more than 300 lines.', hint: part };
  if (at === undefined) return { fault: `This diagram cannot be drawn. Mermaid says: ${firstSentence(fault)}` };
  const line = prepared.text.split('\n')[prepared.lines.indexOf(at.line)]?.trim() ?? '';
  const isLast = at.line === prepared.lines.at(-1) && /got 'EOF'|but found `?\s*`?\.?$/.test(fault);
  const rest = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  return {
    fault: isLast ? `This diagram ends too early, after \`${rest}\`` : `This diagram cannot be read here: \`${rest}\``,
    at,
  };
}

const part = 'Make two diagrams of it.';

function unknownKind({ text, lines }: PreparedDiagram): DiagramFault {
  const [first = ''] = text.split('\n');
  const [word = ''] = first.trim().split(/\s/);
  const at = { line: lines[0] ?? 1, column: first.length - first.trimStart().length + 1 };
  if (word === '') return { fault: 'This diagram is empty.' };
  return {
    fault: `No kind of diagram begins with \`${word}\``,
    at,
    hint: 'A diagram begins with its kind: `flowchart LR`, `sequenceDiagram`, `classDiagram`, `stateDiagram-v2`, `gantt`, `pie`.',
  };
}

const firstSentence = (text: string): string => {
  const [line = ''] = text.trim().split('\n');
  return /[.!?]$/.test(line) ? line : `${line}.`;
};

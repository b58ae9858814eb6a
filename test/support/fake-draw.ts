import type { DrawDiagrams } from '../../src/guide/diagram.js';

/**
 * Draws without a browser: a box as wide as the longest line, with the text in it. What ends in an arrow is a fault, at
 * its last line; what begins with `<svg` is what comes out.
 */
export const fakeDraw: DrawDiagrams = async (diagrams) =>
  diagrams.map(({ text }) => {
    const lines = text.split('\n');
    const last = lines.at(-1) ?? '';
    if (/-->\s*$/.test(last)) {
      const at = { line: lines.length, column: last.length - last.trimStart().length + 1 };
      return { fault: 'This diagram ends too early.', at };
    }
    if (text.startsWith('<svg')) return { svg: text, lost: [] };
    const description = /accTitle: (.*)/.exec(text)?.[1];
    const width = 10 * Math.max(...lines.map((line) => line.length));
    const box = `<rect x="0" y="0" width="${width}" height="40" fill="#f4f2ed" class="fill-tint"/>`;
    const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 40">${box}<text x="0" y="20">${words}</text></svg>`;
    return { svg, description, letters: 16, lost: [] };
  });

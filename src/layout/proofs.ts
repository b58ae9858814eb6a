import { fencesOf } from '../guide/fences.js';
import type { Guide } from '../guide/guide.js';
import type { Labels } from '../guide/labels/index.js';
import { type ProofStanding, proofOf } from '../guide/proof.js';
import type { RenderContext } from './render-context.js';

/** Finds what the book says of its examples: what each was run on, or why it was not. Nothing where nobody has tried. */
export function proofWords(guide: Guide, labels: Labels): RenderContext['proofAt'] {
  const { proof } = guide;
  if (!proof) return () => undefined;
  const fences = new Map(fencesOf(guide).map((fence) => [`${fence.place.file}:${fence.place.line}`, fence]));
  return (file, line, text) => {
    const fence = fences.get(`${file}:${line}`);
    // Markup written by hand could claim the place of another.
    if (!fence || fence.text.trimEnd() !== text) return undefined;
    const standing = proofOf(proof, fence);
    return standing && describe(standing, labels);
  };
}

function describe(standing: ProofStanding, labels: Labels): string {
  return standing.kind === 'ran' ? labels.ranOn(standing.server) : labels.notRun(standing.needs);
}

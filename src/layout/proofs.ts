import { fencesOf } from '../guide/fences.js';
import type { Guide } from '../guide/guide.js';
import type { Labels } from '../guide/labels/index.js';
import { type ProofStanding, proofOf } from '../guide/proof.js';
import type { Medium, RenderContext } from './render-context.js';

/** The servers that a guide's examples ran on, one for each example, with its language. */
function serversOf(guide: Guide): { language: string; server: string }[] {
  const { proof } = guide;
  return fencesOf(guide).flatMap((fence) => {
    const standing = proof && proofOf(proof, fence);
    return standing?.kind === 'ran' ? [{ language: fence.language, server: standing.server }] : [];
  });
}

/** What most examples of a guide ran on, the first of them where several are as many; undefined where no two did. */
export function usualServer(guide: Guide): string | undefined {
  const counts = [...Map.groupBy(serversOf(guide), ({ server }) => server)].map(([server, { length }]) => ({
    server,
    length,
  }));
  const most = counts.reduce((best, each) => (each.length > best.length ? each : best), { server: '', length: 1 });
  return most.length > 1 ? most.server : undefined;
}

/**
 * Finds what the book says of its examples: what each was run on, or why it was not. Nothing where nobody has tried.
 *
 * @param medium - Whether the server that most examples ran on is named once, and with no example. One that was not
 *   run then says so even where its author meant it to be none, or it would pass for one that was.
 */
export function proofWords(
  guide: Guide,
  labels: Labels,
  { namesUsualServerOnce }: Pick<Medium, 'namesUsualServerOnce'>,
): RenderContext['proofAt'] {
  const { proof } = guide;
  if (!proof) return () => undefined;
  const usual = namesUsualServerOnce ? usualServer(guide) : undefined;
  const run = new Set(usual === undefined ? [] : serversOf(guide).map(({ language }) => language));
  const fences = new Map(fencesOf(guide).map((fence) => [`${fence.place.file}:${fence.place.line}`, fence]));
  return (file, line, text) => {
    const fence = fences.get(`${file}:${line}`);
    // Markup written by hand could claim the place of another.
    if (!fence || fence.text.trimEnd() !== text) return undefined;
    const standing = proofOf(proof, fence) ?? (run.has(fence.language) ? notRun : undefined);
    if (!standing || (standing.kind === 'ran' && standing.server === usual)) return undefined;
    return describe(standing, labels);
  };
}

const notRun: ProofStanding = { kind: 'not-run', needs: undefined };

function describe(standing: ProofStanding, labels: Labels): string {
  return standing.kind === 'ran' ? labels.ranOn(standing.server) : labels.notRun(standing.needs);
}

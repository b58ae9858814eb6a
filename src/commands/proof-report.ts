import type { Guide } from '../guide/guide.js';
import { type ProofRecord, proofOf } from '../guide/proof.js';
import type { FenceResult, ProofResult } from '../pipeline/proof.js';
import { count } from './quantity.js';
import { formatTable } from './table.js';

type Kind = FenceResult['kind'];

const countOf = (results: readonly FenceResult[], ...kinds: readonly Kind[]): number =>
  results.filter(({ kind }) => kinds.includes(kind)).length;

/** A line a section, and one for the chapters around them. */
export function describeSections(guide: Guide, results: readonly FenceResult[]): string[] {
  const groups = Map.groupBy(results, ({ fence }) => fence.section ?? '');
  const titles = new Map(guide.sections.map(({ id, title, number }) => [id, `${number}  ${title}`]));
  const rows = [...groups].flatMap(([section, own]) => {
    const examples = own.length - countOf(own, 'illustration');
    return examples === 0 ? [] : [[titles.get(section) ?? 'Chapters', describeCounts(own)]];
  });
  return formatTable(rows, ['left', 'left']);
}

function describeCounts(results: readonly FenceResult[]): string {
  const examples = results.length - countOf(results, 'illustration');
  const ran = countOf(results, 'same', 'differs');
  const parts = [`${ran} of ${count(examples, 'example')} run`];
  const [notRun, differ, refused] = (['not-run', 'differs', 'refused'] as const).map((kind) => countOf(results, kind));
  if (notRun) parts.push(`${notRun} not run here`);
  if (refused) parts.push(`${refused} refused`);
  if (differ) parts.push(`${differ} ${differ === 1 ? 'differs' : 'differ'}`);
  return parts.join(', ');
}

/** "132 of 139 examples run on Redis 7.0.15, 7 not run here (need Redis 8.0), 0 differ" */
export function describeTotal({ results, languages }: Pick<ProofResult, 'results' | 'languages'>): string {
  if (results.every(({ kind }) => kind === 'illustration')) {
    return `Nothing to run: only ${listed(languages.map((language) => `\`${language}\``))} blocks can be.`;
  }
  const ran = results.flatMap((result) => ('on' in result ? [result.on] : []));
  const byServer = Map.groupBy(ran, (name) => name);
  const servers = [...byServer].map(([name, own]) => (byServer.size > 1 ? `${name} (${own.length})` : name));
  const examples = results.length - countOf(results, 'illustration');
  if (examples === 0) return 'Nothing to run: only `redis-cli` blocks, and `conf` and `lua` beside them, can be.';
  const notRun = results.filter((result) => result.kind === 'not-run');
  const needs = [...new Set(notRun.map((result) => result.needs))].sort();
  const refused = countOf(results, 'refused');
  const on = servers.length === 0 ? '' : ` on ${listed(servers)}`;
  const parts = [
    `${ran.length} of ${count(examples, 'example')} run${on}`,
    `${notRun.length} not run here${needs.length === 0 ? '' : ` (need ${needs.join(', ')})`}`,
    ...(refused > 0 ? [`${refused} refused`] : []),
    `${countOf(results, 'differs')} differ`,
  ];
  return parts.join(', ');
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Examples that nothing here can run, each with the proof that stands for it. */
export function describeNotRun(root: string, results: readonly FenceResult[], record: ProofRecord): string[] {
  return results.flatMap((result) => {
    if (result.kind !== 'not-run') return [];
    const { fence, needs } = result;
    const standing = proofOf(record, fence);
    const last =
      standing?.kind === 'ran' ? `last run on ${standing.server}, ${standing.date}` : 'never run as it stands';
    const { file, line, column } = fence.place;
    return [`${root}${file}:${line}:${column}  not run here: needs ${needs}; ${last}`];
  });
}

/** The whole proof as data. */
export function toProofJson(root: string, { guide, results, servers, record }: ProofResult) {
  return {
    guide: guide && { id: guide.id, title: guide.title },
    servers,
    counts: {
      examples: results.length - countOf(results, 'illustration'),
      run: countOf(results, 'same', 'differs'),
      notRun: countOf(results, 'not-run'),
      refused: countOf(results, 'refused'),
      differ: countOf(results, 'differs'),
      illustrations: countOf(results, 'illustration'),
    },
    examples: results.map((result) => toExample(root, result, record)),
  };
}

function toExample(root: string, result: FenceResult, record: ProofRecord) {
  const { fence } = result;
  const standing = proofOf(record, fence);
  return {
    key: fence.key,
    owner: fence.owner,
    section: fence.section,
    file: `${root}${fence.place.file}`,
    line: fence.place.line,
    language: fence.language,
    result: result.kind,
    ...('on' in result ? { server: result.on } : {}),
    ...(result.kind === 'not-run' ? { needs: result.needs } : {}),
    ...(standing?.kind === 'ran' ? { proof: { server: standing.server, date: standing.date } } : {}),
    ...(result.kind === 'refused' ? { refusals: result.refusals } : {}),
    ...(result.kind === 'differs'
      ? {
          differences: result.differences.map(({ place, step, observed, fault }) => ({
            line: place.line,
            typed: step?.text,
            expected: step?.expected ?? [],
            observed,
            fault,
          })),
        }
      : {}),
  };
}

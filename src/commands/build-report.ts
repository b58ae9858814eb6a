import { relative } from 'node:path';
import type { BuildResult, BuiltArtifact } from '../pipeline.js';
import { withoutControls } from './display-width.js';
import type { Output } from './io.js';
import { paint } from './paint.js';
import { describeTimings } from './progress.js';
import { count, formatBytes, formatDuration } from './quantity.js';
import { setTable } from './table.js';

/** The files that were made, a line each: path, pages where the format has pages, size. */
export function describeArtifacts(artifacts: readonly BuiltArtifact[]): string[] {
  const rows = artifacts.map((artifact) => [
    artifact.path,
    artifact.pages === undefined ? '' : count(artifact.pages, 'page'),
    formatBytes(artifact.bytes),
  ]);
  return setTable(rows, ['left', 'right', 'right']);
}

/** What was made, in a line; warnings of the guide in another. */
export function describeMade(output: Output, guide: string | undefined, result: BuildResult, elapsed: number) {
  const { questions, total, description } = result.edition;
  const part = questions === total ? count(questions, 'question') : `${questions} of ${count(total, 'question')}`;
  const what = [part, description && `(${withoutControls(description)})`].filter(Boolean).join(' ');
  const time = elapsed >= 1000 ? `, made in ${formatDuration(elapsed)}` : '';
  const lines = [`${withoutControls(result.guide.title)}: ${what}${time}`];
  if (result.messages.length > 0) {
    const check = ['prepbook check', guide].filter(Boolean).join(' ');
    lines.push(`${paint(output, 'warning', count(result.messages.length, 'warning'))}: \`${check}\` shows them`);
  }
  return lines;
}

/** For --verbose: what worked on it, and for how long. */
export function describeRun(result: BuildResult, timings: ReadonlyMap<string, number>, version: string): string[] {
  return [
    `Prepbook ${version}, Node ${process.versions.node}, browser: ${result.browser ?? 'none was needed'}`,
    `Manifest: ${result.manifest}`,
    ...describeTimings(timings),
  ];
}

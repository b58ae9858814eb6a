import { relative } from 'node:path';
import { foldShared } from '../diagnostics/shared.js';
import type { BuildResult, BuiltArtifact } from '../pipeline.js';
import { ownPackage } from '../product.js';
import { withoutControls } from './display-width.js';
import type { Io } from './io.js';
import { toMessageData } from './messages.js';
import { paint } from './paint.js';
import { describeTimings } from './progress.js';
import { count, formatBytes, formatDuration } from './quantity.js';
import { shellWords } from './shell-words.js';
import { formatTable } from './table.js';

/** The files that were made, a line each: path from the working folder on, pages where there are pages, size. */
export function describeArtifacts(cwd: string, artifacts: readonly BuiltArtifact[]): string[] {
  const rows = artifacts.map((artifact) => [
    shorten(cwd, artifact.path),
    artifact.pages === undefined ? '' : count(artifact.pages, 'page'),
    formatBytes(artifact.bytes),
  ]);
  return formatTable(rows, ['left', 'right', 'right']);
}

/** What was made, in a line; warnings of the guide in another. */
export function describeMade(io: Io, guide: string | undefined, result: BuildResult, elapsed: number) {
  const { questions, total, description } = result.edition;
  const part = questions === total ? count(questions, 'question') : `${questions} of ${count(total, 'question')}`;
  const what = [part, description && `(${withoutControls(description)})`].filter(Boolean).join(' ');
  const time = elapsed >= 1000 ? `, made in ${formatDuration(elapsed)}` : '';
  const lines = [`${withoutControls(result.guide.title)}: ${what}${time}`];
  lines.push(...result.artifacts.flatMap(({ notes = [] }) => notes.map((note) => `  ${withoutControls(note)}`)));
  const warnings = result.messages.filter(({ fatal }) => fatal !== true);
  if (warnings.length > 0) {
    const check = [io.program, shellWords(['check', ...(guide === undefined ? [] : [guide])])].join(' ');
    const found = count(foldShared(warnings).length, 'warning');
    lines.push(`${paint(io.stderr, 'warning', found)}: \`${check}\` shows them`);
  }
  return lines;
}

/** For --verbose: what worked on it, and for how long. */
export function describeRun(cwd: string, result: BuildResult, timings: ReadonlyMap<string, number>): string[] {
  const browser = result.browser ?? 'none was needed';
  return [
    `Prepbook ${ownPackage().version}, Node ${process.versions.node}, browser: ${browser}`,
    `Manifest: ${shorten(cwd, result.manifest)}`,
    ...describeTimings(timings),
  ];
}

/** The result for scripts. Paths are absolute, except those of messages, which begin at the working folder. */
export function toBuildJson(io: Io, result: BuildResult) {
  return { ...result, messages: toMessageData(io, { folder: result.guide.folder, messages: result.messages }) };
}

function shorten(cwd: string, path: string): string {
  const short = relative(cwd, path);
  // Above the working folder the whole path is easier to read than a ladder of dots.
  return short.startsWith('..') ? path : short;
}

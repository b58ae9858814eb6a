import { resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import envPaths from 'env-paths';
import { exitCodes } from '../diagnostics/tool-error.js';
import { ownPackage, packageRoot } from '../product.js';
import type { CommandFactory } from './command.js';
import { checkBrowser } from './doctor/browser.js';
import type { Diagnosis } from './doctor/diagnosis.js';
import { checkDiagrams } from './doctor/diagrams.js';
import { checkDisk } from './doctor/disk.js';
import { checkFonts } from './doctor/fonts.js';
import { checkNode } from './doctor/node.js';
import { checkTools } from './doctor/tools.js';
import { checkWriteAccess } from './doctor/write-access.js';
import { describeExamples } from './examples.js';
import { interruptible } from './interruptible.js';
import { type Io, type Output, writeJson, writeLines } from './io.js';
import { announce } from './live-line.js';
import { paint } from './paint.js';

const examples = [
  ['doctor', 'what this machine has'],
  ['doctor --json', 'for a script or a bug report'],
] as const;

/** `prepbook doctor`: whether a build could work here. */
export const doctorCommand: CommandFactory = (io, finish) =>
  new Command('doctor')
    .description('Says whether this machine has what a build needs, and which browser would print. Exit code 3 if not.')
    .option('--json', 'print one JSON document instead of lines (default: no)')
    .addHelpText('after', describeExamples(io, examples))
    .action(async (flags) => finish(await runDoctor(io, flags)));

/**
 * Examines the machine and prints what was found.
 *
 * @returns 0, or 3 where a build could not work.
 */
export async function runDoctor(io: Io, flags: { readonly json?: boolean | undefined }): Promise<number> {
  const done = announce(io, 'Looking at this machine and starting its browser');
  const findings = await interruptible(io.signal, examine(io)).finally(done);
  if (flags.json) writeJson(io.stdout, { version: ownPackage().version, findings });
  else
    writeLines(
      io.stdout,
      findings.flatMap((finding) => describeDiagnosis(io.stdout, finding)),
    );
  return findings.some((finding) => finding.status === 'fail') ? exitCodes.environment : 0;
}

/** All checks, in the order in which they are told. */
async function examine(io: Io): Promise<Diagnosis[]> {
  const { drawingEngines } = await import('../pipeline/draw.js');
  const own = ownPackage();
  const output = resolve(io.cwd, 'output');
  const cache = envPaths('prepbook', { suffix: '' }).cache;
  return [
    checkNode(process.version, own.engines.node),
    await checkBrowser(io),
    checkFonts(packageRoot(), own),
    checkDiagrams(packageRoot(), await drawingEngines()),
    await checkWriteAccess('Output', output),
    await checkWriteAccess('Cache', cache),
    await checkDisk(output),
    ...(await checkTools(io.env.PATH)),
  ];
}

const marks = { ok: ['good', 'ok  '], warn: ['warning', 'warn'], fail: ['error', 'fail'] } as const;

/** A finding as lines: mark, name and message; the hint below where there is one. */
export function describeDiagnosis(output: Output, { name, status, message, hint }: Diagnosis): string[] {
  const [style, word] = marks[status];
  const line = `${paint(output, style, word)}  ${name.padEnd(12)}  ${message}`;
  return hint ? [line, `      ${' '.repeat(12)}  ${paint(output, 'hint', hint)}`] : [line];
}

#!/usr/bin/env node
import { describeEngines, nodeSupport } from './commands/node-version.js';
import { passedOn, processIo } from './commands/process-io.js';
import { shellWords } from './commands/shell-words.js';
import { exitCodes } from './diagnostics/tool-error.js';
import { ownPackage } from './product.js';

const interruption = new AbortController();

/** The first Ctrl-C asks the run to end and clean up; the second ends it at once. */
function interrupt(): void {
  if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
  interruption.abort();
}

/** Everything else is loaded after this question, as it could not be on an old Node. */
function runsHere(): boolean {
  const { engines } = ownPackage();
  if (nodeSupport(process.version, engines.node) !== 'too-old') return true;
  process.stderr.write(
    `error: Prepbook needs ${describeEngines(engines.node)}; this is ${process.version}\n` +
      `hint: npm has newer ones: npx -p node@24 -p prepbook prepbook ${shellWords(process.argv.slice(2))}\n`,
  );
  return false;
}

async function main(): Promise<number> {
  if (!runsHere()) return exitCodes.environment;
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const { run } = await import('./commands/run.js');
  return run(processIo(process, interruption.signal), process.argv.slice(2));
}

process.exitCode = await main();
// Work that was given up, such as reading a large guide or waiting for a disk, must not hold the process.
if (interruption.signal.aborted || process.getActiveResourcesInfo().includes('FSReqPromise')) {
  await Promise.all([process.stdout, process.stderr].map(passedOn));
  process.exit();
}

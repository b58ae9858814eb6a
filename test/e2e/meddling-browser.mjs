#!/usr/bin/env node
/**
 * A browser for tests: the real one, named by REAL_BROWSER, with this process in the pipe between it and whoever
 * drives it. When the first print is asked for, it does what MEDDLE says: `crash` ends the browser, `hang` keeps
 * the request to itself, `interrupt` does so too and sends its driver a SIGINT, as Ctrl-C would; without it, it
 * prints. A line of PID_FILE gets the browser's process id.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, createReadStream, createWriteStream } from 'node:fs';
import { PassThrough } from 'node:stream';

const { REAL_BROWSER = '', MEDDLE = '', PID_FILE = '' } = process.env;
const browser = spawn(REAL_BROWSER, process.argv.slice(2), { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
appendFileSync(PID_FILE, `${browser.pid}\n`);

function meddle() {
  if (MEDDLE === 'crash') browser.kill('SIGKILL');
  if (MEDDLE === 'interrupt') process.kill(process.ppid, 'SIGINT');
}

const toBrowser = new PassThrough();
toBrowser.pipe(/** @type {import('node:stream').Writable} */ (browser.stdio[3]));
const fromBrowser = /** @type {import('node:stream').Readable} */ (browser.stdio[4]);
fromBrowser.pipe(createWriteStream('', { fd: 4 }));

createReadStream('', { fd: 3 })
  .on('data', (chunk) => {
    if (MEDDLE !== '' && chunk.includes('Page.printToPDF')) meddle();
    else toBrowser.write(chunk);
  })
  .on('end', () => browser.kill());
browser.on('exit', () => process.exit(1));

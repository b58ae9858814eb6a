import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Fence } from '../../guide/fence.js';
import type { Observation, ParsedFence, Refusal, Runner, SceneContext, Session } from '../../guide/runner.js';
import type { Step } from '../../guide/step.js';
import type { FindRunners } from './find.js';

/** SQLite comes along, compiled to WebAssembly: it has neither files of this machine nor a network. */
export const sqlRunners: FindRunners = async () => {
  const { default: initSqlJs } = await import('sql.js');
  const { Database } = await initSqlJs();
  const database = new Database();
  const version = String(database.exec('SELECT sqlite_version()')[0]?.values[0]?.[0]);
  database.close();
  return [sqlRunner(version)];
};

/**
 * Runs SQL on SQLite, the fences of a question in order on one fresh database. What a statement gives stands below it,
 * the names of the columns first: `-- → name | price`. Other databases have other SQL, so only those fences are run that
 * say what comes of them, or say `run`.
 */
const sqlRunner = (version: string): Runner => ({
  name: 'sql',
  languages: ['sql'],
  engines: [{ name: `SQLite ${version}`, start }],
  keepsState: true,
  runs: ({ text, meta }) => meta.source.split(/\s+/).includes('run') || resultForm.test(text),
  read,
  needs: () => 'SQLite',
});

const resultForm = /^\s*-- →/m;

/** A row of what a statement gives, its cells without the space around them. */
const rowOf = (line: string): string =>
  line
    .split('|')
    .map((cell) => cell.trim())
    .join(' | ');

/** Each run of results ends a step: what stands above it is what it comes of. */
function read({ text, place }: Fence): ParsedFence {
  const steps: Step[] = [];
  let typed: { text: string; line: number }[] = [];
  let expected: { text: string; line: number; indent: string }[] = [];
  const close = () => {
    const from = typed.findIndex((line) => line.text.trim() !== '');
    const statement = typed.map((line) => line.text).join('\n');
    if (from >= 0 || expected.length > 0) {
      const line = place.line + (typed[Math.max(0, from)]?.line ?? expected[0]?.line ?? 0) + 1;
      const commented = expected.map((row) => ({ line: place.line + row.line + 1, code: row.indent, mark: '-- → ' }));
      steps.push({
        kind: 'command',
        text: statement.trim(),
        expected: expected.map((row) => row.text),
        commented,
        place: { ...place, line },
      });
    }
    [typed, expected] = [[], []];
  };
  for (const [index, line] of text.split('\n').entries()) {
    const [, indent = '', result] = /^(\s*)-- →\s?(.*)$/.exec(line) ?? [];
    if (result !== undefined) expected.push({ text: rowOf(result), line: index, indent });
    else {
      if (expected.length > 0) close();
      typed.push({ text: line, line: index });
    }
  }
  close();
  return { steps, refusals: steps.flatMap(refusalOf) };
}

/** Nothing is there to be attached, and what would be written would be lost. */
function refusalOf({ text, place }: Step): Refusal[] {
  const bare = text.replace(/--.*$/gm, '').replace(/'(?:[^']|'')*'/g, "''");
  const found = /(?:^|;)\s*(attach|detach|vacuum\s+into)\b/i.exec(bare)?.[1];
  if (found === undefined) return [];
  return [{ message: `\`${found.toUpperCase()}\` reaches for a file, and is not run.`, place }];
}

const require = createRequire(import.meta.url);

/** Bytes that a database may take. */
const memory = 128 * 1024 * 1024;

/** Rows that a statement may give. */
const mostRows = 1000;

/**
 * What runs in a thread of its own, so that a query without an end can be ended. Of several statements the last that
 * gives rows is told.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const cell = (value) => {
  if (value === null) return 'NULL';
  if (value instanceof Uint8Array) return "x'" + Buffer.from(value).toString('hex') + "'";
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return String(value).replaceAll('\\n', '\\\\n').replaceAll('|', '\\\\|');
};
require(workerData.sql)().then(({ Database }) => {
  const database = new Database();
  database.run('PRAGMA hard_heap_limit = ' + workerData.memory);
  parentPort.on('message', (text) => {
    let lines = [];
    let fault;
    try {
      for (const statement of database.iterateStatements(text)) {
        const rows = [];
        while (statement.step()) {
          if (rows.length === workerData.mostRows) throw Object.assign(new Error(), { rows: true });
          rows.push(statement.get().map(cell).join(' | '));
        }
        const names = statement.getColumnNames();
        if (names.length > 0) lines = [names.join(' | '), ...rows];
        statement.free();
      }
    } catch (error) {
      if (error.rows) fault = 'More than ' + workerData.mostRows + ' rows';
      else lines = ['error: ' + error.message];
    }
    parentPort.postMessage({ lines, fault });
  });
  parentPort.postMessage('ready');
});
`;

async function start({ signal, limits }: SceneContext): Promise<Session> {
  const worker = new Worker(program, {
    eval: true,
    env: {},
    workerData: { sql: require.resolve('sql.js'), memory, mostRows },
  });
  const ask = (text: string | undefined): Promise<Observation> =>
    new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        worker.off('message', onMessage);
        worker.off('error', onError);
        end();
      };
      const onMessage = (answer: Observation) => settle(() => resolve(answer));
      const onError = (error: unknown) => settle(() => reject(error));
      const onAbort = () => settle(() => reject(new DOMException('Interrupted', 'AbortError')));
      const onLimit = () => settle(() => resolve({ lines: [], fault: `No end within ${limits.reply / 1000} s` }));
      const timer = setTimeout(onLimit, limits.reply);
      signal.addEventListener('abort', onAbort);
      worker.on('message', onMessage);
      worker.on('error', onError);
      if (text !== undefined) worker.postMessage(text, []);
    });
  await ask(undefined);
  return {
    run: async ({ text, expected }) => {
      const { lines, fault } = await ask(text);
      const failed = lines[0]?.startsWith('error: ') === true;
      // Nothing said of what comes of it: that it can be done is enough.
      return { lines: expected.length === 0 && !failed ? [] : lines, fault };
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

import { ToolError } from '../diagnostics/tool-error.js';
import type { Diagram, DiagramResult, DrawnDiagram } from '../guide/diagram.js';
import { type DrawingCache, digestOf } from './cache.js';
import type { DiagramEngine, EngineResult } from './engine.js';
import { type FoundPackage, findPackage } from './packages.js';
import { flattenDrawing } from './page/flatten.js';
import { openDrawingPage } from './page/open-page.js';
import { colours, type DrawingSettings } from './page/page.js';

/** A page in which an engine draws. It reaches nothing but what is handed to it. */
export interface Bench {
  /**
   * @param limit - Milliseconds.
   * @throws ToolError `call-timed-out`, after which the bench is no more.
   */
  readonly call: (expression: string, limit: number) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** What drawing needs of the world. */
export interface Drawing {
  readonly engines: readonly DiagramEngine[];
  readonly cache: DrawingCache;
  /** The family of the letters of drawings, as CSS, and the rules that bring its fonts. */
  readonly fonts: { readonly family: string; readonly css: string };
  readonly openBench: (document: { readonly scripts: readonly string[]; readonly css: string }) => Promise<Bench>;
  /** Told before a diagram is drawn, counted from 1. */
  readonly onDraw?: ((at: number, total: number) => void) | undefined;
  /** Finds what an engine draws with; by default among the packages that are installed. */
  readonly find?: typeof findPackage | undefined;
  /** Milliseconds for one diagram. */
  readonly limit?: number | undefined;
}

/** Changes whenever the same diagram would come out otherwise. */
const edition = 2;

/** Nobody waits longer for a drawing, and one that takes longer would not fit a page. */
const usualLimit = 20_000;

/** Of a diagram: what is longer has room on no page. */
const mostCharacters = 20_000;

/** CSS pixels: the size of text on a screen; paper sets drawings smaller. */
const letters = 16;

/** Programs that show a drawing as a file have none of the book's fonts. */
const fileFamily = "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif";

interface Task {
  readonly diagram: Diagram;
  readonly engine: DiagramEngine;
  readonly found: FoundPackage;
  readonly digest: string;
}

/**
 * Draws diagrams, those alone that nobody has drawn before. Each is drawn by itself: one that takes too long ends the
 * page that it was drawn in, and the next has a new one.
 *
 * @returns A result for each, in their order.
 * @throws ToolError where there is no browser, or the run is interrupted.
 */
export async function drawDiagrams(diagrams: readonly Diagram[], drawing: Drawing): Promise<readonly DiagramResult[]> {
  const { engines, cache, fonts, find = findPackage } = drawing;
  const packages = new Map(
    await Promise.all(engines.map(async (engine) => [engine, await find(engine.packages)] as const)),
  );
  const results: DiagramResult[] = [];
  const tasks = new Map<number, Task>();
  for (const [at, diagram] of diagrams.entries()) {
    const engine = engines.find(({ language }) => language === diagram.language);
    const found = engine && packages.get(engine);
    if (!engine || !found) {
      results[at] = notInstalled(diagram, engine);
      continue;
    }
    const digest = digestOf(edition, found.name, found.version, fonts.family, diagram.language, diagram.text);
    const known = await cache.get(digest);
    if (known) results[at] = known;
    else tasks.set(at, { diagram, engine, found, digest });
  }
  const rooms = new Rooms(drawing);
  try {
    let count = 0;
    for (const [at, task] of tasks) {
      count += 1;
      drawing.onDraw?.(count, tasks.size);
      const result = await drawOne(task, rooms, drawing);
      if ('svg' in result) await cache.put(task.digest, result);
      results[at] = result;
    }
  } finally {
    await rooms.close();
  }
  return results;
}

function notInstalled({ language }: Diagram, engine: DiagramEngine | undefined): DiagramResult {
  const fault = `Nothing that is installed draws \`${language}\` diagrams.`;
  if (!engine) return { fault };
  const [{ name }] = engine.packages;
  return { fault, hint: `The package \`${name}\` draws them.`, packages: [name] };
}

/** The benches that are laid out, one for each engine. */
class Rooms {
  private readonly drawing: Drawing;
  private readonly benches = new Map<DiagramEngine, Bench>();

  constructor(drawing: Drawing) {
    this.drawing = drawing;
  }

  async benchOf({ engine, found }: Task): Promise<Bench> {
    const known = this.benches.get(engine);
    if (known) return known;
    const { css } = this.drawing.fonts;
    const bench = await this.drawing.openBench({ scripts: [await found.readScript()], css });
    this.benches.set(engine, bench);
    return bench;
  }

  /** With the browser all benches are gone. */
  forget(): void {
    this.benches.clear();
  }

  async close(): Promise<void> {
    for (const bench of this.benches.values()) await bench.close();
  }
}

async function drawOne(task: Task, rooms: Rooms, { fonts, limit = usualLimit }: Drawing): Promise<DiagramResult> {
  const { engine, diagram } = task;
  if (diagram.text.length > mostCharacters)
    return { fault: 'This diagram has more than 20,000 characters.', hint: 'Make two diagrams of it.' };
  const prepared = engine.prepare(diagram.text);
  const bench = await rooms.benchOf(task);
  try {
    const settings: DrawingSettings = { colours, letters, family: fonts.family, fileFamily };
    const result = readResult(await bench.call(expressionOf(engine, prepared.text, settings), limit));
    if (!('svg' in result)) return engine.explain(result, prepared);
    return { ...result, lost: [...prepared.lost, ...result.lost] };
  } catch (error) {
    if (error instanceof ToolError && error.code !== 'call-timed-out') throw error;
    if (!(error instanceof ToolError)) return engine.explain({ fault: wordsOf(error) }, prepared);
    rooms.forget();
    const seconds = Math.round(limit / 1000);
    return { fault: `This diagram was not drawn within ${seconds} s.`, hint: 'Make it smaller, or two of it.' };
  }
}

/** What Chromium says of what was thrown in a page, without its name and the place in a script. */
const wordsOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error)
    .split('\n')[0]
    ?.replace(/^(?:\w*Error: )+/, '') ?? '';

/** The functions of the page as text, and the diagram as data among them. */
function expressionOf(engine: DiagramEngine, text: string, settings: DrawingSettings): string {
  const page = `(${openDrawingPage.toString()})(globalThis, ${JSON.stringify(settings)}, ${flattenDrawing.toString()})`;
  return `(${engine.draw})(${JSON.stringify(text)}, ${page})`;
}

/** What the page may come back with; it has worked on what nobody trusts. */
function readResult(value: unknown): EngineResult {
  const result = value as Partial<DrawnDiagram & { fault: string; line: number; column: number }>;
  if (typeof result.svg !== 'string') {
    const { fault, line, column } = result;
    return {
      fault: typeof fault === 'string' ? fault : 'no drawing came out',
      line: numberOf(line),
      column: numberOf(column),
    };
  }
  const { svg, description, letters: smallest, lost } = result;
  return {
    svg,
    ...(typeof description === 'string' && description !== '' ? { description: description.slice(0, 2000) } : {}),
    ...(numberOf(smallest) === undefined ? {} : { letters: numberOf(smallest) }),
    lost: Array.isArray(lost) ? lost.slice(0, 20).map(String) : [],
  };
}

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Root } from 'hast';
import { afterAll, beforeAll } from 'vitest';
import type { BuildRequest, BuildResult } from '../../src/pipeline/types.js';
import { build } from '../../src/pipeline.js';
import type { PdfFacts } from '../../src/press/inspect/facts.js';
import { inspectPdf } from '../../src/press/inspect/read-facts.js';
import { type ReadPackage, readApkg, renderCard } from '../support/apkg.js';
import { linesOf, type Page, readPages } from '../support/pdf-pages.js';
import { runningBrowser } from '../support/running-browser.js';
import { attribute, elements, readHtml, readXml, textOf } from '../support/trees.js';

/** A guide that went through the whole program, and what came out, opened. */
export interface BuiltGuide {
  readonly messages: BuildResult['messages'];
  readonly html: { readonly source: string; readonly tree: Root; readonly main: Root };
  readonly pdf: PrintedGuide;
  readonly epub: {
    readonly bytes: Uint8Array;
    /** By path within the package's folder: `section-1.xhtml`. */
    readonly files: ReadonlyMap<string, Uint8Array>;
    /** The documents among them. */
    readonly documents: ReadonlyMap<string, Root>;
  };
  /** The deck: its tables, and each card's back, which shows its front as well. */
  readonly deck: { readonly read: ReadPackage; readonly backs: readonly Root[] };
}

export interface PrintedGuide {
  readonly bytes: Uint8Array;
  readonly facts: PdfFacts;
  readonly pages: readonly Page[];
  /** Its words in the order of its lines, without line ends. */
  readonly text: string;
}

const fixtures = fileURLToPath(new URL('../fixtures/reports/', import.meta.url));

/** Content of `main` alone: a page's style sheet and its head are no text. */
function mainOf(tree: Root): Root {
  return { type: 'root', children: elements(tree, 'main') };
}

async function openPdf(bytes: Uint8Array): Promise<PrintedGuide> {
  const [facts, pages] = [await inspectPdf(bytes), await readPages(bytes)];
  const text = pages.flatMap(({ runs }) => linesOf(runs)).join(' ');
  return { bytes, facts, pages, text };
}

function openEpub(bytes: Uint8Array): BuiltGuide['epub'] {
  const folder = 'OEBPS/';
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith(folder));
  const byPath = new Map(files.map(([path, file]) => [path.slice(folder.length), file]));
  const documents = [...byPath].filter(([path]) => path.endsWith('.xhtml'));
  const decoder = new TextDecoder();
  return {
    bytes,
    files: byPath,
    documents: new Map(documents.map(([path, file]) => [path, readXml(decoder.decode(file))])),
  };
}

async function openDeck(bytes: Uint8Array): Promise<BuiltGuide['deck']> {
  const read = await readApkg(bytes);
  return { read, backs: read.cards.map((card) => readHtml(renderCard(read, card).back)) };
}

/** Builds a guide in every format into a folder, and opens what came out. */
export async function buildInto(out: string, request: BuildRequest): Promise<BuiltGuide> {
  const result = await build({ out, formats: ['html', 'pdf', 'epub', 'apkg'], ...request });
  const artifact = async (format: string): Promise<Uint8Array> => {
    const made = result.artifacts.find((each) => each.format === format);
    if (!made) throw new Error(`No ${format}: ${result.messages.map(String).join('\n')}`);
    return new Uint8Array(await readFile(made.path));
  };
  const source = new TextDecoder().decode(await artifact('html'));
  const tree = readHtml(source);
  return {
    messages: result.messages,
    html: { source, tree, main: mainOf(tree) },
    pdf: await openPdf(await artifact('pdf')),
    epub: openEpub(await artifact('epub')),
    deck: await openDeck(await artifact('apkg')),
  };
}

/** Builds fixture guides once before the tests of a file. @returns A function that hands out a built one. */
export function builtGuides(...names: readonly string[]): (name: string) => BuiltGuide {
  const built = new Map<string, BuiltGuide>();
  let folder = '';
  const browser = runningBrowser();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prepbook-reports-'));
    for (const name of names)
      built.set(name, await buildInto(folder, { guide: join(fixtures, name), browser: browser() }));
  }, 120_000);
  afterAll(async () => rm(folder, { recursive: true, force: true }));
  return (name) => {
    const guide = built.get(name);
    if (!guide) throw new Error(`${name} was not built`);
    return guide;
  };
}

/** Where messages stand and what they say: "01-first.md:20:4 link-well-formed". Advice on content is left out. */
export function told({ messages }: BuiltGuide): string[] {
  const advice = ['follow-up-present', 'why-present', 'source-present'];
  return messages
    .filter(({ ruleId }) => !advice.includes(ruleId ?? ''))
    .map(({ file, line, column, ruleId, reason }) => `${file}:${line}:${column} ${ruleId}: ${reason}`);
}

/** Text of the packages' documents, without their heads. */
export function epubText({ epub }: BuiltGuide): string {
  return [...epub.documents.values()]
    .flatMap((document) => elements(document, 'body').map((body) => textOf(body)))
    .join('\n');
}

/** The words of all formats, by format, with runs of white space as one space. */
export function texts(guide: BuiltGuide): Readonly<Record<'html' | 'pdf' | 'epub' | 'deck', string>> {
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const deck = guide.deck.backs.map((back) => textOf(back)).join('\n');
  return {
    html: flat(textOf(guide.html.main)),
    pdf: flat(guide.pdf.text),
    epub: flat(epubText(guide)),
    deck: flat(deck),
  };
}

/** Trees of the formats that are markup: the page, and the documents of the package by path. */
export function trees(guide: BuiltGuide): [string, Root][] {
  return [['html', guide.html.main], ...guide.epub.documents];
}

/** Every link of a package, from the document that holds it. */
export function epubLinks({ epub }: BuiltGuide): { from: string; href: string; text: string }[] {
  return [...epub.documents].flatMap(([from, tree]) =>
    elements(tree, 'a').map((link) => ({ from, href: attribute(link, 'href') ?? '', text: textOf(link) })),
  );
}

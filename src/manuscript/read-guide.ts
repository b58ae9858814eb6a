import { basename, resolve } from 'node:path';
import type { PluggableList } from 'unified';
import type { VFileMessage } from 'vfile-message';
import type { Guide } from '../guide/guide.js';
import { releaseFile } from '../guide/release.js';
import { assemble } from './assemble.js';
import type { GuideConfig } from './config-schema.js';
import { decodeText } from './decode.js';
import type { Fault, FileDraft, Manuscript, ReleaseDraft, TermIndexDraft } from './draft.js';
import { findFiles, type ListedFile } from './find-files.js';
import { listFolder, type ReadFault, readGuideFile } from './guide-files.js';
import { checkManuscript } from './messages.js';
import { nameEverything } from './names.js';
import { sliceParser } from './parse-slice.js';
import { partNames } from './part-names.js';
import { readPictures } from './pictures.js';
import { quotationPlugins } from './quotation.js';
import { type ConfigResult, configFile, readConfig } from './read-config.js';
import { type FileContext, readFile } from './read-file.js';
import { readRelease } from './read-release.js';
import { readTermData } from './term-data.js';
import { findTermUses } from './term-uses.js';

export interface ReadOptions {
  /** Whether warnings count as errors; `strict: true` in `guide.yaml` says so too. */
  readonly strict?: boolean | undefined;
  /** Whether the prose is looked at, too: advice that is never an error. */
  readonly prose?: boolean | undefined;
  /** The guide's own remark plugins, from code. They run on the pieces of a file one by one. */
  readonly remarkPlugins?: PluggableList | undefined;
  /** Names of the themes that there are; without them, those of the guide are not looked at. */
  readonly themes?: readonly string[] | undefined;
}

/** What reading a guide gives. */
export interface Reading {
  /** Undefined where a message is fatal. */
  readonly guide: Guide | undefined;
  /** Sorted by file, line and column; `file` is relative to the guide's folder; `fatal` means error. */
  readonly messages: readonly VFileMessage[];
  readonly counts: { readonly files: number; readonly questions: number };
  /** `guide.yaml`; undefined where it is not as it must be. */
  readonly config: GuideConfig | undefined;
}

/**
 * Reads the guide in a folder and checks it by every rule. What is wrong with the content is a message and never
 * thrown.
 *
 * @param folder - Path of the folder that holds `guide.yaml`.
 */
export async function readGuide(folder: string, options: ReadOptions = {}): Promise<Reading> {
  const root = resolve(folder);
  const faults: Fault[] = [];
  const text = await readText(root, configFile, faults);
  if (text === undefined) {
    const messages = checkManuscript({ ...emptyManuscript(), faults }, options.strict ?? false);
    return { guide: undefined, messages, counts: { files: 0, questions: 0 }, config: undefined };
  }
  const config = readConfig(text);
  const found = findFiles(config.config, await listFolder(root), config.yaml);
  // What a broken guide.yaml lists is not known, so nothing is said of what it does not list.
  const known = found.faults.filter(({ rule }) => config.isWhole || rule !== 'section-listed');
  faults.push(...config.faults, ...known);
  const context: FileContext = {
    parse: sliceParser([...quotationPlugins(config.language), ...(options.remarkPlugins ?? [])]),
    language: config.language,
    names: partNames(config.language),
  };
  const files = await readFiles(root, found.files, context, faults);
  const manuscript = { ...(await gather(root, config, files, faults)), themes: options.themes };
  const messages = checkManuscript(manuscript, options.strict === true || config.config.strict, options.prose);
  const isFatal = messages.some((message) => message.fatal === true);
  return {
    guide: isFatal ? undefined : assemble(basename(root), manuscript),
    messages,
    counts: { files: files.length, questions: files.reduce((sum, file) => sum + file.questions.length, 0) },
    config: config.isWhole ? config.config : undefined,
  };
}

/** One after the other: parsing is bound to this thread, and the memory of many large trees is not needed at once. */
async function readFiles(
  root: string,
  listed: readonly ListedFile[],
  context: FileContext,
  faults: Fault[],
): Promise<FileDraft[]> {
  const files: FileDraft[] = [];
  for (const one of listed) {
    const source = await readText(root, one.file, faults);
    if (source === undefined) continue;
    const read = await readFile({ ...one, source }, context);
    files.push(read.draft);
    faults.push(...read.faults);
  }
  return files;
}

async function gather(
  root: string,
  read: ConfigResult,
  files: FileDraft[],
  faults: Fault[],
): Promise<Omit<Manuscript, 'themes'>> {
  const names = nameEverything(files);
  const { pictures, faults: pictureFaults } = await readPictures(root, files);
  const indexes = await readIndexes(root, read.config, files, faults);
  const released = await readReleased(root, faults);
  const clashes = names.clashes.map((clash) => ({ ...clash, rule: 'question-id-unique' }));
  const { config, levels, language, direction, yaml } = read;
  const { ids, anchors } = names;
  const all = [...faults, ...pictureFaults, ...clashes];
  return { config, levels, language, direction, yaml, files, ids, anchors, pictures, indexes, released, faults: all };
}

/** The record of the last release, where there is one. */
async function readReleased(root: string, faults: Fault[]): Promise<ReleaseDraft | undefined> {
  const names = await listFolder(root);
  const source = names.includes(releaseFile) ? await readText(root, releaseFile, faults) : undefined;
  if (source === undefined) return undefined;
  const read = readRelease(source);
  if (read.fault) faults.push(read.fault);
  return read.draft;
}

/** The data files of the indexes, with what the guide's text uses of them. */
async function readIndexes(
  root: string,
  config: GuideConfig,
  files: readonly FileDraft[],
  faults: Fault[],
): Promise<TermIndexDraft[]> {
  const indexes: TermIndexDraft[] = [];
  for (const [id, index] of Object.entries(config.indexes)) {
    const source = await readText(root, index.file, faults);
    if (source === undefined) continue;
    const read = readTermData(id, index, source);
    faults.push(...read.faults);
    const terms = read.data.terms.map(({ text }) => text);
    // Of a broken file every command would be told as missing.
    if (read.faults.length === 0) indexes.push({ ...read.data, uses: findTermUses(terms, files) });
  }
  return indexes;
}

const faultWords: Readonly<Record<ReadFault, string>> = {
  missing: 'There is no such file in the guide.',
  outside: "This file is a link that leads out of the guide's folder. Put a copy of the file here.",
  'not-a-file': 'This is not a file. Put a text file of this name here.',
  'too-large': 'This file is larger than 64 MB, which no text is.',
  unreadable: 'Cannot read this file',
};

async function readText(root: string, file: string, faults: Fault[]): Promise<string | undefined> {
  const { bytes, fault, reason } = await readGuideFile(root, file);
  if (fault !== undefined) {
    const message = reason === undefined ? faultWords[fault] : `${faultWords[fault]}: ${reason}.`;
    faults.push({ rule: 'file-readable', message, file, position: { line: 1, column: 1 } });
    return undefined;
  }
  const { text, invalidAt } = decodeText(bytes);
  if (text === undefined) {
    const message = 'This is not UTF-8. Save the file with the encoding UTF-8.';
    faults.push({
      rule: 'file-readable',
      message,
      file,
      position: invalidAt,
    });
  }
  return text;
}

function emptyManuscript(): Manuscript {
  const { config, levels, language, direction, yaml } = readConfig('');
  const [files, ids, anchors, pictures] = [[], new Map(), new Map(), new Map()];
  return {
    config,
    levels,
    language,
    direction,
    yaml,
    files,
    ids,
    anchors,
    pictures,
    indexes: [],
    released: undefined,
    themes: undefined,
    faults: [],
  };
}

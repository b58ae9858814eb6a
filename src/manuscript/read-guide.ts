import type { PluggableList } from 'unified';
import type { VFileMessage } from 'vfile-message';
import type { RuleFacts, RuleRun, RuleSettings } from '../diagnostics/rule-facts.js';
import type { AllowedMarkup } from '../guide/allowed-markup.js';
import type { DrawDiagrams } from '../guide/diagram.js';
import type { Guide } from '../guide/guide.js';
import { fileSizeLimit, type GuideSource, type ReadFault } from '../guide/guide-source.js';
import { type Labels, labelsFor, quotesFor } from '../guide/labels/index.js';
import type { DeliverableLayout } from '../guide/layout-definition.js';
import { releaseFile } from '../guide/release.js';
import { assemble } from './assemble.js';
import { atOrigin } from './at-origin.js';
import type { GuideConfig } from './config-schema.js';
import { withoutControls } from './control-signs.js';
import { decodeText } from './decode.js';
import { drawFences } from './diagrams.js';
import type { Fault, FileDraft, Manuscript, ReleaseDraft, TermIndexDraft } from './draft.js';
import { findFiles, type ListedFile } from './find-files.js';
import { formulaFaults } from './formulas/faults.js';
import { checkManuscript, faultMessages } from './messages.js';
import { nameEverything } from './names.js';
import { sliceParser } from './parse-slice.js';
import { partNames } from './part-names.js';
import { readPictures } from './pictures.js';
import { quotationPlugins } from './quotation.js';
import { type ConfigResult, configFile, readConfig } from './read-config.js';
import { type FileContext, readFile } from './read-file.js';
import { readRelease } from './read-release.js';
import { ruleFaults } from './rule-faults.js';
import { folderSource } from './sources/folder-source.js';
import { readTermData } from './term-data.js';
import { findTermUses } from './term-uses.js';

export interface ReadOptions {
  /** Whether warnings count as errors; `strict: true` in `guide.yaml` says so too. */
  readonly strict?: boolean | undefined;
  /** Whether the prose is looked at, too: advice that is never an error. */
  readonly prose?: boolean | undefined;
  /**
   * remark plugins, from code. They run on the pieces of a file one by one, without the label lines of questions and
   * the headings of their parts.
   */
  readonly remarkPlugins?: PluggableList | undefined;
  /** remark plugins, from code, that run on the pieces of a file whole: a question with its labels and parts. */
  readonly questionPlugins?: PluggableList | undefined;
  /** Label tables that go before those that come with Prepbook. */
  readonly labels?: readonly Labels[] | undefined;
  /** Markup that code allows beyond the usual. */
  readonly allowedMarkup?: AllowedMarkup | undefined;
  /** Names of the themes that there are; without them, those of the guide are not looked at. */
  readonly themes?: readonly string[] | undefined;
  /** Settings of rules for this run, which go before those of `guide.yaml`. */
  readonly rules?: RuleSettings | undefined;
  /** Rules whose findings are made after the reading, which `guide.yaml` may name, too. */
  readonly laterRules?: readonly RuleFacts[] | undefined;
  /** ISO date by which reviews are judged; without it, the guide's own. Nothing reads the clock. */
  readonly asOf?: string | undefined;
  /** Draws diagrams; without it, they stay as they are written, and nothing is said of them. */
  readonly draw?: DrawDiagrams | undefined;
  /** The layouts that there are; without them, how an edition is made is not looked at. */
  readonly layouts?: readonly DeliverableLayout[] | undefined;
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
  /** How the rules were taken, for those that follow. */
  readonly run: RuleRun;
}

/**
 * Reads a guide and checks it by every rule. What is wrong with the content is a message and never thrown.
 *
 * @param from - Where its files come from, or the path of a folder that holds them.
 */
export async function readGuide(from: GuideSource | string, options: ReadOptions = {}): Promise<Reading> {
  const source = typeof from === 'string' ? folderSource(from) : from;
  const faults: Fault[] = [];
  const text = await readText(source, configFile, faults);
  if (text === undefined) {
    const run = { settings: options.rules ?? {}, strict: options.strict ?? false };
    return {
      guide: undefined,
      messages: faultMessages(faults, run),
      counts: { files: 0, questions: 0 },
      config: undefined,
      run,
    };
  }
  const config = readConfig(text, options.layouts);
  const found = findFiles(config.config, await source.list(), config.yaml);
  // Where guide.yaml's lists are broken it is not known what they hold, so nothing is said of what they do not.
  const known = found.faults.filter(({ rule }) => config.knowsFiles || rule !== 'section-listed');
  faults.push(...config.faults, ...ruleFaults(config, options.laterRules ?? []), ...known);
  const labels = labelsFor(config.language, options.labels);
  const names = partNames(labels);
  const context: FileContext = {
    parse: sliceParser(names, config.config.markdown, {
      own: quotationPlugins(quotesFor(config.language, labels)),
      text: options.remarkPlugins,
      slice: options.questionPlugins,
    }),
    extensions: config.config.markdown,
    language: config.language,
    levels: config.levels,
    levelsOptional: config.levels.length === 0 || config.config.rules['question-level-present'] === 'off',
    labels,
    names,
  };
  const pluginMessages: VFileMessage[] = [];
  const files = await readFiles(source, found.files, context, faults, pluginMessages);
  const manuscript = {
    ...(await gather(source, config, files, faults, drawerFor(config, options))),
    themes: options.themes,
    labels,
    allowedMarkup: options.allowedMarkup ?? {},
    pluginMessages,
    asOf: options.asOf,
  };
  const run = {
    settings: { ...config.config.rules, ...options.rules },
    strict: options.strict === true || config.config.strict,
  };
  const messages = checkManuscript(manuscript, run, options.prose);
  const isFatal = messages.some((message) => message.fatal === true);
  return {
    guide: isFatal ? undefined : assemble(source.id, manuscript),
    messages: atOrigin(messages, source),
    counts: { files: files.length, questions: files.reduce((sum, file) => sum + file.questions.length, 0) },
    config: config.isWhole ? config.config : undefined,
    run,
  };
}

/** One after the other: parsing is bound to this thread, and the memory of many large trees is not needed at once. */
async function readFiles(
  source: GuideSource,
  listed: readonly ListedFile[],
  context: FileContext,
  faults: Fault[],
  messages: VFileMessage[],
): Promise<FileDraft[]> {
  const files: FileDraft[] = [];
  for (const one of listed) {
    const text = await readText(source, one.file, faults);
    if (text === undefined) continue;
    const read = await readFile({ ...one, source: text }, context);
    files.push(read.draft);
    faults.push(...read.faults);
    messages.push(...read.messages);
  }
  return files;
}

async function gather(
  source: GuideSource,
  read: ConfigResult,
  files: FileDraft[],
  faults: Fault[],
  draw: DrawDiagrams | undefined,
): Promise<Omit<Manuscript, 'asOf' | 'themes' | 'labels' | 'allowedMarkup' | 'pluginMessages'>> {
  const names = nameEverything(files);
  const { pictures, faults: pictureFaults } = await readPictures(source, files);
  const drawn = draw ? await drawFences(files, read.language, draw) : undefined;
  for (const [path, picture] of drawn?.pictures ?? []) pictures.set(path, picture);
  const indexes = await readIndexes(source, read.config, files, faults);
  const released = await readReleased(source, faults);
  const clashes = names.clashes.map((clash) => ({ ...clash, rule: 'question-id-unique' }));
  const misnamed = names.misnamed.map((finding) => ({ ...finding, rule: 'block-name-valid' }));
  const { config, levels, language, direction, yaml } = read;
  const { ids, anchors } = names;
  const all = [
    ...faults,
    ...pictureFaults,
    ...(drawn?.faults ?? []),
    ...clashes,
    ...misnamed,
    ...(await formulaFaults(files)),
  ];
  return { config, levels, language, direction, yaml, files, ids, anchors, pictures, indexes, released, faults: all };
}

/** What draws the guide's diagrams, where its author wants them drawn. */
const drawerFor = ({ config }: ConfigResult, { draw }: ReadOptions) => (config.markdown.diagrams ? draw : undefined);

/** The record of the last release, where there is one. */
async function readReleased(source: GuideSource, faults: Fault[]): Promise<ReleaseDraft | undefined> {
  const names = await source.list();
  const text = names.includes(releaseFile) ? await readText(source, releaseFile, faults) : undefined;
  if (text === undefined) return undefined;
  const read = readRelease(text);
  if (read.fault) faults.push(read.fault);
  return read.draft;
}

/** The data files of the indexes, with what the guide's text uses of them. */
async function readIndexes(
  source: GuideSource,
  config: GuideConfig,
  files: readonly FileDraft[],
  faults: Fault[],
): Promise<TermIndexDraft[]> {
  const indexes: TermIndexDraft[] = [];
  for (const [id, index] of Object.entries(config.indexes)) {
    const text = await readText(source, index.file, faults);
    if (text === undefined) continue;
    const read = readTermData(id, index, text);
    faults.push(...read.faults);
    const terms = read.data.terms.map((term) => term.text);
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

async function readText(source: GuideSource, file: string, faults: Fault[]): Promise<string | undefined> {
  const { bytes, fault, reason } = await source.read(file, fileSizeLimit);
  if (fault !== undefined) {
    const isGuide = fault === 'missing' && file === configFile;
    const message = isGuide
      ? `This guide has no \`${configFile}\`.`
      : reason === undefined
        ? faultWords[fault]
        : `${faultWords[fault]}: ${reason}.`;
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
    return undefined;
  }
  const printable = withoutControls(text, file);
  faults.push(...printable.faults);
  return printable.text;
}

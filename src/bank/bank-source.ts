import { stringify } from 'yaml';
import type { FilePoint, FoundQuestion, GuideSource, SourceFault } from '../guide/guide-source.js';
import type { Bank } from './bank.js';
import { levelId, levelName } from './levels.js';
import { type BankLine, placeIn } from './lines.js';
import { cleanTitle, slugOf } from './titles.js';
import { type WrittenLine, writeSection } from './write.js';

/** What a book of a bank says of itself. */
export interface BankFacts {
  readonly title?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}

/** A guide that is made of a bank, as files: `guide.yaml` first. */
export interface WrittenBank {
  readonly faults: readonly SourceFault[];
  readonly questions: readonly FoundQuestion[];
  readonly files: ReadonlyMap<string, readonly WrittenLine[]>;
}

/**
 * Writes a bank in Prepbook's own dialect: what the book is made of.
 *
 * @param name - Its title, where nothing gives it one.
 */
export function writeBank(bank: Bank, facts: BankFacts, name: string): WrittenBank {
  const anchors = anchorsOf(bank);
  const definitions = new Map(bank.files.map(({ file, lines }) => [file, definitionsIn(lines)]));
  const around = {
    idOf: (anchor: string, file: string) => anchors.get(`${file}#${anchor}`) ?? anchors.get(`#${anchor}`),
    pictureOf: (path: string, file: string) => picturePath(path, file),
    definitionsOf: (file: string) => definitions.get(file) ?? new Map<string, readonly BankLine[]>(),
  };
  const width = String(bank.sections.length).length;
  const written = new Map<string, readonly WrittenLine[]>();
  written.set('guide.yaml', guideFile(bank, facts, name));
  for (const [at, section] of bank.sections.entries()) {
    written.set(`${String(at + 1).padStart(Math.max(2, width), '0')}-${section.id}.md`, writeSection(section, around));
  }
  const faults = bank.faults.map(({ message, hint, line }) => ({
    message,
    hint,
    file: line.file,
    position: placeIn(line, 1),
  }));
  const questions = bank.sections.flatMap((section) =>
    section.questions.map(({ id, question: { line } }) => ({ id, file: line.file, position: placeIn(line, 1) })),
  );
  return { files: written, faults, questions };
}

/**
 * A bank as the source of a guide: its text in Prepbook's own dialect, its pictures from where they lie. Places in that
 * text are told as those of the bank's own files.
 *
 * @param folder - The bank's files.
 */
export function bankSource(folder: GuideSource, { files, faults, questions }: WrittenBank): GuideSource {
  const texts = new Map([...files].map(([file, lines]) => [file, lines.map(({ text }) => text).join('\n')]));
  return {
    id: folder.id,
    folder: undefined,
    faults,
    questions,
    async list(below = '') {
      return below === '' ? [...files.keys()] : folder.list(below);
    },
    async read(file, limit) {
      const text = texts.get(file);
      return text === undefined ? folder.read(file, limit) : { bytes: new TextEncoder().encode(text) };
    },
    originOf(file, point) {
      const lines = files.get(file);
      return lines && originIn(lines, point);
    },
  };
}

/** The place that a place was made of: of a line that was added, that of the line above it. */
function originIn(lines: readonly WrittenLine[], { line, column }: FilePoint) {
  for (let at = Math.min(line, lines.length) - 1; at >= 0; at--) {
    const from = lines[at]?.from;
    if (from) return placeIn(from, at === line - 1 ? column : 1);
  }
  return undefined;
}

/** Rules that speak of what banks do not have, or are not written for. */
const rules = {
  'question-level-present': 'off',
  'answer-present': 'off',
  'follow-up-present': 'off',
  'source-present': 'off',
  'why-present': 'off',
  'heading-depth': 'off',
  'code-language': 'off',
  'title-unique': 'off',
  'part-known': 'off',
  'picture-exists': 'warning',
  'reference-known': 'warning',
} as const;

function guideFile(bank: Bank, facts: BankFacts, name: string): WrittenLine[] {
  const levels = levelsOf(bank);
  const text = stringify({
    title: facts.title ?? bank.title ?? inWords(name),
    ...(facts.language === undefined ? {} : { language: facts.language }),
    ...(levels.length > 0 ? { levels: levels.map((level) => ({ id: levelId(level), name: levelName(level) })) } : {}),
    sections: bank.sections.map(({ id }) => id),
    rules,
    // What code hosts do not read is text.
    markdown: { mark: false, definitions: false, notes: false, abbreviations: false },
  });
  return text.split('\n').map((line) => ({ text: line, from: undefined }));
}

/** `mobile-questions` in words: "Mobile questions". */
function inWords(name: string): string {
  const words = name.replace(/[-_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Levels in the order of the dialect, or in that of the bank; numbers by size. */
function levelsOf({ dialect, sections }: Bank): string[] {
  const used = new Set(
    sections.flatMap(({ questions }) =>
      questions.flatMap(({ question: { level } }) => (level === undefined ? [] : [level])),
    ),
  );
  const named = dialect.levels.flatMap((shape) => (shape.from === 'sign' ? Object.values(shape.names) : []));
  const rest = [...used].filter((level) => !named.includes(level));
  const isNumber = rest.every((level) => /^\d+$/.test(level));
  return [
    ...named.filter((level) => used.has(level)),
    ...(isNumber ? rest.sort((one, other) => Number(one) - Number(other)) : rest),
  ];
}

/** Ids by the anchors by which a bank's text may refer to their headings. */
function anchorsOf(bank: Bank): Map<string, string> {
  const anchors = new Map<string, string>();
  const add = (file: string | undefined, anchor: string, id: string) => {
    for (const key of [`${file ?? ''}#${anchor}`, `#${anchor}`]) if (!anchors.has(key)) anchors.set(key, id);
  };
  for (const { id, title, line, questions } of bank.sections) {
    if (line) add(line.file, slugOf(cleanTitle(line.text, []).text), id);
    add(line?.file, slugOf(title), id);
    for (const { id: own, question } of questions) {
      const { file } = question.line;
      for (const anchor of question.anchors) add(file, anchor, own);
      add(file, slugOf(question.title), own);
      add(file, slugOf(question.line.text.replace(/^\s*(?:\d+[.)]\s+)?#{1,6}\s+/, '')), own);
    }
  }
  return anchors;
}

/** Definitions of links and notes that stand in a file, wherever. */
function definitionsIn(lines: readonly BankLine[]): Map<string, readonly BankLine[]> {
  const found = new Map<string, readonly BankLine[]>();
  for (const each of lines) {
    const label = each.within ? undefined : /^ {0,3}\[([^\]]+)\]:\s*\S/.exec(each.text)?.[1]?.toLowerCase();
    if (label !== undefined && !found.has(label)) found.set(label, [each]);
  }
  return found;
}

/** A picture's path from the bank's folder: as the file that names it means it. */
function picturePath(path: string, file: string): string {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return path;
  const [bare = ''] = path.replaceAll('\\', '/').split(/[?#]/);
  const parts = bare.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const part of bare.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return path;
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

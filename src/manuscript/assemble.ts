import type { Author, Chapter, Guide, NamedEdition, Section } from '../guide/guide.js';
import type { Part, Question } from '../guide/question.js';
import type { TermIndex } from '../guide/term-index.js';
import type { GuideConfig } from './config-schema.js';
import type { FileDraft, Manuscript, QuestionDraft, TermIndexDraft } from './draft.js';
import { levelOf } from './levels.js';
import { collectNotes, type Notes } from './notes.js';
import { configFile } from './read-config.js';
import { reviewOf } from './review-of.js';
import type { YamlDocument } from './yaml-document.js';

/**
 * Makes the guide of a manuscript in which no rule found an error.
 *
 * @param id - Name of the guide's folder.
 */
export function assemble(id: string, manuscript: Manuscript): Guide {
  const { config, files } = manuscript;
  const notes = collectNotes(files, manuscript.anchors);
  const ofKind = (kind: FileDraft['kind']) => files.filter((file) => file.kind === kind);
  return {
    id,
    title: config.title,
    subtitle: config.subtitle,
    language: manuscript.language,
    direction: manuscript.direction,
    labels: manuscript.labels,
    authors: config.authors.map(toAuthor),
    licence: config.licence,
    audience: config.audience,
    keywords: config.keywords,
    versions: config.versions,
    provenance: config.provenance,
    reviewed: config.reviewed,
    levels: manuscript.levels,
    ...(config.minutes ? { minutes: new Map(Object.entries(config.minutes)) } : {}),
    front: ofKind('front').map((file) => toChapter(file, notes)),
    sections: ofKind('section').map((file, index) => toSection(file, index + 1, manuscript, notes)),
    appendices: ofKind('appendix').map((file) => toChapter(file, notes)),
    editions: Object.entries(config.editions).map(([name, edition]) => toEdition(name, edition, manuscript.yaml)),
    sources: notes.sources,
    pictures: manuscript.pictures,
    anchors: manuscript.anchors,
    ...(config.retired.length > 0 ? { retired: config.retired } : {}),
    ...(manuscript.released ? { release: manuscript.released.release } : {}),
    indexes: new Map(manuscript.indexes.map((index) => [index.id, toIndex(index, manuscript)])),
  };
}

function toIndex({ id, title, columns, terms, uses }: TermIndexDraft, { ids }: Manuscript): TermIndex {
  const questionsOf = (term: string) => (uses.questions.get(term) ?? []).flatMap((question) => ids.get(question) ?? []);
  return { id, title, columns, terms: terms.map((term) => ({ ...term, questions: questionsOf(term.text) })) };
}

function toAuthor(author: string | Author): Author {
  return typeof author === 'string' ? { name: author } : author;
}

function toEdition(name: string, edition: GuideConfig['editions'][string], yaml: YamlDocument): NamedEdition {
  const { title, select, ...delivery } = edition;
  const start = yaml.placeOfKey(['editions'], name)?.start;
  const place = start && { file: configFile, line: start.line, column: start.column };
  return { name, title, select, delivery, place };
}

function toChapter(file: FileDraft, notes: Notes): Chapter {
  return { id: file.id, title: file.title, content: file.intro, notes: notesOf(file, notes), file: file.file };
}

function toSection(file: FileDraft, number: number, manuscript: Manuscript, notes: Notes): Section {
  return {
    id: file.id,
    title: file.title,
    number,
    intro: file.intro,
    questions: file.questions.map((question) => toQuestion(question, manuscript)),
    notes: notesOf(file, notes),
    ...(file.split ? { split: true } : {}),
    file: file.file,
    place: { file: file.file, line: 1, column: 1 },
  };
}

function toQuestion(draft: QuestionDraft, manuscript: Manuscript): Question {
  const level = draft.levelLabel && levelOf(draft.levelLabel.text, manuscript.levels);
  const id = manuscript.ids.get(draft);
  if (id === undefined) throw new Error(`no rule told of the question at ${draft.file}`);
  const start = draft.heading.position?.start;
  const sheet = joined(draft.sheets);
  const reviewed = reviewOf(draft)?.date;
  const formerIds = [...new Set(draft.formerLabels.map((label) => label.text))];
  return {
    id,
    ...(formerIds.length > 0 ? { formerIds } : {}),
    ...(reviewed !== undefined && reviewed !== manuscript.config.reviewed ? { reviewed } : {}),
    title: draft.title,
    titleText: draft.titleText,
    ...(level ? { level: level.id } : {}),
    tags: [...new Set(draft.tags.map((tag) => tag.text))],
    ...(draft.prompt.length > 0 ? { prompt: draft.prompt } : {}),
    ...(draft.choice ? { choice: draft.choice.choice } : {}),
    short: draft.short,
    explanation: draft.explanation,
    traps: draft.traps,
    why: joined(draft.whys),
    followUps: draft.followUps,
    ...(sheet ? { sheet } : {}),
    place: { file: draft.file, line: start?.line ?? 1, column: start?.column ?? 1 },
  };
}

/** Parts that a question has once are set as one. */
function joined(parts: readonly Part[]): Part | undefined {
  const [first] = parts;
  return first && { ...first, content: parts.flatMap((part) => part.content) };
}

function notesOf(file: FileDraft, notes: Notes): Section['notes'] {
  return notes.byFile.get(file.file) ?? new Map();
}

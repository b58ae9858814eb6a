import type { Paragraph, Text } from 'mdast';
import type { Anchor, Guide, NamedEdition, Section } from '../../src/guide/guide.js';
import { labelsFor } from '../../src/guide/labels/index.js';
import type { Level } from '../../src/guide/level.js';
import type { Question } from '../../src/guide/question.js';

/** A question as a test states it; what it leaves out is filled in. */
export interface QuestionPlan {
  /** Default: `<section>-<place>`, as in `s1-2`. */
  readonly id?: string;
  readonly title?: string;
  /** Default: the guide's levels in turn, counted through the guide. */
  readonly level?: string;
  readonly tags?: readonly string[];
}

/** A section as a test states it. */
export interface SectionPlan {
  /** Default: `s1`, `s2`, … */
  readonly id?: string;
  readonly title?: string;
  /** As many plain questions, or each by itself. */
  readonly questions: number | readonly QuestionPlan[];
}

/** A guide as a test states it. */
export interface GuidePlan {
  readonly language?: string;
  /** Names, easiest first; an id is the name in lower case. Default: Junior, Mid, Senior. */
  readonly levels?: readonly string[];
  /** Numbers of questions, or plans. Default: two sections of three questions. */
  readonly sections?: readonly (number | SectionPlan)[];
  readonly editions?: readonly NamedEdition[];
}

/** A valid guide without sources and pictures, whose questions have a title and a short answer. */
export function makeGuide(plan: GuidePlan = {}): Guide {
  const levels = (plan.levels ?? ['Junior', 'Mid', 'Senior']).map(makeLevel);
  const counter = { next: 0 };
  const sections = (plan.sections ?? [3, 3]).map((section, index) =>
    makeSection(typeof section === 'number' ? { questions: section } : section, index + 1, levels, counter),
  );
  return {
    id: 'sample',
    title: 'A sample guide',
    subtitle: undefined,
    language: plan.language ?? 'en',
    direction: 'ltr',
    labels: labelsFor(plan.language ?? 'en'),
    authors: [{ name: 'The sample authors' }],
    licence: 'CC-BY-4.0',
    audience: undefined,
    keywords: [],
    versions: undefined,
    provenance: undefined,
    reviewed: '2026-01-31',
    levels,
    front: [],
    sections,
    appendices: [],
    editions: plan.editions ?? [],
    sources: [],
    pictures: new Map(),
    anchors: new Map(sections.flatMap(anchorsOf).map((anchor) => [anchor.id, anchor])),
    indexes: new Map(),
  };
}

function makeLevel(name: string, index: number): Level {
  return { id: name.toLowerCase(), name, meaning: `What ${name} means`, rank: index + 1 };
}

function makeSection(plan: SectionPlan, number: number, levels: readonly Level[], counter: { next: number }): Section {
  const id = plan.id ?? `s${number}`;
  const file = `${id}.md`;
  const plans =
    typeof plan.questions === 'number' ? Array.from({ length: plan.questions }, () => ({})) : plan.questions;
  return {
    id,
    title: plan.title ?? `Section ${number}`,
    number,
    intro: [],
    questions: plans.map((question, index) => {
      const level = levels[counter.next++ % levels.length]?.id ?? '';
      return makeQuestion({ id: `${id}-${index + 1}`, level, ...question }, file, 10 * (index + 1));
    }),
    notes: new Map(),
    file,
    place: { file, line: 1, column: 1 },
  };
}

function makeQuestion(
  plan: QuestionPlan & { readonly id: string; readonly level: string },
  file: string,
  line: number,
): Question {
  const title = plan.title ?? `What about ${plan.id}?`;
  return {
    id: plan.id,
    title: [text(title)],
    titleText: title,
    level: plan.level,
    tags: plan.tags ?? [],
    short: paragraph(`The short answer of ${plan.id}.`),
    explanation: [],
    traps: [],
    why: undefined,
    followUps: [],
    place: { file, line, column: 1 },
  };
}

function anchorsOf(section: Section): readonly Anchor[] {
  const questions = section.questions.map(({ id }): Anchor => ({ id, kind: 'question', owner: id }));
  return [{ id: section.id, kind: 'section', owner: section.id }, ...questions];
}

function text(value: string): Text {
  return { type: 'text', value };
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [text(value)] };
}

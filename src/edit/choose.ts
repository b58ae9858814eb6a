import { ToolError } from '../diagnostics/tool-error.js';
import type { Guide } from '../guide/guide.js';
import type { Question } from '../guide/question.js';
import type { Selection } from '../guide/selection.js';
import type { Lists } from './resolve-selection.js';
import { takeSample } from './sample.js';
import { takeForTime } from './time-budget.js';

/** A question with the section it stands in. */
interface Candidate {
  readonly question: Question;
  readonly section: string;
}

/** One step of narrowing, named as in a selection. */
interface Filter {
  readonly name: string;
  readonly keeps: (candidate: Candidate) => boolean;
}

/** What a filter left, for the message of an empty selection. */
interface Step {
  readonly name: string;
  readonly left: number;
  readonly of: number;
}

/**
 * The questions of a selection, in the guide's order.
 *
 * @param selection - Resolved: every entry is the guide's own.
 * @param name - Of the edition whose selection this is, or is within.
 * @throws ToolError `empty-selection` where nothing is left, `sample-too-large` where fewer are left than asked for.
 */
export function chooseQuestions(guide: Guide, selection: Selection, name: string | undefined): ReadonlySet<Question> {
  const all = guide.sections.flatMap(({ id, questions }) => questions.map((question) => ({ question, section: id })));
  return new Set(narrow(guide, all, selection, name).map(({ question }) => question));
}

function narrow(
  guide: Guide,
  all: readonly Candidate[],
  selection: Selection,
  name: string | undefined,
): readonly Candidate[] {
  const { within, sample, time } = selection;
  const steps: Step[] = [];
  let left = all;
  if (within) {
    left = narrow(guide, all, within, name);
    steps.push({ name: name === undefined ? 'the edition' : `the edition ${name}`, left: left.length, of: all.length });
  }
  for (const filter of filters(selection)) {
    const kept = left.filter(filter.keeps);
    steps.push({ name: filter.name, left: kept.length, of: left.length });
    left = kept;
  }
  if (left.length === 0) throw nothingLeft(steps);
  if (sample) {
    if (sample.size > left.length) throw tooLarge(sample.size, left.length);
    left = pick(left, (questions) => takeSample(questions, guide.levels, sample));
  }
  if (time) left = pick(left, (questions) => takeForTime(guide, questions, time));
  return left;
}

function pick(
  candidates: readonly Candidate[],
  take: (questions: readonly Question[]) => readonly Question[],
): readonly Candidate[] {
  const taken = new Set(take(candidates.map(({ question }) => question)));
  return candidates.filter(({ question }) => taken.has(question));
}

function filters({ not, ...lists }: Selection): readonly Filter[] {
  const excluding = not ? listFilters(not) : [];
  if (excluding.length === 0) return listFilters(lists);
  const name = `not ${excluding.map((filter) => filter.name).join(' ')}`;
  return [...listFilters(lists), { name, keeps: (candidate) => !excluding.every((filter) => filter.keeps(candidate)) }];
}

function listFilters({ levels, sections, tags, questions }: Lists): readonly Filter[] {
  return [
    ...listFilter('levels', levels, ({ question }) => (question.level === undefined ? [] : [question.level])),
    ...listFilter('sections', sections, ({ section }) => [section]),
    ...listFilter('tags', tags, ({ question }) => question.tags),
    ...listFilter('questions', questions, ({ question }) => [question.id]),
  ];
}

function listFilter(
  option: string,
  list: readonly string[] | undefined,
  values: (candidate: Candidate) => readonly string[],
): readonly Filter[] {
  if (!list) return [];
  const wanted = new Set(list);
  return [
    {
      name: `\`${option} ${list.join(',') || '(none)'}\``,
      keeps: (candidate) => values(candidate).some((v) => wanted.has(v)),
    },
  ];
}

function nothingLeft(steps: readonly Step[]): ToolError {
  if (steps.length === 0) {
    return new ToolError('usage', 'empty-selection', 'The guide has no question');
  }
  const counts = steps.map(
    ({ name, left, of }) => `${name} leaves ${left} of ${of} ${of === 1 ? 'question' : 'questions'}`,
  );
  return new ToolError('usage', 'empty-selection', `No question is left: ${counts.join(', then ')}`, {
    hint: 'Widen a filter or leave one out.',
    options: ['levels', 'sections', 'tags', 'questions'],
  });
}

function tooLarge(size: number, left: number): ToolError {
  const there = left === 1 ? 'only one question is' : `${left} questions are`;
  return new ToolError('usage', 'sample-too-large', `\`sample ${size}\` is too many: ${there} left to choose from`, {
    options: ['sample'],
  });
}

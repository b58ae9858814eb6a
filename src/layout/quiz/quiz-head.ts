import type { Element } from 'hast';
import { h } from 'hastscript';
import { answeringMinutes } from '../../guide/answering-time.js';
import type { Edition } from '../../guide/edition.js';
import type { Labels } from '../../guide/labels/index.js';
import { partLine } from '../parts/cover.js';
import { type QuizPaper, quizPlaces } from './quiz-paper.js';

/** What a paper is called: "Quiz · Variant B (seed 7) · Interviewer’s copy". */
export function quizName({ variant }: QuizPaper, labels: Labels, interviewer: boolean): string {
  return [
    labels.quiz,
    ...(variant ? [labels.variant(variant.letter, variant.seed)] : []),
    ...(interviewer ? [labels.interviewerCopy] : []),
  ].join(' · ');
}

/** Which questions it asks, and how long that takes. */
function facts(edition: Edition, { questions }: QuizPaper, labels: Labels): string {
  const minutes = questions.reduce((sum, { question }) => sum + answeringMinutes(edition.guide, question.level), 0);
  return `${partLine(edition, labels)} · ${labels.duration(Math.ceil(minutes))}`;
}

const blank = (name: string, className: string): Element =>
  h('p', { className: ['quiz-blank', className] }, [h('span', name), h('span', { className: ['blank'] })]);

/** The top of the first page: what it is, and whose. Labels may be of another direction than the guide. */
export function renderQuizHead(edition: Edition, paper: QuizPaper, labels: Labels, interviewer: boolean): Element {
  return h('header', { className: ['quiz-head'], id: quizPlaces.head }, [
    h('h1', edition.guide.title),
    h('p', { className: ['quiz-name'] }, h('bdi', quizName(paper, labels, interviewer))),
    h('p', { className: ['quiz-facts'] }, h('bdi', facts(edition, paper, labels))),
    h('div', { className: ['quiz-person'] }, [blank(labels.personName, 'wide'), blank(labels.date, 'short-blank')]),
  ]);
}

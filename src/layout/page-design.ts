import type { PageDesign, PageMarks } from '../guide/book.js';
import type { Edition } from '../guide/edition.js';
import type { Labels } from '../guide/labels/index.js';
import { shortTitleTextOf } from '../guide/short-title.js';
import type { BookOptions } from './book-options.js';
import { contentHeightOf, type PageGeometry } from './page-geometry.js';
import { faceRules, sectionPages } from './page-rules.js';
import { places } from './render-context.js';

/** The classes of the book's own parts, as the press looks for them. */
const marks: PageMarks = {
  flow: '.about, .contents, .chapter, .book-section',
  // Narrow pages have too few lines to give any away.
  aligned:
    '.wide :is(.question, .part), .wide :is(.question-text, .chapter-text) > :is(p:not(.ran, .label, .run-in-rule), ul, ol, dl)',
  edged: '.table, .picture, .example, .code, .ran',
  question: '.question',
  part: '.part, .example',
  entry: 'li, dt, .line:has(.prompt)',
  label: '.label, .call-out-head, dt',
  hanging: '.label, .question-meta, .question-number, .section-number, .see-beside',
  box: '.part-trap, .call-out',
  figure: '.picture, .turned',
  codeLine: '.line',
  rising: 'math, rt',
  columns: '.wide .columns',
  reference: '.note-ref a',
  raised: '.note-ref',
  notes: '.notes',
  noteList: '.note-list',
  note: '.note',
  footHolder: '.question-text, .chapter-text, .intro, .opener, .question, section',
};

/** Around the notes at a page's foot, in CSS pixels: `print.css` sets the same. */
const foot = { above: 12, gap: 3 };

/** CSS pixels of a line of the text, as `tokens.css` has it. */
const line = 18;

/** Ids under which a book has sections and questions. */
export interface BookPlaces {
  readonly section: (id: string) => string;
  readonly question: (id: string) => string;
}

const usualPlaces: BookPlaces = { section: (id) => id, question: (id) => id };

/** How the pages of a printed book are made. */
export function pageDesignOf(
  edition: Edition,
  labels: Labels,
  geometry: PageGeometry,
  options: BookOptions,
  at: BookPlaces = usualPlaces,
): PageDesign {
  const { paper, margin } = geometry;
  const { direction } = edition.guide;
  const names = edition.sections.map((_, index) => sectionPages(index));
  return {
    width: ((paper.width - margin.left - margin.right) * 96) / 25.4,
    height: contentHeightOf(geometry),
    line,
    footAbove: foot.above,
    footGap: foot.gap,
    marks,
    hasFeet: options.notes === 'foot',
    sides: options.sides,
    openers: options.openers,
    sections: edition.sections.map(({ section }) => at.section(section.id)),
    titles: new Map([
      [places.contents, labels.contents],
      ...edition.sections.map(
        ({ section }) => [at.section(section.id), `${section.number} · ${section.title}`] as const,
      ),
      ...edition.sections.flatMap(({ questions }) =>
        questions.map(
          ({ number, question }) => [at.question(question.id), `${number} ${shortTitleTextOf(question)}`] as const,
        ),
      ),
    ]),
    rules: (pages) => faceRules(pages, { geometry, direction, sections: names }),
  };
}

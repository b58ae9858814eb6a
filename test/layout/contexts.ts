import type { Element } from 'hast';
import type { Edition } from '../../src/guide/edition.js';
import { labelsFor } from '../../src/guide/labels/index.js';
import { renderBookParts } from '../../src/layout/book-parts.js';
import { prepareToHast } from '../../src/layout/content/hast.js';
import { usualTableRoom } from '../../src/layout/page-geometry.js';
import {
  besideBookMedium,
  dataMedium,
  deckMedium,
  packageMedium,
  pageMedium,
  printMedium,
  sheetMedium,
} from '../../src/layout/render/media.js';
import type { RenderContext } from '../../src/layout/render-context.js';
import { toHtml } from '../../src/layout/to-html.js';

const kinds = {
  print: printMedium,
  web: pageMedium,
  package: packageMedium,
  sheet: sheetMedium,
  cards: besideBookMedium(),
  deck: deckMedium,
  data: dataMedium,
} as const;

export type Medium = keyof typeof kinds;

/** The media of the book. */
export const media = ['print', 'web', 'package'] as const satisfies readonly Medium[];

/** A context without highlighting, whose pictures are named by their paths. */
export function contextOf(edition: Edition, medium: Medium): RenderContext {
  return {
    edition,
    labels: labelsFor(edition.guide.language),
    medium: kinds[medium],
    tableRoom: usualTableRoom,
    toHast: prepareToHast(),
    proofAt: () => undefined,
    highlight: () => undefined,
    formula: () => undefined,
    href: (anchor) => `#${anchor}`,
    pictureUrl: ({ path }) => `pictures/${path}`,
  };
}

/** The first section of an edition, set. */
export function sectionOf(edition: Edition, medium: Medium): Element {
  const [section] = renderBookParts(contextOf(edition, medium)).sections;
  if (!section) throw new Error('No section');
  return section;
}

/** Its markup. */
export const sectionHtml = (edition: Edition, medium: Medium): string => toHtml([sectionOf(edition, medium)]);

import type { Element } from 'hast';
import type { Edition } from '../../src/guide/edition.js';
import { labelsFor } from '../../src/guide/labels/index.js';
import { prepareToHast } from '../../src/layout/content/hast.js';
import { setLeaves } from '../../src/layout/leaves.js';
import { usualTableRoom } from '../../src/layout/page-geometry.js';
import type { Medium, Setting } from '../../src/layout/setting.js';
import { toHtml } from '../../src/layout/to-html.js';

export const media: readonly Medium[] = ['print', 'web', 'package'];

/** A setting without highlighting, whose pictures are named by their paths. */
export function settingOf(edition: Edition, medium: Medium): Setting {
  return {
    edition,
    labels: labelsFor(edition.guide.language),
    medium,
    tableRoom: usualTableRoom,
    toHast: prepareToHast(),
    proofAt: () => undefined,
    highlight: () => undefined,
    href: (anchor) => `#${anchor}`,
    pictureUrl: ({ path }) => `pictures/${path}`,
  };
}

/** The first section of an edition, set. */
export function sectionOf(edition: Edition, medium: Medium): Element {
  const [section] = setLeaves(settingOf(edition, medium)).sections;
  if (!section) throw new Error('No section');
  return section;
}

/** Its markup. */
export const sectionHtml = (edition: Edition, medium: Medium): string => toHtml([sectionOf(edition, medium)]);

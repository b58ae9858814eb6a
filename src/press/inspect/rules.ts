import { breakRules } from './break-rules.js';
import { fontRules } from './font-rules.js';
import { linkRules, wayRules } from './link-rules.js';
import { pageRules } from './page-rules.js';
import type { PdfRule } from './rule.js';
import { tagRules } from './tag-rules.js';

const ofWays = wayRules.map((rule): PdfRule => ({ ...rule, find: ({ pdf }) => rule.find(pdf) }));

/** Everything that a PDF is inspected by, in the order in which it is told. */
export const pdfRules: readonly PdfRule[] = [
  ...linkRules,
  ...ofWays,
  ...pageRules,
  ...breakRules,
  ...fontRules,
  ...tagRules,
];

/**
 * The clauses of PDF/UA-1 (ISO 14289-1:2014) of which the rules look at a part. What they find nothing against need
 * not conform: much of the standard can be judged by people alone.
 */
export const clauses: readonly string[] = [...new Set(pdfRules.flatMap(({ clause }) => clause ?? []))].sort((a, b) =>
  a.localeCompare(b, 'en', { numeric: true }),
);

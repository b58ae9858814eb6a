import type { Finding, InspectionRule } from '../../diagnostics/finding.js';
import type { EpubFacts, EpubMessage } from './read-epub.js';

/** Metadata that EPUB Accessibility 1.1 (2.2) asks for, by what it says. */
const accessibility = {
  'schema:accessMode': 'by which senses it is read',
  'schema:accessModeSufficient': 'which of them suffice',
  'schema:accessibilityFeature': 'what helps readers',
  'schema:accessibilityHazard': 'what could harm them',
  'schema:accessibilitySummary': 'how accessible it is, in a sentence',
} as const;

/** Everything that an EPUB is inspected by, in the order in which it is told. */
export const epubRules: readonly InspectionRule<EpubFacts>[] = [
  {
    id: 'epub-valid',
    description: 'The package conforms to EPUB 3.3, by epubcheck’s rules.',
    reason: 'Shops refuse packages that do not conform, and each reading program shows them in its own way.',
    severity: 'error',
    find: ({ verdict }) => verdict.filter(({ severity }) => severity !== 'warning').map(toFinding),
  },
  {
    id: 'epub-without-warnings',
    description: 'epubcheck has nothing to warn of.',
    reason: 'What epubcheck warns of is shown differently, or not at all, by some readers.',
    severity: 'warning',
    find: ({ verdict }) => verdict.filter(({ severity }) => severity === 'warning').map(toFinding),
  },
  {
    id: 'epub-accessibility-told',
    description: 'The metadata tells how accessible the book is.',
    reason: 'Shops and libraries show it to those who have to know before they buy or borrow.',
    severity: 'error',
    find: ({ properties }) =>
      Object.entries(accessibility)
        .filter(([property]) => !properties.has(property))
        .map(([property, says]) => ({ what: `The metadata does not say ${says} (${property}).` })),
  },
  {
    id: 'epub-picture-described',
    description: 'Every picture says in words what it shows, or that it is decoration.',
    reason: 'Those who do not see a picture have its words alone.',
    severity: 'error',
    find: ({ pictures }) =>
      pictures
        .filter(({ text }) => text === undefined)
        .map(({ path, name }) => ({ where: path, what: `The picture ${name} has no text that describes it.` })),
  },
];

/** epubcheck's own words, as a sentence, with the id by which its manual has more. */
function toFinding({ id, text, path, line }: EpubMessage): Finding {
  const words = text.replace(/\s+/g, ' ').trim();
  const sentence = /[.!?]$/.test(words) ? words : `${words}.`;
  return { where: line === undefined ? path : `${path}, line ${line}`, what: `${sentence} (${id})` };
}

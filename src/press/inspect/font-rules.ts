import type { FontFacts } from '../pdf/fonts.js';
import type { PdfRule } from './rule.js';

const nameOf = ({ name }: FontFacts) => (name === '' ? 'A font without a name' : `The font ${name}`);

const about = (isWrong: (font: FontFacts) => boolean, what: string): PdfRule['find'] =>
  function find({ pdf: { fonts } }) {
    return fonts.filter(isWrong).map((font) => ({ what: `${nameOf(font)} ${what}` }));
  };

/** Rules on fonts. */
export const fontRules: readonly PdfRule[] = [
  {
    id: 'font-embedded',
    description: 'Every font is in the file.',
    reason: 'Other machines put a font of their own in its place: lines change their length, and signs are missing.',
    severity: 'error',
    clause: '7.21.4.1',
    find: about(({ embedded }) => !embedded, 'is not in the file: other machines print another in its place.'),
  },
  {
    id: 'font-of-outlines',
    description: 'Fonts are outlines, not drawings (Type 3).',
    reason: 'Fonts of drawings blur, and text in them can often be neither searched nor copied.',
    severity: 'error',
    find: about(({ type }) => type === 'Type3', 'is made of drawings (Type 3), which print blurred.'),
  },
  {
    id: 'font-readable',
    description: 'Every font says which characters its glyphs stand for.',
    reason: 'Search, copying and screen readers know characters, not glyphs.',
    severity: 'error',
    clause: '7.21.7',
    find: about(
      ({ characters }) => characters === '',
      'does not say which characters it draws: its text can be neither searched nor read aloud.',
    ),
  },
];

import type { DrawnDiagram } from '../../guide/diagram.js';
import type { SvgElement } from './dom.js';

/** The colours of drawings by their roles, as `guide/drawing.ts` names their classes; the values are those of light paper. */
export const colours = {
  ink: '#1c1c1e',
  quiet: '#55595f',
  rule: '#c8cbd0',
  tint: '#f4f2ed',
  accent: '#9a2f1c',
  paper: '#ffffff',
} as const;

export type Colour = keyof typeof colours;

/** What stays the same for every diagram. */
export interface DrawingSettings {
  readonly colours: Readonly<Record<Colour, string>>;
  /** CSS `font-family` of the letters. */
  readonly family: string;
  /** The same for programs that show the drawing as a file and have no fonts of the book. */
  readonly fileFamily: string;
  /** Height of letters in CSS pixels. */
  readonly letters: number;
}

/** What a function that draws in the page finds there. */
export interface DrawingPage extends DrawingSettings {
  /** What the script of a package calls itself. */
  readonly library: (name: string) => unknown;
  /**
   * An SVG file of which nothing is left but what draws: styles have become attributes, colours the book's.
   *
   * @param prepare - Changes the drawing before it is read.
   * @throws Error where there is no drawing in it.
   */
  readonly flatten: (svg: string, prepare?: (drawing: SvgElement) => void) => DrawnDiagram;
}

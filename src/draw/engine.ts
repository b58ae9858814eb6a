import type { DiagramFault, DiagramResult } from '../guide/diagram.js';

/** A package that draws diagrams of one language in a page. */
export interface DiagramEngine {
  /** Of the fences: `mermaid`. */
  readonly language: string;
  /** Packages of npm of which one is needed, the best first, each with its script for a page. */
  readonly packages: readonly [DiagramPackage, ...DiagramPackage[]];
  /** A function of the page that draws one diagram by the script; text, since it runs there. */
  readonly draw: string;
  /** Takes out of a diagram what is not for the engine. */
  readonly prepare: (text: string) => PreparedDiagram;
  /** What an engine's own words of a fault mean for the author. */
  readonly explain: (fault: EngineFault, prepared: PreparedDiagram) => DiagramFault;
}

export interface DiagramPackage {
  readonly name: string;
  /** Of the script, from the package's folder on. */
  readonly script: string;
}

/** A diagram as the engine gets it. */
export interface PreparedDiagram {
  readonly text: string;
  /** For each line of the text the number of the line that its author wrote, counted from 1. */
  readonly lines: readonly number[];
  /** What was taken out of it and may be missed, a sentence each. */
  readonly lost: readonly string[];
}

/** What an engine says of a diagram that it cannot draw. */
export interface EngineFault {
  readonly fault: string;
  /** In the prepared text; lines and columns are counted from 1. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** What comes out of the page, before anybody has looked at it. */
export type EngineResult = Extract<DiagramResult, { svg: string }> | EngineFault;

/** The place in what the author wrote of a place in what the engine read; an end beyond the last line is the last line. */
export function placeIn({ lines }: PreparedDiagram, { line, column }: EngineFault): DiagramFault['at'] {
  if (line === undefined) return undefined;
  const written = lines[Math.min(Math.max(line, 1), lines.length) - 1];
  return written === undefined ? undefined : { line: written, column: column ?? 1 };
}

/** A sheet of paper; millimetres, portrait as given. */
export interface Paper {
  /** As it appears in file names: `a5`, `120x190mm`. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Sizes after ISO 216 (A, B) and ANSI/ASME Y14.1 (letter). */
const named: Readonly<Record<string, readonly [number, number]>> = {
  a4: [210, 297],
  letter: [215.9, 279.4],
  a5: [148, 210],
  b5: [176, 250],
  a3: [297, 420],
};

export const paperNames: readonly string[] = Object.keys(named);
export const defaultPaper: Paper = { name: 'a4', width: 210, height: 297 };

/**
 * Reads a paper's name (`a4`, any case) or size (`120x190mm`).
 *
 * @returns The paper; undefined where the text is neither, or a side is not within 90 to 600 mm.
 */
export function parsePaper(text: string): Paper | undefined {
  const name = text.trim().toLowerCase();
  const size = Object.hasOwn(named, name) ? named[name] : undefined;
  if (size) return { name, width: size[0], height: size[1] };
  const match = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(?:mm)?$/.exec(name);
  if (!match) return undefined;
  const [width, height] = [Number(match[1]), Number(match[2])];
  const fits = (side: number) => side >= 90 && side <= 600;
  return fits(width) && fits(height) ? { name: `${width}x${height}mm`, width, height } : undefined;
}

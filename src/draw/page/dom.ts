/** The part of the DOM that drawings are read and written with, for the types of this program know no document. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
  matrixTransform(matrix: Matrix): Point;
}

export interface Matrix {
  readonly a: number;
  readonly b: number;
  inverse(): Matrix;
}

/** Computed values by property, `strokeWidth`. */
export type Style = Readonly<Record<string, string>>;

export interface SvgNode {
  /** 1: an element; 3: text. */
  readonly nodeType: number;
  readonly textContent: string;
}

export interface SvgElement extends SvgNode {
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly childNodes: Iterable<SvgNode>;
  readonly parentElement: SvgElement | null;
  readonly attributes: { readonly length: number };
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasChildNodes(): boolean;
  matches(selectors: string): boolean;
  querySelector(selectors: string): SvgElement | null;
  querySelectorAll(selectors: string): Iterable<SvgElement>;
  append(...nodes: (SvgNode | string)[]): void;
  prepend(...nodes: SvgNode[]): void;
  remove(): void;
  getBoundingClientRect(): Box;
  getBBox(): Box;
  getScreenCTM(): Matrix | null;
  isPointInFill?(point: Point): boolean;
}

/** What a function of the page has of its window. */
export interface Window {
  readonly document: {
    readonly body: SvgElement;
    createElementNS(space: string, name: string): SvgElement;
    importNode(node: SvgElement, deep: true): SvgElement;
  };
  readonly DOMParser: new () => {
    parseFromString(text: string, type: string): { readonly documentElement: SvgElement };
  };
  readonly XMLSerializer: new () => { serializeToString(node: SvgElement): string };
  readonly DOMPoint: new (x: number, y: number) => Point;
  readonly Math: { random: () => number };
  Date: DateConstructor;
  getComputedStyle(element: SvgElement): Style;
}

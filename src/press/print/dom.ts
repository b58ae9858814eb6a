/**
 * The part of the DOM that pages are measured and broken with. What runs in the page is written here like everything
 * else, and the types of this program know no document.
 */

export interface DomRect {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly width: number;
}

/** Computed values by property, `breakBefore`. */
export type DomStyle = Readonly<Record<string, string>>;

export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string;
  readonly parentElement: DomElement | null;
  readonly previousSibling: DomNode | null;
  contains(other: DomNode): boolean;
}

export interface DomText extends DomNode {
  readonly length: number;
  splitText(at: number): DomText;
  before(node: DomNode): void;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  id: string;
  className: string;
  textContent: string;
  readonly dataset: Record<string, string | undefined>;
  readonly style: Record<string, string>;
  readonly classList: { add(...names: string[]): void; remove(...names: string[]): void };
  readonly childNodes: ArrayLike<DomNode>;
  /** Widths in CSS pixels: of the box, and of what is in it. */
  readonly clientWidth: number;
  readonly scrollWidth: number;
  readonly firstElementChild: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  readonly previousElementSibling: DomElement | null;
  matches(selectors: string): boolean;
  closest(selectors: string): DomElement | null;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): ArrayLike<DomElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  getBoundingClientRect(): DomRect;
  getClientRects(): ArrayLike<DomRect>;
  prepend(...nodes: DomNode[]): void;
  append(...nodes: (DomNode | string)[]): void;
  before(...nodes: DomNode[]): void;
  after(...nodes: DomNode[]): void;
  replaceWith(...nodes: DomNode[]): void;
  remove(): void;
  cloneNode(deep: boolean): DomElement;
}

export interface DomRange {
  setStart(node: DomNode, at: number): void;
  setEnd(node: DomNode, at: number): void;
  setStartBefore(node: DomNode): void;
  setEndAfter(node: DomNode): void;
  selectNode(node: DomNode): void;
  getBoundingClientRect(): DomRect;
  getClientRects(): ArrayLike<DomRect>;
}

export interface DomDocument {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  readonly defaultView: { getComputedStyle(element: DomElement): DomStyle };
  createElement(name: string): DomElement;
  createRange(): DomRange;
  /** @param shown - 4: text alone. */
  createTreeWalker(root: DomNode, shown: number): { nextNode(): DomNode | null };
  getElementById(id: string): DomElement | null;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): ArrayLike<DomElement>;
}

import type { DrawnDiagram } from '../../guide/diagram.js';
import type { Style, SvgElement, SvgNode, Window } from './dom.js';
import type { Colour, DrawingSettings } from './page.js';

export interface FlattenOptions extends Pick<DrawingSettings, 'colours' | 'fileFamily'> {
  /** Changes the drawing before it is read. */
  readonly prepare?: ((drawing: SvgElement) => void) | undefined;
}

/**
 * Makes a drawing of an engine one that can stand in a page: what its style sheet says becomes attributes, a colour the
 * class of the book's nearest, and of words on a dark ground the one that can be read there. What does not draw is left
 * out. All ids but those of markers go, and these are counted.
 *
 * Runs in the page, so it refers to nothing outside itself.
 */
export function flattenDrawing(window: Window, text: string, options: FlattenOptions): DrawnDiagram {
  const namespace = 'http://www.w3.org/2000/svg';
  const { document } = window;
  const parsed = new window.DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (parsed.localName !== 'svg') throw new Error('The drawing is not well-formed.');
  const source = document.importNode(parsed, true);
  document.body.append(source);
  try {
    options.prepare?.(source);
    return flattened();
  } finally {
    source.remove();
  }

  function flattened(): DrawnDiagram {
    const shapes = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'];
    const texts = ['text', 'tspan'];
    const unseen = ['title', 'desc', 'style', 'metadata', 'defs', 'marker', 'filter', 'symbol', 'clipPath', 'script'];
    const geometry = [
      ...['d', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'transform'],
      ...['viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient', 'preserveAspectRatio'],
    ];
    const sized = ['rect', 'marker'];
    const markers = new Map<string, string>();
    const grounds: { readonly element: SvgElement; readonly colour: Colour }[] = [];
    const lost = new Set<string>();
    let letters: number | undefined;

    const svg = document.createElementNS(namespace, 'svg');
    copyAll(source, svg);
    const definitions = document.createElementNS(namespace, 'defs');
    // A set's iteration goes on to markers that are found in markers.
    for (const [id, name] of markers) copyMarker(id, name, definitions);
    if (definitions.hasChildNodes()) svg.prepend(definitions);
    const frame = boxOf(source);
    svg.setAttribute('viewBox', [frame.x, frame.y, frame.width, frame.height].map(rounded).join(' '));
    svg.setAttribute('width', String(Math.ceil(frame.width)));
    svg.setAttribute('height', String(Math.ceil(frame.height)));
    svg.setAttribute('font-family', options.fileFamily);
    const told = [...source.querySelectorAll(':scope > title, :scope > desc')]
      .map((element) => element.textContent.replace(/\s+/g, ' ').trim())
      .filter((words) => words !== '');
    return {
      svg: new window.XMLSerializer().serializeToString(svg),
      ...(told.length > 0
        ? { description: told.map((words, at) => (at < told.length - 1 ? ended(words) : words)).join(' ') }
        : {}),
      ...(letters === undefined ? {} : { letters }),
      lost: [...lost].map((name) => `\`<${name}>\` within a diagram is not drawn.`),
    };

    function copyAll(from: SvgElement, to: SvgElement): void {
      for (const node of from.childNodes) {
        if (isElement(node)) copy(node, to);
        else if (node.nodeType === 3 && texts.includes(to.localName) && node.textContent.trim() !== '')
          to.append(node.textContent.replace(/\s+/g, ' '));
      }
    }

    function copy(element: SvgElement, into: SvgElement): void {
      const name = element.localName === 'a' || element.localName === 'svg' ? 'g' : element.localName;
      if (element.namespaceURI !== namespace || unseen.includes(name)) return;
      const style = window.getComputedStyle(element);
      if (style['display'] === 'none' || style['visibility'] === 'hidden') return;
      const isShape = shapes.includes(name);
      if (name !== 'g' && !isShape && !texts.includes(name)) {
        lost.add(name);
        return;
      }
      if (name === 'rect' && !(sizeOf(element, 'width') > 0 && sizeOf(element, 'height') > 0)) return;
      const copied = document.createElementNS(namespace, name);
      for (const attribute of geometry) copyAttribute(element, copied, attribute);
      if (sized.includes(name))
        for (const side of ['width', 'height']) copied.setAttribute(side, rounded(sizeOf(element, side)));
      if (isShape || texts.includes(name)) paint(element, style, copied);
      if (texts.includes(name)) setLetters(element, style, copied);
      if (isShape) setMarkers(style, copied);
      if (style['opacity'] !== '1' && style['opacity'] !== undefined) copied.setAttribute('opacity', style['opacity']);
      copyAll(element, copied);
      if (!isShape && !copied.hasChildNodes()) return;
      if (name === 'g' && copied.attributes.length === 0) into.append(...copied.childNodes);
      else into.append(copied);
    }

    function copyMarker(id: string, name: string, to: SvgElement): void {
      const element = [...source.querySelectorAll('marker')].find((each) => each.getAttribute('id') === id);
      if (!element) return;
      const copied = document.createElementNS(namespace, 'marker');
      for (const attribute of geometry) copyAttribute(element, copied, attribute);
      copied.setAttribute('id', name);
      copyAll(element, copied);
      to.append(copied);
    }

    function copyAttribute(from: SvgElement, to: SvgElement, name: string): void {
      const value = from.getAttribute(name);
      if (value === null || value === '' || /undefined|NaN/.test(value)) return;
      to.setAttribute(
        name,
        value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => rounded(Number(number))),
      );
    }

    function paint(element: SvgElement, style: Style, copied: SvgElement): void {
      const isText = texts.includes(element.localName);
      const classes: string[] = [];
      const fill = isText ? colourOfText(element, style) : nearest(style['fill'] ?? '', fillRoles);
      const inherited = element.localName === 'tspan' && element.parentElement;
      const same = inherited && colourOfText(inherited, window.getComputedStyle(inherited)) === fill;
      if (!same) setColour('fill', fill);
      if (!isText && fill && !element.parentElement?.matches('marker')) grounds.push({ element, colour: fill });
      const width = Number.parseFloat(style['strokeWidth'] ?? '0');
      // Letters with an outline would no longer be letters of a font in a PDF.
      const stroke = isText || width === 0 ? undefined : nearest(style['stroke'] ?? '', strokeRoles);
      if (stroke) {
        setColour('stroke', stroke);
        copied.setAttribute('stroke-width', rounded(width));
        const dashes = (style['strokeDasharray'] ?? '').match(/[\d.]+/g) ?? [];
        if (hasGaps(dashes.map(Number))) copied.setAttribute('stroke-dasharray', dashes.join(' '));
        if (style['strokeLinejoin'] === 'round') copied.setAttribute('stroke-linejoin', 'round');
        if (style['strokeLinecap'] === 'round') copied.setAttribute('stroke-linecap', 'round');
      }
      const share = Number(style['fillOpacity'] ?? 1) * alphaOf(style['fill'] ?? '');
      if (!isText && fill && share < 1) copied.setAttribute('fill-opacity', rounded(share));
      if (classes.length > 0) copied.setAttribute('class', classes.join(' '));

      function setColour(property: 'fill' | 'stroke', colour: Colour | undefined): void {
        copied.setAttribute(property, colour === undefined ? 'none' : options.colours[colour]);
        if (colour !== undefined) classes.push(`${property}-${colour}`);
      }
    }

    function setLetters(element: SvgElement, style: Style, copied: SvgElement): void {
      const around =
        element.localName === 'tspan' && element.parentElement
          ? window.getComputedStyle(element.parentElement)
          : undefined;
      const size = Number.parseFloat(style['fontSize'] ?? '16');
      const set = (name: string, property: string, usual: string, value = style[property] ?? usual) => {
        if (around ? value !== around[property] : value !== usual) copied.setAttribute(name, value);
      };
      if (!around || around['fontSize'] !== style['fontSize']) copied.setAttribute('font-size', rounded(size));
      set('font-weight', 'fontWeight', '400', Number(style['fontWeight'] ?? 400) > 500 ? '600' : '400');
      set('font-style', 'fontStyle', 'normal');
      set('text-anchor', 'textAnchor', 'start');
      set('dominant-baseline', 'dominantBaseline', 'auto');
      if (element.textContent.trim() === '') return;
      const shown = (size * scaleOf(element)) / scaleOf(source);
      letters = Math.min(letters ?? shown, Math.round(shown * 10) / 10);
    }

    function scaleOf(element: SvgElement): number {
      const matrix = element.getScreenCTM();
      return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
    }

    function setMarkers(style: Style, copied: SvgElement): void {
      for (const end of ['Start', 'Mid', 'End']) {
        const id = /#([^"')]+)/.exec(style[`marker${end}`] ?? '')?.[1];
        if (id === undefined) continue;
        if (!markers.has(id)) markers.set(id, `m${markers.size}`);
        copied.setAttribute(`marker-${end.toLowerCase()}`, `url(#${markers.get(id)})`);
      }
    }

    /** The colour of words, changed where it could not be read on what it stands on. */
    function colourOfText(element: SvgElement, style: Style): Colour | undefined {
      const own = nearest(style['fill'] ?? '', textRoles);
      const line = element.localName === 'tspan' ? (element.parentElement ?? element) : element;
      const { x, y, width, height } = line.getBoundingClientRect();
      const ground = grounds.findLast(({ element: shape }) => holds(shape, x + width / 2, y + height / 2))?.colour;
      const isOnDark = ground !== undefined && ['ink', 'quiet', 'accent'].includes(ground);
      if (own === undefined) return undefined;
      if (isOnDark) return 'paper';
      return own === 'paper' ? 'ink' : own;
    }

    function holds(shape: SvgElement, x: number, y: number): boolean {
      const box = shape.getBoundingClientRect();
      if (x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height) return false;
      const matrix = shape.getScreenCTM();
      if (!matrix || !shape.isPointInFill) return false;
      return shape.isPointInFill(new window.DOMPoint(x, y).matrixTransform(matrix.inverse()));
    }

    function sizeOf(element: SvgElement, side: string): number {
      const written = element.getAttribute(side) ?? '';
      if (/^[\d.]+(?:px)?$/.test(written)) return Number.parseFloat(written);
      const box = element.localName === 'marker' ? undefined : element.getBBox();
      return box?.[side === 'width' ? 'width' : 'height'] ?? 3;
    }

    /** The frame that the engine gives, without what is empty at its edges but for room for lines and arrowheads. */
    function boxOf(element: SvgElement) {
      const [x = 0, y = 0, width = 0, height = 0] = (element.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
      const drawn = element.getBBox();
      if (!(drawn.width > 0 && drawn.height > 0)) throw new Error('The diagram shows nothing.');
      if (!(width > 0 && height > 0)) return drawn;
      const edge = 8;
      const [left, top] = [Math.max(x, drawn.x - edge), Math.max(y, drawn.y - edge)];
      const right = Math.min(x + width, drawn.x + drawn.width + edge);
      const bottom = Math.min(y + height, drawn.y + drawn.height + edge);
      return { x: left, y: top, width: right - left, height: bottom - top };
    }
  }

  function nearest(value: string, roles: (lightness: number, isColoured: boolean) => Colour): Colour | undefined {
    if (value === 'none' || value === '' || alphaOf(value) < 0.05) return undefined;
    const [red, green, blue] = (/^rgba?\(([^)]*)\)/.exec(value)?.[1] ?? '').split(/[,\s/]+/).map(Number);
    // Gradients and patterns.
    if (red === undefined || green === undefined || blue === undefined) return 'tint';
    const linear = [red, green, blue].map((share) => (share / 255) ** 2.2);
    const lightness = 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
    return roles(lightness, Math.max(red, green, blue) - Math.min(red, green, blue) > 60);
  }

  function fillRoles(lightness: number, isColoured: boolean): Colour {
    if (lightness > 0.97) return 'paper';
    if (lightness > 0.72) return 'tint';
    if (lightness > 0.3) return isColoured ? 'tint' : 'rule';
    if (isColoured) return 'accent';
    return lightness > 0.05 ? 'quiet' : 'ink';
  }

  function strokeRoles(lightness: number, isColoured: boolean): Colour {
    if (isColoured && lightness < 0.6) return 'accent';
    if (lightness > 0.4) return 'rule';
    return lightness > 0.05 ? 'quiet' : 'ink';
  }

  function textRoles(lightness: number, isColoured: boolean): Colour {
    if (lightness > 0.6) return 'paper';
    if (isColoured) return 'accent';
    return lightness > 0.05 ? 'quiet' : 'ink';
  }

  function alphaOf(value: string): number {
    const alpha = /^rgba\([^)]*[,/]\s*([\d.]+)\)/.exec(value)?.[1];
    return alpha === undefined ? 1 : Number(alpha);
  }

  /** Of an uneven number of lengths, dashes and gaps change places. */
  function hasGaps(dashes: readonly number[]): boolean {
    return dashes.some((length, at) => length > 0 && (at % 2 === 1 || dashes.length % 2 === 1));
  }

  function isElement(node: SvgNode): node is SvgElement {
    return node.nodeType === 1;
  }

  function rounded(value: number): string {
    return String(Math.round(value * 100) / 100);
  }

  function ended(words: string): string {
    return /[.!?]$/.test(words) ? words : `${words}.`;
  }
}

import type { Properties } from 'hast';

/**
 * The one policy for drawings (SVG): what of a file may reach an output, and what of that may stand within a page.
 * Whatever is not named here is left out. Nothing that is named loads, runs, links or moves anything.
 */

/** `page`: may stand in a page and in a file; `file`: in a file only; `words`: tells of the drawing, draws nothing. */
type Place = 'page' | 'file' | 'words';

const placed = <P extends Place | 'own'>(place: P, names: string): [string, P][] =>
  names.split(' ').map((name) => [name, place]);

/** Elements of SVG by where they may stand. Sources: SVG 1.1, appendix K; SVG 2, appendix F; Filter Effects 1. */
const elements: ReadonlyMap<string, Place> = new Map([
  ...placed('page', 'svg g defs marker path rect circle ellipse line polyline polygon text tspan'),
  ...placed('file', 'symbol use switch image style textPath'),
  ...placed('file', 'linearGradient radialGradient stop pattern clipPath mask'),
  ...placed('file', 'filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting'),
  ...placed('file', 'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR'),
  ...placed('file', 'feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight'),
  ...placed('file', 'feSpecularLighting feSpotLight feTile feTurbulence'),
  ...placed('words', 'title desc'),
]);

/**
 * Attributes by their names in hast. `own` ones stay in a file; in a page the book decides them itself: names, family,
 * description.
 */
const attributes: ReadonlyMap<string, Place | 'own'> = new Map([
  // Geometry.
  ...placed('page', 'd points x y x1 y1 x2 y2 cx cy r rx ry dx dy width height viewBox preserveAspectRatio'),
  ...placed('page', 'transform rotate pathLength refX refY markerWidth markerHeight markerUnits orient'),
  // Paint.
  ...placed('page', 'fill fillOpacity fillRule opacity color display visibility paintOrder vectorEffect'),
  ...placed('page', 'stroke strokeWidth strokeOpacity strokeDashArray strokeDashOffset strokeLineCap strokeLineJoin'),
  ...placed('page', 'strokeMiterLimit shapeRendering textRendering markerStart markerMid markerEnd'),
  ...placed('file', 'style overflow transformOrigin mixBlendMode isolation imageRendering colorInterpolation'),
  // Text.
  ...placed('page', 'textAnchor dominantBaseline baselineShift letterSpacing wordSpacing textLength lengthAdjust'),
  ...placed('page', 'fontSize fontWeight fontStyle textDecoration'),
  ...placed('file', 'fontStretch fontVariant fontSizeAdjust alignmentBaseline direction unicodeBidi writingMode'),
  ...placed('file', 'startOffset method spacing side xmlSpace'),
  // References, gradients, patterns, clips and masks.
  ...placed('file', 'href xLinkHref clipPath clipRule clipPathUnits mask maskUnits maskContentUnits maskType filter'),
  ...placed('file', 'gradientUnits gradientTransform spreadMethod fx fy fr offset stopColor stopOpacity'),
  ...placed('file', 'patternUnits patternContentUnits patternTransform requiredFeatures requiredExtensions'),
  ...placed('file', 'systemLanguage type media'),
  // Filters.
  ...placed('file', 'filterUnits primitiveUnits in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix'),
  ...placed('file', 'divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant scale'),
  ...placed('file', 'xChannelSelector yChannelSelector azimuth elevation stdDeviation floodColor floodOpacity'),
  ...placed('file', 'tableValues slope intercept amplitude exponent radius z pointsAtX pointsAtY pointsAtZ'),
  ...placed('file', 'specularConstant specularExponent limitingConeAngle baseFrequency numOctaves seed stitchTiles'),
  ...placed('file', 'lightingColor colorInterpolationFilters kernelUnitLength'),
  ...placed('own', 'id className fontFamily lang xmlLang version role ariaLabel ariaHidden focusable'),
]);

/** The classes by which a drawing takes the colours of the book, in light and dark; `styles/drawing.css` knows them. */
export const colourClasses: ReadonlySet<string> = new Set([
  ...['fill-ink', 'fill-quiet', 'fill-rule', 'fill-tint', 'fill-accent', 'fill-paper'],
  ...['stroke-ink', 'stroke-quiet', 'stroke-rule', 'stroke-accent'],
]);

/** Above these, a picture is no diagram, and cannot stand within a page. */
export const drawingLimits = { bytes: 64 * 1024, elements: 1500, levels: 32 } as const;

/** Where an element may stand; undefined where in no output. */
export const elementPlace = (tagName: string): Place | undefined => elements.get(tagName);

/** Where an attribute may stand, by its name in hast; undefined where in no output. */
export const attributePlace = (name: string): Place | 'own' | undefined => attributes.get(name);

/** Elements that are nothing without what they refer to. */
export const refersToParts: ReadonlySet<string> = new Set(['image', 'use', 'feImage', 'textPath']);

const part = /^#[^\s"'()\\]+$/;
const embeddedPicture = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=\s]+$/i;

/** Functions of CSS that load what they name. */
const loading = /(?:url|src|image|image-set|element|cross-fade|expression)\s*\(/i;

/** `url(#a)`, `url("#a")`, an embedded picture or font: all that may stand in `url()`. */
const innerAddress =
  /url\(\s*(["']?)(?:#[^\s"'()\\]+|data:(?:image\/(?:png|jpeg|gif|webp)|(?:font|application)\/[\w.+-]+)(?:;charset=[\w-]+)?;base64,[\w+/=]+)\1\s*\)/gi;

/**
 * Whether the value of an attribute, or a style sheet (`css`), refers to nothing but the drawing itself. Escapes could
 * hide an address, and are refused with what holds them.
 *
 * @param name - Of the attribute, in hast.
 */
export function staysInside(name: string, value: Properties[string]): boolean {
  const text = String(value ?? '');
  if (name === 'href' || name === 'xLinkHref') return part.test(text.trim()) || embeddedPicture.test(text.trim());
  const rest = text.replace(innerAddress, '');
  return !/[\\<]|@import/i.test(rest) && !loading.test(rest);
}

/**
 * Whether an attribute's value may stand in a page, where variables and functions of CSS would mean the page's own.
 * What refers to a part of the drawing is up to who places it there.
 */
export function isPlain(value: Properties[string]): boolean {
  return !/[\\<>{}@]|(?:url|src|image|image-set|attr|var|env)\s*\(/i.test(String(value ?? ''));
}

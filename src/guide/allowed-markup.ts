/**
 * Markup beyond the usual that an output may hold because code asked for it, never content: elements by name, each with
 * the attributes it may have. `{ math: ['display'], mi: ['mathvariant'] }`.
 */
export type AllowedMarkup = Readonly<Record<string, readonly string[]>>;

/** Elements that run, load, submit or hold documents of their own, in HTML, SVG and MathML. */
const refusedElements: ReadonlySet<string> = new Set([
  ...['script', 'noscript', 'style', 'link', 'meta', 'base', 'template', 'slot', 'title', 'head', 'body', 'html'],
  ...['iframe', 'frame', 'frameset', 'noframes', 'noembed', 'object', 'embed', 'applet', 'portal', 'fencedframe'],
  ...['form', 'input', 'button', 'select', 'textarea', 'option', 'optgroup', 'output', 'keygen', 'fieldset'],
  ...['audio', 'video', 'source', 'track', 'picture', 'image', 'map', 'area', 'canvas', 'dialog', 'plaintext', 'xmp'],
  ...['foreignobject', 'use', 'animate', 'animatemotion', 'animatetransform', 'set', 'handler', 'listener', 'feimage'],
  ...['annotation-xml', 'maction', 'mglyph', 'malignmark'],
]);

/** Attributes that hold addresses or styles; those of the usual vocabulary stay as they are. */
const refusedAttributes: ReadonlySet<string> = new Set([
  ...['style', 'src', 'srcset', 'srcdoc', 'href', 'xlink:href', 'xml:base', 'action', 'formaction', 'data', 'poster'],
  ...['background', 'ping', 'manifest', 'code', 'codebase', 'archive', 'classid', 'usemap', 'longdesc', 'profile'],
  ...['cite', 'icon', 'lowsrc', 'dynsrc', 'imagesrcset', 'attributename', 'values', 'to', 'from', 'by', 'begin', 'is'],
  ...['altimg', 'definitionurl', 'actiontype', 'http-equiv', 'target', 'nonce', 'slot', 'part'],
]);

const elementForm = /^[a-z][a-zA-Z0-9-]*$/;
const attributeForm = /^[a-z][a-zA-Z0-9:-]*$/;

/**
 * What can never be allowed, whatever code asks for: script, style, frames, forms, foreign objects, event handlers, and
 * addresses, whose schemes are settled.
 *
 * @returns A sentence for each fault.
 */
export function refusedMarkup(allowed: AllowedMarkup): string[] {
  return Object.entries(allowed).flatMap(([element, attributes]) => {
    const name = element.toLowerCase();
    if (!elementForm.test(element) || refusedElements.has(name))
      return [`The element \`${element}\` cannot be allowed.`];
    return attributes
      .filter((each) => !attributeForm.test(each) || isRefused(each))
      .map((each) => `The attribute \`${each}\` of \`${element}\` cannot be allowed.`);
  });
}

/** An attribute by any of its spellings: `xlink:href` in HTML, `xLinkHref` in a tree. */
function isRefused(attribute: string): boolean {
  const name = attribute.toLowerCase();
  return (
    name.startsWith('on') || [name, name.replace(/^(xlink|xml):?/, '')].some((each) => refusedAttributes.has(each))
  );
}

/** Whether an element is allowed; in lower case, as HTML is read. */
export const isAllowedElement = (allowed: AllowedMarkup, element: string): boolean =>
  Object.keys(allowed).some((name) => name.toLowerCase() === element);

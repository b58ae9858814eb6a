/**
 * Markup beyond the usual that an output may hold because code asked for it, never content: elements by name, each with
 * the attributes it may have. `{ math: ['display'], mi: ['mathvariant'] }`.
 */
export type AllowedMarkup = Readonly<Record<string, readonly string[]>>;

const reasons = (entries: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(entries).flatMap(([reason, names]) => names.map((name) => [name, reason] as const)));

/** Elements that run, load, submit or hold documents of their own, in HTML, SVG and MathML, with what each would do. */
const refusedElements = reasons({
  'it runs code': ['script', 'noscript', 'handler', 'listener', 'maction'],
  'it changes how the whole document looks or is read': [
    ...['style', 'link', 'meta', 'base', 'title', 'head', 'body', 'html', 'plaintext', 'xmp', 'noframes', 'noembed'],
    ...['template', 'slot'],
  ],
  'it holds a document of its own': [
    ...['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'fencedframe', 'foreignobject'],
    ...['annotation-xml', 'dialog'],
  ],
  'it is part of a form, which asks and sends': [
    ...['form', 'input', 'button', 'select', 'textarea', 'option', 'optgroup', 'output', 'keygen', 'fieldset'],
  ],
  'it loads or draws what is not in the text': [
    ...['audio', 'video', 'source', 'track', 'picture', 'image', 'map', 'area', 'canvas', 'use', 'feimage', 'mglyph'],
    ...['malignmark'],
  ],
  'it changes what was checked': ['animate', 'animatemotion', 'animatetransform', 'set'],
});

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
    const why = refusedElements.get(name) ?? (elementForm.test(element) ? undefined : 'that is no name of an element');
    if (why !== undefined) return [`The element \`${element}\` cannot be allowed: ${why}. Leave it out.`];
    return attributes.flatMap((each) => {
      const reason = refusal(each);
      return reason === undefined
        ? []
        : [`The attribute \`${each}\` of \`${element}\` cannot be allowed: ${reason}. Leave it out.`];
    });
  });
}

/** Why an attribute cannot be allowed, by any of its spellings: `xlink:href` in HTML, `xLinkHref` in a tree. */
function refusal(attribute: string): string | undefined {
  const name = attribute.toLowerCase();
  if (name.startsWith('on')) return 'it runs code';
  const spellings = [name, name.replace(/^(xlink|xml):?/, '')];
  if (spellings.some((each) => refusedAttributes.has(each))) {
    return name === 'style' ? 'styles are those of the book' : 'it leads to addresses or changes what was checked';
  }
  return attributeForm.test(attribute) ? undefined : 'that is no name of an attribute';
}

/** Whether an element is allowed; in lower case, as HTML is read. */
export const isAllowedElement = (allowed: AllowedMarkup, element: string): boolean =>
  Object.keys(allowed).some((name) => name.toLowerCase() === element);

import { hasEffect, shownElements } from '../../guide/html-vocabulary.js';
import { idForm } from '../../guide/id-form.js';
import type { Finding } from '../draft.js';
import type { HtmlAttribute, HtmlTag } from '../html-tags.js';
import type { Rule } from '../rule.js';
import { tagsOf } from '../tags-of.js';

/**
 * Attributes of HTML in the text have an effect.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The <span style="color: red">name</span> of a value.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The <span lang="de">Name</span> of a value.
 * ```
 */
export const htmlAttributeKnown: Rule = {
  id: 'html-attribute-known',
  description: 'Attributes of HTML in the text have an effect.',
  severity: 'warning',
  *check(manuscript) {
    for (const { tag, file, placeAt } of tagsOf(manuscript)) {
      if (!shownElements.has(tag.name)) continue;
      for (const attribute of tag.attributes) {
        const told = faultOf(tag, attribute);
        if (told) yield { ...told, file, position: placeAt(attribute.offset) };
      }
    }
  },
};

type Told = Pick<Finding, 'message' | 'hint'>;

function faultOf({ name: element }: HtmlTag, { name, value }: HtmlAttribute): Told | undefined {
  if (!hasEffect(element, name)) {
    return { message: `\`${name}\` has no effect on \`<${element}>\`.`, hint: adviceOn(name, value) };
  }
  if (name === 'align' && !/^(?:left|center|right)$/i.test(value)) {
    return { message: `\`align="${value}"\` has no effect: it takes \`left\`, \`center\` or \`right\`.` };
  }
  if (name === 'class' && !/^language-\S/.test(value)) {
    return { message: `\`class="${value}"\` has no effect: of code it says the language, \`class="language-sql"\`.` };
  }
  if ((name === 'id' || name === 'name') && !idForm.test(value)) {
    const hint = 'An id begins with a letter; letters, digits, hyphens, dots and underscores follow.';
    return { message: `\`${name}="${value}"\` names no place: links cannot lead to it.`, hint };
  }
  return undefined;
}

function adviceOn(name: string, value: string): string {
  if (name === 'style' && /text-align/i.test(value)) return 'Write `align="center"` in its place.';
  if (name === 'style' && /(?:width|height)\s*:/i.test(value)) {
    return 'Write the size of a picture as `width="300"` or `height="200"`.';
  }
  if (name.startsWith('on')) return 'No script runs in a book. Take it out.';
  return 'Take it out: the look of a book comes from its theme.';
}

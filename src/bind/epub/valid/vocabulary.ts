import type { Element, ElementContent, Nodes, Root } from 'hast';
import { validProperties } from './attributes.js';
import { dropped, exclusions, isKnown, isPhrasingName, successors, transparentElements } from './elements.js';
import { validSvg } from './svg.js';
import { legalText } from './text.js';

/**
 * First step: only elements and attributes that a content document knows. Older elements get their successors,
 * unknown ones give way to what they hold, comments and scripts go, characters illegal in XML go. What may not stand
 * within its ancestors (a link in a link, a heading in a header cell) loses its meaning and keeps its text.
 */
export function knownVocabulary(root: Root): Root {
  return { type: 'root', children: root.children.flatMap((child) => known(child, new Set())) };
}

function known(node: Nodes, excluded: ReadonlySet<string>): ElementContent[] {
  if (node.type === 'text') {
    const value = legalText(node.value);
    return value === '' ? [] : [{ type: 'text', value }];
  }
  return node.type === 'element' ? knownElement(node, excluded) : [];
}

function knownElement(element: Element, excluded: ReadonlySet<string>): ElementContent[] {
  const original = element.tagName.toLowerCase();
  if (original === 'svg') return validSvg(element);
  if (dropped.has(original)) return [];
  const successor = Object.hasOwn(successors, original) ? successors[original] : undefined;
  const tagName = excludedName(successor?.tagName ?? original, excluded);
  if (tagName === undefined || !isKnown(tagName)) return knownChildren(element, excluded);
  if (tagName === 'img' && !element.properties.src) return textAlternative(element);
  if (tagName === 'input') return checkbox(element);
  const properties = validProperties(tagName, element, successor?.className);
  if (tagName === 'img') properties.alt ??= '';
  if (tagName === 'details') properties.open = true; // Paper and many reading systems cannot unfold it.
  const within = new Set([...excluded, ...(exclusions[tagName] ?? [])]);
  return [refined({ type: 'element', tagName, properties, children: knownChildren(element, within) })];
}

const knownChildren = (element: Element, excluded: ReadonlySet<string>): ElementContent[] =>
  element.children.flatMap((child) => known(child, excluded));

/** The name under which an element may stand where some are excluded; undefined where only its content may. */
function excludedName(tagName: string, excluded: ReadonlySet<string>): string | undefined {
  if (!excluded.has(tagName)) return tagName;
  return isPhrasingName(tagName) || transparentElements.has(tagName) ? undefined : 'div';
}

/** What a reader of the text gets for a picture that cannot be shown. */
export function textAlternative(image: Element): ElementContent[] {
  const value = legalText(String(image.properties.alt ?? '')).trim();
  return value === '' ? [] : [{ type: 'text', value }];
}

/** Of all form controls only the box of a task list has a meaning in a book. */
function checkbox(element: Element): ElementContent[] {
  if (String(element.properties.type).toLowerCase() !== 'checkbox') return [];
  const properties = validProperties('input', element);
  return [
    {
      type: 'element',
      tagName: 'input',
      properties: { ...properties, type: 'checkbox', disabled: true },
      children: [],
    },
  ];
}

/** Elements that need an attribute to be valid, and are plain spans without it. */
function refined(element: Element): Element {
  const { tagName, properties } = element;
  const lacks =
    (tagName === 'bdo' && properties.dir === undefined) ||
    (tagName === 'time' && !/^\d{4}-\d{2}-\d{2}$/.test(String(properties.dateTime)));
  if (!lacks) return element;
  const { dateTime: _, ...rest } = properties;
  return { ...element, tagName: 'span', properties: rest };
}

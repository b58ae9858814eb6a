import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** Letters that a reply in several lines may have to be told in one. */
const longest = 48;

/** What may stand beside others in a line: an element of a list that is no list itself, a field, lines left out. */
const item = /^(?:\d+\) (?!\s*\d+\) )\S.*|[\w-]+:\S+|…)$/;

const classesOf = (node: Element): unknown[] => [node.properties['className']].flat();

const isElement = (node: ElementContent): node is Element => node.type === 'element';

const partOf = (line: Element, name: string): Element | undefined =>
  line.children.filter(isElement).find((part) => classesOf(part).includes(name));

/** A command and the lines that it was answered with. */
interface Turn {
  readonly command: Element;
  readonly answer: readonly Element[];
}

/** The turns of a dialogue; lines before the first command belong to none. */
function turnsOf(lines: readonly Element[]): Turn[] {
  const turns: { command: Element; answer: Element[] }[] = [];
  for (const line of lines) {
    if (partOf(line, 'command')) turns.push({ command: line, answer: [] });
    else turns.at(-1)?.answer.push(line);
  }
  return turns;
}

/** A number is seen to be one: text stands in quotes. */
const plain = (reply: string): string => reply.replace(/\(integer\) (?=-?\d)/, '');

/** A line ends between the elements of a list, not between one and its number. */
const unbroken = (element: string): string => element.replaceAll(' ', '\u00a0');

/** An answer in one line: "OK", a number, a short list; undefined where it needs lines of its own. */
function inOneLine(answer: readonly Element[]): string | undefined {
  if (answer.some((line) => !partOf(line, 'reply'))) return undefined;
  const told = answer.map((line) => plain(textOf(line)));
  if (told.length === 1) return told[0];
  const joined = told.map(unbroken).join('  ');
  return told.length > 1 && told.every((line) => item.test(line)) && joined.length <= longest ? joined : undefined;
}

/** Puts an answer behind the command, before a remark. */
function append(command: Element, reply: Element): void {
  const remark = partOf(command, 'remark');
  const at = remark ? command.children.indexOf(remark) : command.children.length;
  command.children.splice(at, 0, reply);
}

/** A line does not end between a remark's sign and its words. */
function holdRemark(command: Element): void {
  const remark = partOf(command, 'remark');
  if (remark) remark.children = [{ type: 'text', value: textOf(remark).replace('# ', '#\u00a0') }];
}

/** Takes lines out of the block that holds them. */
function remove(block: Element, lines: ReadonlySet<Element>): void {
  const tree: Root = { type: 'root', children: [block] };
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !lines.has(node)) return;
    parent.children.splice(index, 1);
    return index;
  });
}

/**
 * Renders the dialogue of a block close, as reference cards do: short replies behind their commands ("> GET a → "1""),
 * the others in lines of their own.
 *
 * @param block - Changed in place.
 * @returns What is a reply, in order; empty for code that is no dialogue.
 */
export function closeDialogue(block: Element): Element[] {
  const lines: Element[] = [];
  visit(block, 'element', (node) => {
    if (classesOf(node).includes('line')) lines.push(node);
  });
  const turns = turnsOf(lines);
  if (turns.length === 0) return [];
  const moved = new Set<Element>();
  const behind = turns.flatMap(({ command, answer }) => {
    holdRemark(command);
    const words = inOneLine(answer);
    if (words === undefined) return [];
    const reply = h('span', { className: ['reply', 'behind'] }, `  →\u00a0${words}`);
    append(command, reply);
    for (const line of answer) moved.add(line);
    return [reply];
  });
  remove(block, moved);
  const own = lines.filter((line) => !moved.has(line) && !partOf(line, 'command'));
  return [...behind, ...own];
}

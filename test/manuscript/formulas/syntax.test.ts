import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { formulaNodes } from '../../../src/manuscript/formulas/nodes.js';
import { formulaSyntax } from '../../../src/manuscript/formulas/syntax.js';

function formulas(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), formulaSyntax()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), formulaNodes()];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(formulas).freeze();

/** The formulas of a text, those by themselves in double dollars, those displayed in a line in brackets. */
function formulasIn(markdown: string): string[] {
  const tree: Root = parser.parse(markdown);
  const found: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'math') found.push(`$$${node.value}$$`);
    if (node.type === 'inlineMath') found.push(node.data?.display ? `[${node.value}]` : node.value);
  });
  return found;
}

describe('a formula within a line', () => {
  it.each([
    ['Found in $O(1)$ steps.', ['O(1)']],
    ['($x$), "$y$" and $z$.', ['x', 'y', 'z']],
    ['$a_1$ and $b_2$, not *one* more', ['a_1', 'b_2']],
    ['若$x$则', ['x']],
    ["$f'$-values, $n$th", ["f'", 'n']],
    ['$a\\$b$', ['a\\$b']],
    ['$\\{x\\}$', ['\\{x\\}']],
    ['$5 and $a$', ['a']],
    ['on two\n$a +\nb$ lines', ['a +\nb']],
    ['> in $a +\n> b$ a quotation', ['a +\nb']],
    ['See $$x^2$$ here', ['[x^2]']],
    ['$$ x = y\n= z $$ is it', ['[ x = y\n= z ]']],
    ['**$x$** and `$y$`', ['x']],
    ['|a|\n|-|\n|$\\|x\\|$|', ['|x|']],
  ])('is found in %j', (markdown, expected) => {
    expect(formulasIn(markdown)).toEqual(expected);
  });

  it.each([
    'It costs $5 to $10',
    'US$5 and US$6',
    '$HOME/bin:$PATH',
    '$PATH to $HOME',
    '($a,$b)',
    '"$(date)" and "$(pwd)"',
    '$1 $2 $(var)',
    '^foo$ and ^bar$',
    '$20,000 and $30,000',
    'a \\$x$ b',
    '$ x $',
    '$x $',
    '$x',
    'a $$',
    '$$$x$$$',
    'kill $$ and wait $$',
    '`$x$`',
    'x$y$',
    '$x$5',
    '[a](http://a.b/$x$)',
  ])('is not found in %j', (markdown) => {
    expect(formulasIn(markdown)).toEqual([]);
  });
});

describe('a formula by itself', () => {
  it.each([
    ['$$\nx = 1\n$$', ['$$x = 1$$']],
    ['$$\nx\n- 1\n+ 2\n\n# 3\n$$\nafter', ['$$x\n- 1\n+ 2\n\n# 3$$']],
    ['before\n$$\nx\n$$\nafter $y$', ['$$x$$', 'y']],
    ['$$ x = 1 $$', ['$$x = 1 $$']],
    ['before\n$$x$$\nafter', ['$$x$$']],
    ['> $$\n> x\n> $$\nafter', ['$$x$$']],
    ['> $$\n> x\nlazy', ['$$x$$']],
    ['- a\n\n  $$\n  x\n    y\n  $$\n- b', ['$$x\n  y$$']],
    ['  $$\n  x\n $$', ['$$x$$']],
    ['$$\nx', ['$$x$$']],
    ['$$\n$$', ['$$$$']],
    ['$$\na $$ b\n$$', ['$$a $$ b$$']],
  ])('is found in %j', (markdown, expected) => {
    expect(formulasIn(markdown)).toEqual(expected);
  });

  it.each(['$$$\nx\n$$$', '    $$\n    x\n    $$'])('is not found in %j', (markdown) => {
    expect(formulasIn(markdown)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { toldOf } from './guide-folder.js';

const rules = /^(?:markup|formula|diagram|picture-size)-supported$/;

describe('what another dialect would read is told', () => {
  test.each([
    ['marks', '若==重点==则, a ==marked word==, ==**bold** and `code`== and ++put in++;\n%%a remark of mine%% here.'],
    ['small figures', 'H~2~O, CO~2~ and x^2^ of the 1^st^ kind.'],
    ['call-outs', '> [!NOTE]\n> A.\n\n> A\n>\n> > [!tip]- Title\n> > B\n\n!!! warning "Title"\n    C'],
    ['containers', 'A.\n\n::: warning\nB\n:::\n\n- C\n\n  :::{.note #x}\n  D\n  :::'],
    ['definitions', 'Pail\n: holds ten\n: or twelve\n\nCup\n\n: a quarter\n\n> Jug\n> : a litre'],
    ['abbreviations', 'WWW is a web.\n\n*[WWW]: World Wide Web'],
    [
      'links and notes',
      'A [[Wiki link]], a [[keys#part|text]] and ![[a.png|300]]; a note^[within], [@smith2004, p. 3].',
    ],
    ['attributes', '{: .class #id}\n\n### A part {#part .wide}\n\nA [span]{.small} and\n{:.lead}'],
    ['commands', '\\newpage\n\nA \\pagebreak and {% include "a.md" %}, {{< figure src="a.png" >}}.\n\n[TOC]'],
    ['characters', 'A word&nbps;here, &hellip and &foobarbaz; or a &lt b; **&nbsb;**'],
    ['environments', '\\begin{align}\na &= b\n\\end{align}\n\nA \\begin{tabular}{ll} a & b \\end{tabular} line.'],
    ['dollars in a formula', 'Then $\\colorbox{red}{$x$}$ in a line.'],
    ['gaps', 'The {{c1::name}} of a {{c2::value::hint}}.'],
    ['small pictures', 'Off :rocket: and (:+1:), :heavy_check_mark:\n:-1: B'],
    ['comments', 'A <!- no comment -> and <!– another –> B'],
    ['headings and cells', '### A ==b==\n\n| ==c== | d |\n| --- | --- |\n| e | :tada: |'],
    ['notes at the foot', 'A.[^a]\n\n[^a]: A ==b==.'],
    ['roles', 'See {ref}`place` and {doc}`page`.'],
    [
      'formulas',
      'About $n^2$ or ($x$), 若$x$则, $a_1 * b_2$ and $f(x)$-like; $$e = mc^2$$\n\n$$\n\\sum_k k\n$$\n\n\\(x^2\\) and \\[y_1 + \\frac{1}{2}\\]',
    ],
    ['formulas in cells', '| $a$ | b |\n| --- | --- |\n| c | $\\alpha$ |\n\n~~~math\nx = y\n~~~'],
    [
      'diagrams',
      'A.\n\n```mermaid\nflowchart LR\n```\n\n~~~ Dot\ndigraph {}\n~~~\n\n- b\n\n  ```{.plantuml}\n  @startuml\n  ```',
    ],
    ['sizes', '![A](a.png){width=50%} ![B](b.png =300x200) ![C|120](c.png)\n\n![D|120x80](d.png) ![E](e.png "t" =x40)'],
    ['sizes', '[![F](f.png){ width="3cm" height=40 }](#key) ![G](g.png){.wide}'],
  ])('%s: %j', async (_kind, body) => {
    expect(await toldOf(rules, `Some words.\n\n${body}`)).toMatchSnapshot();
  });
});

describe('nothing is told of', () => {
  test.each([
    ['characters', '&copy; 2026, a&b, R&D, &amp;nbps;, ?a=1&copy=2, <https://example.org/?a&lt=1>, `&nbps;`, \\&nbps;'],
    [
      'times, keys and names',
      'At 10:30:45, user:1000:name, std::vector, ::1, {user:1000}:followers, localhost:6379:0, a:b:c.',
    ],
    [
      'comparisons and steps',
      'a == b and c == d; a==b, c==d; if (a)==b == c; i++ and ++j; x ++ y; C++ and C++; ++i, j++.',
    ],
    ['arrays and tests', '[[1, 2], [3]] and [[1]]; if [[ -f x ]] then; a[[0]] b; [x][[y]].'],
    ['money and variables', '$5 to $10, US$5, $HOME/bin:$PATH, ($a,$b), "$(date)" and "$(pwd)", $ a $, $$ is a pid.'],
    ['escapes', '\\==a==, \\$a\\$, \\[[b]], \\:rocket:, a \\(b\\) and \\[c\\], \\{.d}'],
    [
      'code',
      '`==a==` `$x$` ``:::b`` `[[c]]` `:rocket:` `{: .d}` `\\newpage` `[!NOTE]`\n\n    ==e== $y$\n\n```text\n$z$ [[f]]\n: g\n```',
    ],
    [
      'links',
      '<https://example.org/==a==/$b$/~c~> https://example.org/a==b==c [d](https://example.org/==e==) [f]($x$ "g").',
    ],
    ['about', '~20 crates, in 4~6 rows, ~900 kg, 80~95 kg, ~8 to 9~10, 5~6~7, a^b, 2^10 and x^y^z, ~~gone~~.'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell's
    ['braces', '{a}, {1,2}, ${HOME}, {"a": 1}, {:a 1}, f{x}, {user}.'],
    ['colons', 'Note: a. One:\ntwo :) and :( or a : b.\n\n- c: d\n- :e'],
    ['percents', '100%, 5%% and 6%%, %%, a%%b%%c, %d%%.'],
    ['brackets', '[ ] a, [x] b, [1], [!], ![](a.png), a[i], *[a]*, [@], @name, #tag, me@example.org.'],
    ['lines of signs', 'a\n===\n\n!!!\n\nWhat??? really !!! wow.\n\n* * *'],
  ])('%s: %j', async (_kind, body) => {
    expect(await toldOf(rules, `Some words.\n\n${body}`)).toEqual([]);
  });
});

test.each([
  ['$$', 'a'],
  ['\\(', ''],
  ['==a', ''],
  ['++ab', ''],
  ['{{c1::', ''],
  ['{% ', ''],
  ['[[a', ''],
  ['a^[', ''],
  ['![', ''],
  ['~', ''],
  ['a', ' '],
  ['1', ''],
  [':a', ''],
  ['$a ', ''],
  ['<a <', ''],
])('a hundred thousand times %j end in time', async (sign, end) => {
  const text = `${sign.repeat(Math.floor(100_000 / sign.length))}${end.repeat(90_000)}`;
  expect(await toldOf(/^(?:markup|formula|picture-size)-supported$|^html-/, text)).toBeInstanceOf(Array);
});

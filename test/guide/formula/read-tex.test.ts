import { describe, expect, it, test } from 'vitest';
import type { MathNode } from '../../../src/guide/formula/mathml.js';
import { formulaLimits, readTex } from '../../../src/guide/formula/read-tex.js';

/** MathML as a text: `msup(mi:x mn:2)`. */
function shown(node: MathNode | undefined): string {
  if (!node) return '';
  if ('text' in node) return node.text;
  return `${node.name}(${node.children.map(shown).join(' ')})`;
}

/** MathML as it is written: `<mi mathvariant="normal">x</mi>`, with classes and styles. */
function written(node: MathNode): string {
  if ('text' in node) return node.text;
  const { name, attributes, classes, styles, children } = node;
  const all = { ...attributes, class: classes.join(' '), style: styles.join('; ') };
  const said = Object.entries(all).map(([key, value]) => (value === '' ? '' : ` ${key}="${value}"`));
  return `<${name}${said.join('')}>${children.map(written).join('')}</${name}>`;
}

function namesIn(node: MathNode): string[] {
  return 'text' in node ? [] : [node.name, ...node.children.flatMap(namesIn)];
}

describe('what is set', () => {
  test.each([
    ['x^2', 'math(msup(mi(x) mn(2)))'],
    [String.raw`\frac{a}{b}`, 'math(mfrac(mi(a) mi(b)))'],
    ["f'", 'math(mrow(mi(f) mo(′)))'],
    ["f''", 'math(mrow(mi(f) mrow(mo(′) mo(′))))'],
    ["f'_1", 'math(mrow(msub(mi(f) mn(1)) mo(′)))'],
    [String.raw`\mathbb{R}`, 'math(mi(ℝ))'],
  ])('%s', (tex, expected) => {
    expect(shown(readTex(tex, true).math)).toBe(expected);
  });

  /** Sixty formulas of the kinds that study notes have. */
  const formulas = String.raw`
\frac{a+b}{c-d}
x = a_0 + \cfrac{1}{a_1 + \cfrac{1}{a_2}}
\tfrac12 n(n+1)
\binom{n}{k} = \frac{n!}{k!\,(n-k)!}
x_{1,2} = \frac{-b \pm \sqrt{b^2-4ac}}{2a}
\sqrt[n]{1+x}
\sum_{i=1}^{n} i = \frac{n(n+1)}{2}
\sum_{\substack{i \le m \\ j < n}} P(i,j)
\prod_{p\ \text{prime}} \frac{1}{1-p^{-s}}
\lim_{n\to\infty} \left(1+\frac1n\right)^n = e
\hat\theta = \operatorname*{arg\,max}_{\theta} L(\theta)
\int_{-\infty}^{\infty} e^{-x^2}\,\mathrm{d}x
\oint_C \mathbf{F}\cdot\mathrm{d}\mathbf{r}
\iiint_V \nabla\cdot\mathbf F\,dV
\begin{pmatrix} a & b \\ c & d \end{pmatrix}
\begin{bmatrix} 1 & \cdots & 0 \\ \vdots & \ddots & \vdots \end{bmatrix}
\begin{vmatrix} a & b \\ c & d \end{vmatrix}
\left[\begin{array}{c|c} 1 & 2 \\ \hline 3 & 4 \end{array}\right]
\left(\begin{smallmatrix} a & b \\ c & d \end{smallmatrix}\right)
|x| = \begin{cases} x & \text{if } x \ge 0 \\ -x & \text{otherwise} \end{cases}
\begin{aligned} (a+b)^2 &= (a+b)(a+b) \\ &= a^2 + 2ab + b^2 \end{aligned}
\begin{align*} T(n) &= 2T(n/2) + n \\ &= \Theta(n\log n) \end{align*}
\begin{gathered} a = b \\ c = d \end{gathered}
E = mc^2 \tag{1}
\ce{2H2 + O2 -> 2H2O}
\ce{N2 + 3H2 <=>[\ce{Fe}] 2NH3}
\ce{SO4^2-}
\ce{^{227}_{90}Th+}
\pu{123 kJ//mol}
g = 9.81\,\mathrm{m\,s^{-2}}
\boxed{e^{i\pi} + 1 = 0}
\fbox{$a^2$ stays}
\cancel{x}\; \bcancel{y}
\textcolor{red}{a} + \textcolor{#0a0}{b}
\colorbox{yellow}{$x$}
\hat x + \bar y + \vec v + \tilde z + \dot q
\widehat{abc} + \overline{AB} + \underline{c}
\underbrace{1+2+\cdots+n}_{n\text{ terms}}
\overbrace{a+b}^{2}
A \xrightarrow[\text{below}]{f} B \xleftarrow{h} C
A \hookrightarrow B \mapsto C
\mathcal{L}\ \mathscr{F}\ \mathfrak{g}\ \mathbf{x}\ \mathsf{T}\ \mathtt{t}
\boldsymbol{\alpha} + \mathrm{Var}(X)
\left\lfloor \frac{n}{2} \right\rfloor + \left\lceil x \right\rceil
\Big\langle \psi \Big| \phi \Big\rangle
\left\| \frac{x}{y} \right\|
P\left(A \,\middle|\, B\right)
a \not= b,\ x \notin S,\ p \nmid q
α ≤ β ∧ x ∈ ℝ ⇒ ∑ x² ≠ ∅
v = \frac{\text{путь}}{\text{время}}
\def\R{\mathbb{R}} f\colon \R^n \to \R
\newcommand{\size}[1]{\left\lvert #1 \right\rvert} \size{x}
\Pr(X = k) = \binom{n}{k} p^k (1-p)^{n-k}
X \sim \mathcal{N}(\mu, \sigma^2)
\mathbb{E}[X] = \sum_x x\,p(x)
\operatorname{Cov}(X, Y) = \mathbb{E}[XY] - \mathbb{E}[X]\,\mathbb{E}[Y]
\forall \varepsilon > 0\ \exists \delta > 0
\neg (p \land q) \iff \neg p \lor \neg q
A \cup B \setminus C \subseteq D
f'(x) = \lim_{h \to 0} \frac{f(x+h) - f(x)}{h}`
    .trim()
    .split('\n');

  it('is sixty formulas, each of nothing but MathML', () => {
    expect(formulas).toHaveLength(60);
    for (const tex of formulas) {
      const { math, fault } = readTex(tex, true);
      expect(fault, tex).toBeUndefined();
      expect(namesIn(math as MathNode).filter((name) => !/^m[a-z]+$|^none$/.test(name))).toEqual([]);
    }
  });

  it('is this MathML, attributes, classes and styles included', async () => {
    const set = formulas.map((tex) => `${tex}\n${written(readTex(tex, true).math as MathNode)}\n`);
    await expect(set.join('\n')).toMatchFileSnapshot('__snapshots__/sixty-formulas.txt');
  });

  it.each([
    [String.raw`\rule{9em}{1em}`, 'width="9em"'],
    [String.raw`\rule{99em}{1em}`, 'width="10em"'],
    [String.raw`\hspace{11em}`, 'width="10em"'],
  ])('has no size beyond what an author may ask for: %s', (tex, size) => {
    expect(written(readTex(tex, true).math as MathNode)).toContain(size);
  });

  it('has signs within a line otherwise than by itself', () => {
    expect(shown(readTex(String.raw`\sum_a b`, true).math)).toContain('munder');
    expect(readTex('x', true).math).toMatchObject({ attributes: { display: 'block' } });
    expect(readTex('x', false).math).not.toMatchObject({ attributes: { display: 'block' } });
  });
});

test('what is refused, with what to write', () => {
  const refused = String.raw`
\frac{a}{b
a + \foo{b}
\left( x
x^2^3
x_1_2
x_
\sqrt
\begin{matirx} a \end{matirx}
\begin{cases} a
a & b
}
\sqrt\sqrt x
\textcolor{#ggg}{x}
\newcommand{\alpha}{x}
\href{https://example.org}{x}
\url{https://example.org}
\includegraphics{a.png}
\class{a}{x}
\style{color:red}{x}
\htmlId{a}{x}
\input{a}
\def\a{\a\a}\a`
    .trim()
    .split('\n');
  expect(
    refused.map((tex) => {
      const { fault } = readTex(tex, true);
      return `${tex}  →  ${fault?.at}: ${fault?.message}`;
    }),
  ).toMatchSnapshot();
});

describe('a limit has its message', () => {
  it('for length', () => {
    expect(readTex('x'.padEnd(formulaLimits.characters), true).fault).toBeUndefined();
    expect(readTex('x'.repeat(formulaLimits.characters + 1), true).fault?.message).toBe(
      'This formula is 4001 characters long; a formula has at most 4000.',
    );
  });

  it('for elements and levels', () => {
    const message = 'This formula is too large, or nested too deeply, to be set. Part it.';
    expect(readTex("x'".repeat(1500), true).fault?.message).toBe(message);
    expect(readTex(`${'\\sqrt{'.repeat(70)}x${'}'.repeat(70)}`, true).fault?.message).toBe(message);
  });

  it('for nothing at all', () => {
    expect(readTex(' \n', true).fault).toEqual({ message: 'There is nothing between the dollars.', at: 0 });
  });
});

it('leaves no macro behind for the next formula', () => {
  expect(readTex(String.raw`\gdef\mine{x}\mine`, true).fault).toBeUndefined();
  expect(readTex(String.raw`\mine`, true).fault?.message).toBe('`\\mine` is not a command that is known.');
});

import { describe, expect, test } from 'vitest';
import { readMathMl } from '../../../src/guide/formula/mathml.js';

const few = { elements: 5, levels: 3 };
const many = { elements: 100, levels: 100 };
const read = (markup: string, limits = many) => readMathMl(`<math>${markup}</math>`, limits);
const inner = (markup: string) => {
  const math = read(markup);
  return math && 'children' in math ? math.children : [];
};

describe('MathML', () => {
  test('gives its elements with their text, and no remarks', () => {
    expect(inner('<mi>x</mi><!-- a remark --><mo><![CDATA[<]]></mo>')).toMatchObject([
      { name: 'mi', children: [{ text: 'x' }] },
      { name: 'mo', children: [{ text: '<' }] },
    ]);
  });

  test('keeps what is in an element that is none of a formula', () => {
    expect(inner('<semantics><mi>x</mi><script>y</script></semantics>')).toMatchObject([{ name: 'mi' }, { text: 'y' }]);
    expect(readMathMl('<svg/>', many)).toBeUndefined();
  });

  test('keeps attributes, classes and styles of formulas alone', () => {
    const given =
      'mathvariant="normal" onclick="x()" href="#x" class="tml-a  b&quot;c d" style="width : 2em; position:relative;padding:url(x); margin-left:1px;"';
    expect(inner(`<mi ${given}>x</mi>`)).toMatchObject([
      {
        attributes: { mathvariant: 'normal' },
        classes: ['tml-a', 'd'],
        styles: ['margin-left:1px', 'position:relative', 'width:2em'],
      },
    ]);
  });

  test.each([
    ['displaystyle="true"', 'mstyle'],
    ['scriptlevel="1"', 'mstyle'],
    ['dir="rtl"', 'mrow'],
    ['', 'mrow'],
  ])('a row with %s is an `%s`', (attribute, name) => {
    expect(inner(`<mrow ${attribute}><mi>x</mi></mrow>`)).toMatchObject([{ name }]);
  });

  test('is refused beyond so many elements, and levels', () => {
    expect(read('<mi/><mi/><mi/><mi/>', few)).toBeDefined();
    expect(read('<mi/><mi/><mi/><mi/><mi/>', few)).toBeUndefined();
    expect(read('<mrow><mi/></mrow>', few)).toBeDefined();
    expect(read('<mrow><mrow><mi/></mrow></mrow>', few)).toBeUndefined();
    expect(read('<other><other><mi/></other></other>', few)).toBeUndefined();
  });
});

describe('primes', () => {
  const prime = '<mo class="tml-prime">′</mo>';

  test.each([
    ['alone', `<msup><mi>f</mi>${prime}</msup>`, 'mrow'],
    ['several', `<msup><mi>f</mi><mrow>${prime}${prime}</mrow></msup>`, 'mrow'],
    ['with other signs', `<msup><mi>f</mi><mrow>${prime}<mn>2</mn></mrow></msup>`, 'msup'],
    ['none', '<msup><mi>f</mi><mrow></mrow></msup>', 'msup'],
    ['another script', '<msup><mi>f</mi><mn>2</mn></msup>', 'msup'],
    ['below', `<msub><mi>f</mi>${prime}</msub>`, 'msub'],
  ])('%s stand behind their letter, or are scripts', (_, markup, name) => {
    expect(inner(markup)).toMatchObject([{ name, children: [{ name: 'mi' }, {}] }]);
  });

  test('stand behind a letter and its index', () => {
    expect(inner(`<msubsup><mi>f</mi><mn>1</mn>${prime}</msubsup>`)).toMatchObject([
      { name: 'mrow', children: [{ name: 'msub', children: [{ name: 'mi' }, { name: 'mn' }] }, { name: 'mo' }] },
    ]);
  });
});

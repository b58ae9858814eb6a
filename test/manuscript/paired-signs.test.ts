import { describe, expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { plainText } from '../../src/manuscript/plain-text.js';
import { everything, outline, parsed } from './extended-markdown.js';
import { config, guideFolder, question, toldOf } from './guide-folder.js';

const read = async (markdown: string) => (await parsed(markdown)).map(outline).join(' ');

describe('marked words', () => {
  test.each([
    ['==a==', 'mark("a")'],
    ['An ==old name== here', '"An " mark("old name") " here"'],
    ['(==a==), ==b==; “==c==”—==d==.', '"(" mark("a") "), " mark("b") "; “" mark("c") "”—" mark("d") "."'],
    ['若==重点==则', '"若" mark("重点") "则"'],
    ['==a *b* `c == d` [e](#f)==', 'mark("a " emphasis("b") " " inlineCode:"c == d" " " link("e"))'],
    ['**==a==** and *a ==b== c*', 'strong(mark("a")) " and " emphasis("a " mark("b") " c")'],
    ['==a **b== c**', 'mark("a **b") " c**"'],
    ['==a = b==', 'mark("a = b")'],
    ['==on two\nlines==', 'mark("on two\\nlines")'],
    ['==a == b==', 'mark("a == b")'],
    ['==a ==b== c==', '"==a " mark("b") " c=="'],
    ['==a\\== b==', 'mark("a== b")'],
    ['[==a==](#b) ~~==c==~~', 'link(mark("a")) " " delete(mark("c"))'],
  ])('stand in %j', async (markdown, expected) => {
    expect(await read(markdown)).toBe(`paragraph(${expected})`);
  });

  test.each([
    'a == b and c == d',
    'a==b, c==d',
    'x==y==z',
    'if (a)==b == c',
    'a[0]==b and c==d',
    '=== and ==== a ====',
    '===a===',
    '==a===',
    '== a ==',
    '==a ==',
    '==a',
    'a==',
    '====',
    '\\==a==',
    '==a\\==',
    '"a"=="b" and "c"=="d"',
    "'a'==b && c=='d'",
    '1==2==3 and é==é==é',
    'a !== b, c !== d, e === f, g <== h ==> i',
  ])('do not stand in %j', async (markdown) => {
    expect(await read(markdown)).toBe(`paragraph(${JSON.stringify(markdown.replaceAll('\\', ''))})`);
  });

  test('stand neither in code nor in an address, nor below a title that is underlined', async () => {
    const [first, ...others] = await parsed('`a ==b== c` <https://a.b/==c==>\n\nTitle\n==\n\n    ==d==');
    expect([outline(first as never).includes('mark'), ...others.map(outline)]).toEqual([
      false,
      'heading("Title")',
      'code:"==d=="',
    ]);
  });

  test('are text where guide.yaml says so, which is told once', async () => {
    const files = { 'guide.yaml': `${config}markdown: { mark: false }\n`, 'keys.md': question('A ==b==.\n\n- ==c==') };
    const { guide, messages } = await readGuide(await guideFolder(files));
    expect(plainText(guide?.sections[0]?.questions[0]?.short)).toBe('A ==b==.');
    expect(messages.filter(({ ruleId }) => ruleId === 'markup-supported').map(String)).toEqual([
      '9:3: Marked words are turned off, so `==b==` is printed as it stands. So is 1 more.',
    ]);
  });

  test('are told where their signs are not read', async () => {
    expect(await toldOf('markup-supported', '"==a==" and ==b==')).toEqual([
      '9:2 `==a==` is printed as it stands. (Write `<mark>a</mark>`.)',
    ]);
  });
});

describe('small figures', () => {
  test.each([
    ['H~2~O and CO~2~.', '"H" subscript("2") "O and CO" subscript("2") "."'],
    ['x^2^, (a+b)^n+1^ and 1^st^', '"x" superscript("2") ", (a+b)" superscript("n+1") " and 1" superscript("st")'],
    ['*x*^*n*^ and `f`~0~', 'emphasis("x") superscript(emphasis("n")) " and " inlineCode:"f" subscript("0")'],
    ['SO~4~^2−^', '"SO" subscript("4") superscript("2−")'],
    ['5~6 a~7~', '"5~6 a" subscript("7")'],
    ['~~a^1^~~ ==b^2^==', 'delete("a" superscript("1")) " " mark("b" superscript("2"))'],
  ])('stand in %j where they are turned on', async (markdown, expected) => {
    expect((await parsed(markdown, everything)).map(outline).join(' ')).toBe(`paragraph(${expected})`);
  });

  test('are told once where they are not turned on', async () => {
    expect(await toldOf('markup-supported', 'H~2~O, x^2^.\n\n- CO~2~')).toEqual([
      '9:2 `~2~` is printed as it stands. So are 2 more. (Write `<sub>2</sub>`. Where all such signs are meant so, write `markdown: { subsup: true }` in guide.yaml.)',
    ]);
  });
});

import { expect, it } from 'vitest';
import { cjk } from '../../src/guide/cjk.js';

/** Signs by what they are; a column a subset says which of them it has. */
const signs: Readonly<Record<string, string>> = {
  'Han, with the mark of repetition': '漢々',
  'Japanese, with the long vowel': 'あアー',
  Bopomofo: 'ㄅ',
  Hangul: '한',
  'full stop and brackets': '。「」・',
  'full-width comma': '，！（',
  'ideographic space': '\u3000',
  'half-width full stop': '｡',
  'full-width letter': 'Ａ',
  'full-width currency': '￥',
  'curly quotes, dash, ellipsis': '“”—…',
  'what others have': 'aé1.-–',
};

it.each(Object.keys(cjk) as (keyof typeof cjk)[])('the subset %s has these', (name) => {
  const subset = new RegExp(`^[${cjk[name]}]+$`, 'u');
  const mixed = new RegExp(`[${cjk[name]}]`, 'u');
  const has = Object.entries(signs).filter(([, text]) => subset.test(text));
  const some = Object.entries(signs).filter(([, text]) => mixed.test(text) && !subset.test(text));
  expect([...has.map(([kind]) => kind), ...some.map(([kind]) => `some of ${kind}`)]).toMatchSnapshot();
});

import axe, { type AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { renderWebPage } from '../../../src/layout/index.js';
import { editionOfChoices } from '../../support/choices.js';
import { usePage } from './open-page.js';

const open = usePage(async () => renderWebPage(await editionOfChoices(), { theme: 'classic', version: '0.0.0' }));

const seen = (selector: string) => `document.querySelector('${selector}')?.checkVisibility() ?? false`;
const result = (id: string) => `document.querySelector('#${id} .choice-result').textContent`;
const marked = (id: string) =>
  `[...document.querySelectorAll('#${id} .options > li')].map((item) => item.className).join()`;
const tally = `document.getElementById('_tally').textContent`;
const marks = (id: string) =>
  `[...document.querySelectorAll('#${id} [data-mark]')].map((each) => each.dataset.mark).join()`;

describe('a choice on the page', () => {
  it('says whether what is chosen is right, marks it, and unfolds why', async () => {
    const { page, value, errors } = await open();
    expect(await value(seen('#one .short'))).toBe(false);
    await page.click('#one input[value="A"]');
    await page.click('#one [data-do="check"]');
    expect([await value(result('one')), await value(marked('one'))]).toEqual(['Not right', 'is-wrong,is-right,,']);
    expect(await value(seen('#one .short'))).toBe(true);
    await page.click('#one input[value="B"]');
    await page.click('#one [data-do="check"]');
    expect([await value(result('one')), await value(marked('one'))]).toEqual(['Right', ',is-right,,']);
    expect(await value(seen('#truth .short'))).toBe(false);
    expect(errors).toEqual([]);
  });

  it('of several is right where all that are right are chosen, and no other', async () => {
    const { page, value } = await open();
    const check = async (...letters: string[]) => {
      await page.evaluate(`for (const each of document.querySelectorAll('#several input')) each.checked = false`);
      for (const letter of letters) await page.click(`#several input[value="${letter}"]`);
      await page.click('#several [data-do="check"]');
      return value(result('several'));
    };
    expect(await check()).toBe('Choose all that are right');
    expect(await value(seen('#several .short'))).toBe(false);
    expect(await check('A')).toBe('Not right');
    expect(await check('A', 'B', 'C')).toBe('Not right');
    expect(await check('A', 'C')).toBe('Right');
  });

  it.each([
    ['sum', '0,34', 'Right'],
    ['sum', '0.36', 'Not right'],
    ['sum', ' ', 'Write a number'],
    ['setnx', 'set nx', 'Right'],
    ['setnx', 'SET', 'Not right'],
  ])('of %s, typed as %j, is: %s', async (id, text, said) => {
    const { page, value } = await open();
    await page.type(`#${id} .typed input`, text);
    await page.click(`#${id} [data-do="check"]`);
    expect(await value(result(id))).toBe(said);
  });

  it('is chosen and checked by keys alone', async () => {
    const { page, value } = await open();
    await page.focus('#truth input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await value(result('truth'))).toBe('Right');
  });

  it('decides in the self-test between again and the other marks, and is empty when it comes back', async () => {
    const { page, value } = await open();
    await page.keyboard.press('t');
    expect([await value(seen('#one .options')), await value(seen('#one .choice-answer'))]).toEqual([true, false]);
    await page.click('#one input[value="A"]');
    await page.click('#one [data-do="check"]');
    expect([await value(seen('#one .short')), await value(marks('one'))]).toEqual([true, '1']);
    await page.keyboard.press('4');
    expect(await value(tally)).toBe('0 known, 0 shaky, 6 new');
    await page.keyboard.press('1');
    expect(await value(tally)).toBe('0 known, 1 shaky, 5 new');
    expect([await value(marked('one')), await value(seen('#one .choice-answer'))]).toEqual([',,,', false]);
    await page.click('#truth input[value="B"]');
    await page.click('#truth [data-do="check"]');
    expect(await value(marks('truth'))).toBe('2,3,4');
    await page.click('#open [data-do="show"]');
    expect(await value(marks('open'))).toBe('1,2,3,4');
    await page.click('#several [data-do="show"]');
    expect([await value(seen('#several .short')), await value(marks('several'))]).toEqual([true, '1,2,3,4']);
  });

  it('is printed without controls, its answer unfolded', async () => {
    const { page, value } = await open();
    await page.emulateMediaType('print');
    for (const control of ['#one input', '#one .choice-check', '#sum .typed'])
      expect([control, await value(seen(control))]).toEqual([control, false]);
    for (const text of ['#one .options', '#one .short', '#one .part-trap'])
      expect([text, await value(`document.querySelector('${text}').getBoundingClientRect().height > 0`)]).toEqual([
        text,
        true,
      ]);
  });

  it('can be read where no script runs', async () => {
    const { page } = await open({ scripts: false });
    const tree = JSON.stringify(await page.accessibility.snapshot());
    expect(tree).toContain('None of the above');
    expect(tree).not.toContain('"Check"');
    await page.click('#one .choice-answer > summary');
    expect(JSON.stringify(await page.accessibility.snapshot())).toContain('A slip');
  });

  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('is accessible, %s, %d pixels wide, before and after', async (scheme, width) => {
    const { page, value } = await open({ scheme, width });
    await page.evaluate(axe.source);
    const violations = async () => {
      const { passes, violations: found } = (await page.evaluate('axe.run(document)')) as AxeResults;
      expect(passes.length).toBeGreaterThan(0);
      return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    };
    expect(await violations()).toEqual([]);
    for (const id of ['one', 'several']) {
      await page.click(`#${id} input[value="A"]`);
      await page.click(`#${id} [data-do="check"]`);
    }
    expect(await violations()).toEqual([]);
    expect(await value('document.documentElement.scrollWidth')).toBe(width);
  });
});

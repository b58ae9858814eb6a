import axe, { type AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { smallPage } from './guide.js';
import { type OpenPage, usePage } from './open-page.js';

const open = usePage(() => smallPage());

/** What axe finds wrong with the page as it stands, as "rule: selector". */
async function violations({ page }: OpenPage): Promise<string[]> {
  await page.evaluate(axe.source);
  // The size of targets is new in WCAG 2.2, and axe looks at it only where it is asked to.
  const options = `{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }`;
  const results = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResults;
  if (results.passes.length === 0) throw new Error('axe looked at nothing');
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const states: Readonly<Record<string, (opened: OpenPage) => Promise<void>>> = {
  filtered: async ({ page }) => {
    await page.click('.finder-levels input[value="mid"]');
  },
  searching: async ({ page }) => {
    await page.keyboard.press('/');
    await page.keyboard.type('slot');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(`CSS.highlights.get('match').size > 0`);
  },
  'without a match': async ({ page }) => {
    await page.keyboard.press('/');
    await page.keyboard.type('qqqqqq');
  },
  'with everything unfolded': async ({ page }) => {
    await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
  },
  'in self-test': async ({ page }) => {
    await page.keyboard.press('t');
  },
  'in self-test, an answer shown': async ({ page }) => {
    for (const key of ['t', 's', '3', 's'] as const) await page.keyboard.press(key);
  },
  'with the list of keys': async ({ page }) => {
    await page.keyboard.press('?');
  },
  'asking whether to forget': async ({ page }) => {
    await page.evaluate(`document.getElementById('_forget').showModal()`);
  },
  'with a peek': async ({ page }) => {
    await page.keyboard.press('Tab');
    await page.focus('#expire a.reference');
  },
};

describe.each(['light', 'dark'] as const)('the page in %s', (scheme) => {
  it.each(Object.keys(states))('is accessible %s', async (state) => {
    const opened = await open({ scheme });
    await states[state]?.(opened);
    expect(await violations(opened)).toEqual([]);
  });

  it('is accessible on a phone, its menu open', async () => {
    const opened = await open({ scheme, width: 390, height: 844, touch: true, hash: 'level=mid' });
    await opened.page.tap('[data-do="menu"]');
    await opened.page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
    expect(await violations(opened)).toEqual([]);
  });
});

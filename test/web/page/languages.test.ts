import { describe, expect, it } from 'vitest';
import { smallPage } from './guide.js';
import { usePage } from './open-page.js';

describe('a page in German', () => {
  const open = usePage(() => smallPage({ language: 'de' }));

  it('speaks German, in what stands there and in what its script says', async () => {
    const { page, status, value } = await open({ hash: 'level=mid' });
    expect(await status()).toBe('2 von 5 Fragen');
    await page.keyboard.press('t');
    expect(await value(`document.querySelector('.test-show').textContent`)).toBe('Antwort zeigen s');
    expect(await value(`document.getElementById('_test-said').textContent`)).toBe('2 neu');
    expect(await value(`document.querySelector('.copy-code').textContent`)).toBe('Kopieren');
  });
});

describe('a page in Arabic', () => {
  const open = usePage(() => smallPage({ language: 'ar' }));

  it.each([390, 1440])('is set from right to left without a gap, %d pixels wide', async (width) => {
    const { page, value } = await open({ width, touch: width < 1000 });
    expect(await value('document.documentElement.dir')).toBe('rtl');
    await page.keyboard.press('t');
    await page.keyboard.press('s');
    expect(await value('document.documentElement.scrollWidth')).toBe(width);
  });

  it('has its side where reading begins', async () => {
    const { value } = await open();
    const [side, text] = await value<[number, number]>(
      `['.side', 'main'].map((selector) => document.querySelector(selector).getBoundingClientRect().left)`,
    );
    expect(side).toBeGreaterThan(text);
  });
});

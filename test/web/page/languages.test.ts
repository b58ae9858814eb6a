import { describe, expect, it } from 'vitest';
import { renderWebPage } from '../../../src/layout/index.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';
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

describe('a page with words longer than a phone is wide', () => {
  const word = 'Speicherbegrenzungsverwaltungseinheit'.repeat(2);
  const open = usePage(async () => {
    const files = {
      's.md': sectionHead('s', word) + question(`Why ${word}?`, 'So.', `\`easy\` \`#a\` \`${word.toLowerCase()}\``),
    };
    const edition = await editionOfWritten({ config: { title: `${word} `.repeat(4) }, files });
    return renderWebPage(edition, { theme: 'classic', version: '0.0.0' });
  });

  it('is no wider than the phone, its menu open or not', async () => {
    const { page, value } = await open({ width: 320, height: 640, touch: true });
    expect(await value('document.documentElement.scrollWidth')).toBe(320);
    await page.tap('[data-do="menu"]');
    await page.evaluate(`for (const each of document.querySelectorAll('.side details')) each.open = true`);
    expect(await value('document.documentElement.scrollWidth')).toBe(320);
  });

  it('leaves the side to its filters, however long the title is', async () => {
    const { value } = await open();
    expect(await value(`document.getElementById('_query').getBoundingClientRect().bottom`)).toBeLessThan(300);
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

  it('lays no control over what stands there', async () => {
    const { value, page } = await open();
    await page.hover('#expire .framed-code');
    const [button, code] = await value<[number, number]>(
      `['#expire .copy-code', '#expire .command'].map((selector) => document.querySelector(selector).getBoundingClientRect().left)`,
    );
    expect(button).toBeGreaterThan(code);
    const [key, field] = await value<[number, number]>(
      `['.finder-search > kbd', '#_query'].map((selector) => document.querySelector(selector).getBoundingClientRect()).map(({ left, width }) => left + width / 2)`,
    );
    expect(key).toBeLessThan(field);
  });

  it('opens a peek where its reference begins', async () => {
    const { value, page } = await open();
    await page.keyboard.press('Tab');
    await page.focus('#expire a.reference');
    const [peek, reference] = await value<[number, number]>(
      `['#_peek', '#expire a.reference'].map((selector) => document.querySelector(selector).getBoundingClientRect().right)`,
    );
    expect(peek).toBeCloseTo(reference, 0);
  });

  it('has its side where reading begins', async () => {
    const { value } = await open();
    const [side, text] = await value<[number, number]>(
      `['.side', 'main'].map((selector) => document.querySelector(selector).getBoundingClientRect().left)`,
    );
    expect(side).toBeGreaterThan(text);
  });
});

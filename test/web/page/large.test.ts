import { describe, expect, it } from 'vitest';
import { renderWebPage } from '../../../src/layout/index.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';
import { usePage } from './open-page.js';

/** Forty-five sections of ten questions: more than a page draws at once. */
async function largePage(): Promise<string> {
  const files = Object.fromEntries(
    Array.from({ length: 45 }, (_section, section) => {
      const questions = Array.from({ length: 10 }, (_, at) =>
        question(`What is thing ${section}x${at}?`, `It is word${at}.`, at === 0 ? '`hard`' : '`easy`'),
      );
      return [`s${section}.md`, sectionHead(`s${section}`) + questions.join('')];
    }),
  );
  return renderWebPage(await editionOfWritten({ files }), { theme: 'classic', version: '0.0.0' });
}

const open = usePage(largePage);
/** What of the questions could be seen if one scrolled there: those that keep a height. */
const tall = `[...document.querySelectorAll('article.question')].filter((e) => e.getBoundingClientRect().height > 0).length`;

describe('the page of a large guide', () => {
  it('filters, and takes nothing of what is filtered away into the keyboard’s way', async () => {
    const { page, value, status } = await open();
    await page.click('.finder-levels input[value="hard"]');
    expect([await status(), await value(tall)]).toEqual(['Showing 45 of 450 questions', 45]);
    const first = `document.querySelector('#s0 article:nth-of-type(2) .permalink')`;
    await page.evaluate(`${first}.focus()`);
    expect(await value(`document.activeElement === ${first}`)).toBe(false);
    await page.click('.finder-levels input[value="hard"]');
    expect(await value(tall)).toBe(450);
  });

  it('follows a search once typing pauses, and says before how much it finds', async () => {
    const { page, value, status } = await open();
    await page.type('#_query', 'word3');
    await expect.poll(status).toBe('Showing 45 of 450 questions');
    await page.waitForFunction(`${tall} === 45`);
    await page.keyboard.press('Enter');
    expect(await value(`document.activeElement.querySelector('.question-number').textContent`)).toBe('1.4');
  });

  it('reads its index aside, and searches then for what was typed last', async () => {
    const { value, status } = await open();
    const type = `(text) => { const query = document.getElementById('_query'); query.value = text; query.dispatchEvent(new Event('input', { bubbles: true })); }`;
    expect(await value(`(${type})('word3'), document.getElementById('_status').textContent`)).toBe(
      'Showing 450 of 450 questions',
    );
    await value(`(${type})('thing 3x')`);
    await expect.poll(status).toBe('Showing 10 of 450 questions');
    await value(`(${type})('')`);
    expect(await status()).toBe('Showing 450 of 450 questions');
  });

  it('goes at once to the place that its address names', async () => {
    // Where the window stands in each frame, from the first on.
    const before = `window.stands = new Set();
      (function look() { window.stands.add(Math.round(window.scrollY)); requestAnimationFrame(look); })();`;
    const { page, value } = await open({ hash: 'what-is-thing-40x5', motion: true, before });
    await page.waitForSelector('html.has-arrived');
    await page.waitForFunction('window.scrollY > 10_000');
    // At the top, there, and once more where what lies before has got its height.
    expect(await value('window.stands.size')).toBeLessThanOrEqual(3);
  });

  it('finds what its address asks for', async () => {
    const { status } = await open({ hash: 'q=word3' });
    await expect.poll(status).toBe('Showing 45 of 450 questions');
  });

  it('shows a place that is filtered away without the filter', async () => {
    const { page, value } = await open({ hash: 'section=s3' });
    expect(await value(tall)).toBe(10);
    await page.click('.side-sections a[href="#s40"]');
    expect(await value(tall)).toBe(450);
    const top = await value<number>(`document.getElementById('s40').getBoundingClientRect().top`);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(300);
  });
});

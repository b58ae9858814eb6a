import { describe, expect, it } from 'vitest';
import { smallPage } from './guide.js';
import { usePage } from './open-page.js';

const open = usePage(() => smallPage());

describe('without scripts', () => {
  it('the whole page is there to read, and nothing that would not work', async () => {
    const { page, requests } = await open({ scripts: false });
    // Nothing can be evaluated in the page: what is painted is asked of the accessibility tree.
    const tree = JSON.stringify(await page.accessibility.snapshot());
    for (const text of ['When does a key expire?', 'One of 16384.', 'SET drops it.']) expect(tree).toContain(text);
    expect(tree).toContain('Contents');
    expect(tree).not.toMatch(/"role":"(?:button|checkbox|combobox|searchbox)"/);
    expect(requests).toEqual([]);
  });
});

describe('the page', () => {
  it('runs no script but its own, and makes none of text', async () => {
    const { value, errors } = await open();
    const tries = `(() => {
      const script = document.createElement('script');
      try { script.textContent = 'window.ran = 1'; document.body.append(script); } catch {}
      try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran = 2">'); } catch (error) { return error.name; }
    })()`;
    expect(await value(tries)).toBe('TypeError');
    expect(await value('window.ran')).toBeUndefined();
    expect(errors.length).toBeGreaterThan(0);
  });

  it('does not move what one looks at while it starts', async () => {
    const before = `window.shift = 0; new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });`;
    for (const width of [390, 1440]) {
      const { page, value } = await open({ before, width });
      await page.waitForFunction(`document.fonts.status === 'loaded'`);
      await page.hover('#expire .framed-code');
      expect(await value('window.shift')).toBeLessThan(0.001);
    }
  });

  it.each([320, 390, 720])('is no wider than a window of %d pixels, with all that can be open', async (width) => {
    const { page, value } = await open({ width, height: 640, touch: true });
    const wide = 'document.documentElement.scrollWidth';
    expect(await value(wide)).toBe(width);
    await page.tap('[data-do="menu"]');
    await page.evaluate(`for (const each of document.querySelectorAll('.side details')) each.open = true`);
    expect(await value(wide)).toBe(width);
    await page.tap('.self-test [data-do="test"]');
    await page.tap('#expire [data-do="show"]');
    expect(await value(wide)).toBe(width);
  });

  it('opens its menu on a phone, and closes it behind the reader', async () => {
    const { page, value } = await open({ width: 390, height: 844, touch: true });
    const isOpen = `document.getElementById('_query').checkVisibility()`;
    expect(await value(isOpen)).toBe(false);
    await page.tap('[data-do="menu"]');
    expect(await value(isOpen)).toBe(true);
    await page.tap('.side-sections a[href="#cluster"]');
    expect(await value(isOpen)).toBe(false);
  });

  it.each(['evict', 'level=mid,hard&at=evict'])(
    'shows a place below its bar, on however many lines: %s',
    async (hash) => {
      const { value, page } = await open({ width: 220, height: 700, touch: true, hash });
      await page.waitForFunction(`document.getElementById('evict').getBoundingClientRect().top < 400`);
      const [bar, top] = await value<[number, number]>(
        `[document.getElementById('_side').getBoundingClientRect().bottom, document.querySelector('#evict h3').getBoundingClientRect().top]`,
      );
      expect(top).toBeGreaterThanOrEqual(bar);
    },
  );

  it('has targets that a finger hits', async () => {
    const { value } = await open({ width: 390, height: 844, touch: true });
    const small = `[...document.querySelectorAll('button, a.tag, .choice, summary')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 24).map((e) => e.outerHTML)`;
    expect(await value(small)).toEqual([]);
  });

  it('has its self-test within reach on a phone', async () => {
    const { page, value } = await open({ width: 320, height: 640, touch: true });
    await page.tap('.side-test');
    expect(await value('document.activeElement.id')).toBe('expire');
    expect(await value(`document.querySelector('.side-test').checkVisibility()`)).toBe(false);
    await page.tap('.test-bar [data-do="test"]');
    expect(await value(`document.querySelector('.side-test').checkVisibility()`)).toBe(true);
  });

  it('follows the reader in its list of sections', async () => {
    const { page } = await open({ hash: 'cluster' });
    await page.waitForFunction(`document.querySelector('.side-sections [aria-current]')?.hash === '#cluster'`);
    expect(await page.$$('.side-sections [aria-current]')).toHaveLength(1);
  });

  it('can be walked through by Tab alone: every control is reached, and none holds the focus', async () => {
    const { page, value } = await open();
    const reached: string[] = [];
    for (let step = 0; step < 150; step += 1) {
      await page.keyboard.press('Tab');
      const at = await value<string>(
        `document.activeElement === document.body ? '' : document.activeElement.id || document.activeElement.dataset.do || document.activeElement.value || document.activeElement.tagName`,
      );
      if (at === '' && reached.length > 0) break;
      reached.push(at);
    }
    expect(reached.slice(0, 5)).toEqual(['A', 'A', '_query', 'easy', 'mid']);
    for (const control of ['test', '_colours', 'help', 'copy-link', 'copy-code', 'print'])
      expect(reached).toContain(control);
    expect(reached.length).toBeLessThan(150);
  });
});

import { describe, expect, it } from 'vitest';
import { smallPage } from './guide.js';
import { usePage } from './open-page.js';

const open = usePage(() => smallPage());
/** Keeps what is copied where the test can read it: a headless browser has no clipboard for files. */
const clipboard = `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });`;
const printing = `window.print = () => { window.printed = getComputedStyle(document.documentElement).display; };`;
const toast = `document.getElementById('_toast').textContent`;
const visible = (selector: string) =>
  `[...document.querySelectorAll('${selector}')].filter((e) => e.checkVisibility()).map((e) => e.id)`;

describe('copying', () => {
  it('takes commands without prompts, replies, remarks and steps of the run', async () => {
    const { page, value } = await open({ before: clipboard });
    await page.hover('#expire .framed-code');
    await page.click('#expire [data-do="copy-code"]');
    await page.waitForFunction(`${toast} === 'Copied'`);
    expect(await value('window.copied')).toBe('SET a 1\nGET a');
  });

  it('takes of a shell what was typed, on as many lines', async () => {
    const { page, value } = await open({ before: clipboard });
    await page.focus('#scan [data-do="copy-code"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(`${toast} === 'Copied'`);
    expect(await value('window.copied')).toBe('redis-cli \\\n    PING');
  });

  it('takes all of other code', async () => {
    const { page, value } = await open({ before: clipboard });
    await page.focus('#evict [data-do="copy-code"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(`${toast} === 'Copied'`);
    expect(await value('window.copied')).toBe('let a = 1;');
  });

  it('takes the link to a question, without the filter of the moment', async () => {
    const { page, value } = await open({ before: clipboard, hash: 'level=mid' });
    await page.click('#evict [data-do="copy-link"]');
    await page.waitForFunction(`${toast} === 'Copied'`);
    expect(await value<string>('window.copied')).toMatch(/^file:.*page\.html#evict$/);
  });

  it('says when the browser does not let it', async () => {
    const before = `Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;`;
    const { page } = await open({ before });
    await page.click('#evict [data-do="copy-link"]');
    await page.waitForFunction(`${toast} === 'This browser does not let the page copy'`);
    expect(await page.$('textarea')).toBeNull();
  });
});

describe('a reference', () => {
  const peek = `(() => { const e = document.getElementById('_peek'); return e.checkVisibility() ? e.textContent : ''; })()`;

  it('shows what it leads to, on hover', async () => {
    const { page, value } = await open();
    await page.hover('#expire a.reference');
    await page.waitForFunction(`${peek} !== ''`);
    expect(await value(peek)).toBe('2.1 What is a slot?MidOne of 16384.');
    await page.hover('#_peek');
    await page.hover('#evict .short');
    await page.waitForFunction(`${peek} === ''`);
  });

  it('shows it on focus, and closes it on Escape', async () => {
    const { page, value } = await open();
    // The key before makes the focus one that is seen.
    await page.keyboard.press('Tab');
    await page.focus('#expire a.reference');
    expect(await value(peek)).toContain('What is a slot?');
    expect(await value(`document.activeElement.getAttribute('aria-describedby')`)).toBe('_peek');
    await page.keyboard.press('Escape');
    expect(await value(peek)).toBe('');
  });

  it('gives no answer away during a self-test', async () => {
    const { page, value } = await open();
    await page.keyboard.press('t');
    await page.keyboard.press('s');
    await page.focus('#expire a.reference');
    expect(await value(peek)).toBe('2.1 What is a slot?Mid');
  });
});

describe('keys', () => {
  it('step through the questions', async () => {
    const { page, value } = await open();
    const seen: string[] = [];
    for (const key of ['j', 'j', 'k'] as const) {
      await page.keyboard.press(key);
      seen.push(await value('document.activeElement.id'));
    }
    expect(seen).toEqual(['expire', 'evict', 'expire']);
  });

  it('are listed on ?', async () => {
    const { page, value } = await open();
    await page.keyboard.press('?');
    expect(await value(visible('dialog'))).toEqual(['_keys']);
    await page.keyboard.press('Escape');
    expect(await value(visible('dialog'))).toEqual([]);
  });

  it('can be turned off, which is remembered', async () => {
    const { page, value } = await open();
    await page.keyboard.press('?');
    await page.click('#_single-keys');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('t');
    await page.keyboard.press('?');
    expect(await value(visible('dialog, .test-bar'))).toEqual([]);
  });

  it('do nothing while one types', async () => {
    const { page, value } = await open();
    await page.type('#_query', 'tj?');
    expect(await value(visible('dialog, .test-bar'))).toEqual([]);
    expect(await value(`document.getElementById('_query').value`)).toBe('tj?');
  });
});

describe('colours', () => {
  const paper = `getComputedStyle(document.body).backgroundColor`;

  it('are the system’s until the reader chooses, and the choice stays', async () => {
    const { page, value } = await open({ scheme: 'light' });
    const light = await value(paper);
    await page.select('#_colours', 'dark');
    const dark = await value(paper);
    expect(dark).not.toBe(light);
    await page.reload();
    expect([await value(paper), await value(`document.getElementById('_colours').value`)]).toEqual([dark, 'dark']);
    await page.select('#_colours', 'system');
    expect(await value(paper)).toBe(light);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await value(paper)).toBe(dark);
    await page.select('#_colours', 'light');
    expect(await value(paper)).toBe(light);
  });
});

describe('printing', () => {
  it('gives what is shown, and says what that is', async () => {
    const { page, value } = await open({ hash: 'level=mid&q=slot' });
    await page.emulateMediaType('print');
    const shown = await value(`document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim()`);
    expect(shown).toBe(
      'A written guide. Showing 1 of 5 questions: Mid; search for “slot” 2 Cluster 2.1 What is a slot? Mid sharding One of 16384.1 See expire1 1 A book example.org/slots b',
    );
  });

  it('gives answers, whatever a self-test hides on the screen', async () => {
    const { page, value } = await open();
    await page.keyboard.press('t');
    await page.emulateMediaType('print');
    expect(await value(`document.querySelector('#evict .short').checkVisibility()`)).toBe(true);
    expect(await value(`document.querySelectorAll('button:not(:where(dialog *))').length`)).toBeGreaterThan(0);
    expect(await value(`[...document.querySelectorAll('button')].some((e) => e.checkVisibility())`)).toBe(false);
  });

  it('gives one question alone', async () => {
    const { page, value } = await open({ before: printing });
    await page.emulateMediaType('print');
    await page.$eval('#slots [data-do="print"]', (button) => (button as unknown as { click(): void }).click());
    expect(await value('window.printed')).toBe('block');
    expect(await value(visible('main > *, article'))).toEqual(['cluster', 'slots']);
    expect(await value(`document.querySelector('.opener').checkVisibility()`)).toBe(false);
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    expect(await value<string[]>(visible('article'))).toHaveLength(5);
  });
});

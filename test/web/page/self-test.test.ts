import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { describe, expect, it, onTestFinished } from 'vitest';
import { smallPage } from './guide.js';
import { usePage } from './open-page.js';

const open = usePage(() => smallPage());
const seen = (selector: string) => `document.querySelector('${selector}')?.checkVisibility() ?? false`;
const kept = `localStorage.getItem('prepbook:progress:written')`;
const tally = `document.getElementById('_tally').textContent`;
const notice = `document.getElementById('_notice').textContent`;
const focused = 'document.activeElement.closest("article")?.id';

async function openProgress(page: Page): Promise<void> {
  await page.evaluate(`document.querySelector('.self-test details').open = true`);
}

/** Chooses a file where the page asks for one. */
async function upload(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForFileChooser(),
    page.evaluate(`document.querySelector('[data-do="load"]').click()`),
  ]);
  await chooser.accept([file]);
}

describe('the self-test', () => {
  it('hides answers until one is asked for', async () => {
    const { page, value, errors } = await open();
    await page.click('.self-test [data-do="test"]');
    expect(await value(seen('#expire .short'))).toBe(false);
    expect(await value(seen('#expire .part-trap'))).toBe(false);
    expect(await value(seen('#slots .notes'))).toBe(false);
    expect(await value(seen('#expire .question-title'))).toBe(true);
    await page.click('#expire [data-do="show"]');
    expect(await value(seen('#expire .short'))).toBe(true);
    expect(await value(seen('#evict .short'))).toBe(false);
    await page.click('.test-bar [data-do="test"]');
    expect(await value(seen('#evict .short'))).toBe(true);
    expect(errors).toEqual([]);
  });

  it('is done by keys alone: start, show, rate, and it goes on to the next', async () => {
    const { page, value } = await open();
    await page.keyboard.press('t');
    expect(await value(focused)).toBe('expire');
    await page.keyboard.press('s');
    await page.keyboard.press('4');
    expect(await value(focused)).toBe('evict');
    expect(await value(tally)).toBe('1 known, 0 shaky, 4 new');
    await page.keyboard.press('s');
    await page.keyboard.press('1');
    expect([await value(focused), await value(tally)]).toEqual(['scan', '1 known, 1 shaky, 3 new']);
    await page.keyboard.press('t');
    expect(await value(seen('.test-bar'))).toBe(false);
  });

  it('says how much of what is shown is to be asked, as the filter changes', async () => {
    const { page, value } = await open();
    const due = `document.querySelector('[data-due]').textContent`;
    await page.click('.finder-levels input[value="mid"]');
    expect(await value(due)).toBe('2 new');
    await page.keyboard.press('t');
    await page.click('.finder-levels input[value="hard"]');
    expect([await value(due), await value(`document.getElementById('_test-said').textContent`)]).toEqual([
      '4 new',
      '4 new',
    ]);
  });

  it('ends at the question that one was at', async () => {
    const { page, value } = await open({ height: 400 });
    await page.keyboard.press('t');
    for (const key of ['j', 'j', 'j', 't'] as const) await page.keyboard.press(key);
    const top = await value<number>(`document.getElementById('slots').getBoundingClientRect().top`);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
  });

  it('keeps a mark though the last one was given by a clock that was ahead', async () => {
    const { page, value, errors } = await open();
    for (const key of ['t', 's', '4'] as const) await page.keyboard.press(key);
    const ahead = (await value<string>(kept)).replaceAll(/"20\d\d-/g, '"2999-');
    await page.evaluate(`localStorage.setItem('prepbook:progress:written', ${JSON.stringify(ahead)})`);
    await page.reload();
    await page.keyboard.press('t');
    await page.click('#expire [data-do="show"]');
    await page.click('#expire [data-mark="1"]');
    expect(await value<string>(kept)).not.toContain('2999');
    expect([await value(tally), errors]).toEqual(['0 known, 1 shaky, 4 new', []]);
  });

  it('hides no place that a link leads to', async () => {
    const { page, value } = await open();
    await page.keyboard.press('t');
    const dead = `[...document.querySelectorAll('.side a[href^="#"], .revealed a[href^="#"]')].filter((link) => link.checkVisibility() && !link.hash.includes('=') && !document.getElementById(link.hash.slice(1))?.checkVisibility()).map((link) => link.hash)`;
    await page.keyboard.press('s');
    expect(await value(dead)).toEqual([]);
    await page.click('.side-sections a[href="#words"]');
    expect(await value('document.activeElement.id')).toBe('words');
  });

  it('asks only what is shown, and says when it is through', async () => {
    const { page, value } = await open({ hash: 'level=mid' });
    await page.keyboard.press('t');
    for (const id of ['evict', 'slots']) {
      expect(await value(focused)).toBe(id);
      await page.keyboard.press('s');
      await page.keyboard.press('4');
    }
    expect(await value(`document.getElementById('_test-said').textContent`)).toMatch(
      /^Comes back in .* · Nothing is due$/,
    );
  });

  it('begins with what is longest due, after a reload too', async () => {
    const { page, value } = await open();
    await page.keyboard.press('t');
    for (const mark of ['4', '2', '1'] as const) {
      await page.keyboard.press('s');
      await page.keyboard.press(mark);
    }
    const text = await value<string>(kept);
    // What was kept, as if a week had gone by.
    const past = text.replaceAll(/"(due|last_review)":"([^"]+)"/g, (_, name: string, date: string) =>
      JSON.stringify({ [name]: new Date(Date.parse(date) - 7 * 86_400_000).toISOString() }).slice(1, -1),
    );
    await page.evaluate(`localStorage.setItem('prepbook:progress:written', ${JSON.stringify(past)})`);
    await page.reload();
    // A busy machine may take a moment to read what was kept.
    await expect.poll(() => value(`document.querySelector('[data-due]').textContent`)).toBe('2 due, 2 new');
    await page.keyboard.press('t');
    expect(await value(focused)).toBe('scan');
  });

  it('draws progress by level and section', async () => {
    const { page, value } = await open();
    await page.keyboard.press('t');
    await page.keyboard.press('s');
    await page.keyboard.press('4');
    const rows = `[...document.querySelectorAll('.progress-table tr')].map((row) => row.textContent)`;
    expect(await value(rows)).toEqual(['Easy1/1', 'Mid0/2', 'Hard0/2', '1 Keys1/3', '2 Cluster0/2']);
    expect(await value(`document.querySelector('#_picture svg').getAttribute('aria-label')`)).toBe(
      '1 known, 0 shaky, 4 new',
    );
    expect(await value(`document.querySelectorAll('#_picture .standing-known').length`)).toBe(1);
  });

  it('is saved to a file, forgotten when that is confirmed, and loaded again', async () => {
    const { page, value } = await open();
    const folder = await mkdtemp(join(tmpdir(), 'prepbook-progress-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      browserContextId: page.browserContext().id ?? '',
    });
    await page.keyboard.press('t');
    await page.keyboard.press('s');
    await page.keyboard.press('4');
    await page.keyboard.press('t');
    await openProgress(page);
    await page.click('[data-do="save"]');
    await expect.poll(() => readdir(folder)).toEqual(['written.progress.json']);
    const file = join(folder, 'written.progress.json');
    await expect.poll(() => readFile(file, 'utf8')).toBe(await value(kept));

    await page.click('[data-do="forget"]');
    await page.click('#_forget [data-do="close"]');
    expect(await value(tally)).toBe('1 known, 0 shaky, 4 new');
    await page.click('[data-do="forget"]');
    await page.click('[data-do="forget-yes"]');
    expect([await value(kept), await value(tally)]).toEqual([null, '0 known, 0 shaky, 5 new']);
    expect(await value(notice)).toBe('Your progress is forgotten.');

    await upload(page, file);
    await page.waitForFunction(`${tally} === '1 known, 0 shaky, 4 new'`);
    expect(await value(notice)).toBe('Progress of 1 question loaded.');
  });

  it.each([
    ['nonsense', 'This file does not hold progress that was saved here.'],
    [
      JSON.stringify({ format: 'prepbook-progress', version: 1, guide: '<b>tea</b>', cards: {} }),
      'This file belongs to another guide: <b>tea</b>.',
    ],
  ])('takes no file that is not its own: %s', async (content, told) => {
    const { page, value } = await open();
    const folder = await mkdtemp(join(tmpdir(), 'prepbook-progress-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'file.json'), content);
    await upload(page, join(folder, 'file.json'));
    await page.waitForFunction(`${notice} !== ''`);
    expect(await value(notice)).toBe(told);
  });
});

describe('where the browser', () => {
  const throwing = (name: string) =>
    `Storage.prototype.setItem = () => { throw new DOMException('No', ${JSON.stringify(name)}); };`;
  const forbidden = `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('No', 'SecurityError'); } });`;

  it.each([
    ['has no room', throwing('QuotaExceededError'), /^This browser has no room left/],
    ['keeps nothing', forbidden, /^This browser keeps nothing for this page/],
  ])('%s, the test works all the same and says so', async (_, before, told) => {
    const { page, value, errors } = await open({ before });
    await page.keyboard.press('t');
    await page.keyboard.press('s');
    await page.keyboard.press('4');
    expect(await value(tally)).toBe('1 known, 0 shaky, 4 new');
    expect(await value(notice)).toMatch(told);
    const said = `document.getElementById('_toast').textContent`;
    expect(await value(said)).toMatch(told);
    await page.evaluate(`document.getElementById('_toast').textContent = ''`);
    await page.keyboard.press('s');
    await page.keyboard.press('4');
    // Once is enough to be told in passing.
    expect([await value(said), errors]).toEqual(['', []]);
  });
});

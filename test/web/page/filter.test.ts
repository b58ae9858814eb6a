import { describe, expect, it } from 'vitest';
import { smallPage } from './guide.js';
import { usePage } from './open-page.js';

const open = usePage(() => smallPage());
const all = ['expire', 'evict', 'scan', 'slots', 'move'];
const box = (list: string, value: string) => `.finder input[data-filter="${list}"][value="${value}"]`;

describe('filters', () => {
  it('show what is ticked, say how much, and write it into the address', async () => {
    const { page, shown, status, hash, value, errors, requests } = await open();
    expect([await status(), await shown()]).toEqual(['Showing 5 of 5 questions', all]);
    await page.click(box('level', 'mid'));
    expect([await status(), await shown(), await hash()]).toEqual([
      'Showing 2 of 5 questions',
      ['evict', 'slots'],
      '#level=mid',
    ]);
    await page.click(box('level', 'hard'));
    expect([await shown(), await hash()]).toEqual([['evict', 'scan', 'slots', 'move'], '#level=mid,hard']);
    expect(await value(`document.getElementById('_status').getAttribute('role')`)).toBe('status');
    expect([errors, requests]).toEqual([[], []]);
  });

  it('fold sections away, in the text, the contents and the counts', async () => {
    const { page, shown, value } = await open();
    await page.evaluate(`for (const each of document.querySelectorAll('.finder-more details')) each.open = true`);
    await page.click(box('tag', 'sharding'));
    expect(await shown()).toEqual(['slots', 'move']);
    const seen = `(selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility())`;
    expect(await value(`(${seen})('.book-section').map((e) => e.id)`)).toEqual(['cluster']);
    expect(await value(`(${seen})('.contents a').map((e) => e.hash)`)).toEqual(['#cluster', '#slots', '#move']);
    expect(await value(`(${seen})('.chapter, .about').length`)).toBe(0);
    const counts = `[...document.querySelectorAll('.side-sections .side-count')].map((e) => e.textContent)`;
    expect(await value(counts)).toEqual(['0', '2']);
    const levels = `[...document.querySelectorAll('.finder-levels .side-count')].map((e) => e.textContent)`;
    expect(await value(levels)).toEqual(['0', '1', '1']);
  });

  it('go back and forth with the browser, and stay on reload', async () => {
    const { page, shown, status } = await open();
    await page.click(box('level', 'mid'));
    await page.click(box('level', 'hard'));
    await page.goBack();
    expect(await shown()).toEqual(['evict', 'slots']);
    await page.goBack();
    expect(await shown()).toEqual(all);
    await page.goForward();
    expect(await shown()).toEqual(['evict', 'slots']);
    await page.reload();
    expect([await shown(), await status()]).toEqual([['evict', 'slots'], 'Showing 2 of 5 questions']);
    await page.click('.finder-status [data-do="reset"]');
    expect([await shown(), page.url().includes('#')]).toEqual([all, false]);
  });

  it('come from an address, and boxes and search follow', async () => {
    const { page, shown, value } = await open({ hash: 'level=mid,hard&section=cluster&q=operator' });
    expect(await shown()).toEqual(['move']);
    expect(await value(`[...document.querySelectorAll('.finder :checked')].map((e) => e.value)`)).toEqual([
      'mid',
      'hard',
      'cluster',
    ]);
    expect(await page.$eval('#_query', (input) => (input as unknown as { value: string }).value)).toBe('operator');
  });

  it.each([
    ['level=boss', 'Showing 5 of 5 questions. The address asks for what is not in this guide: boss.', all],
    [
      'level=boss,mid&x',
      'Showing 2 of 5 questions. The address asks for what is not in this guide: x, boss.',
      ['evict', 'slots'],
    ],
    [
      '%%%=&level=%E0%A4%A',
      'Showing 5 of 5 questions. The address asks for what is not in this guide: %%%=, %E0%A4%A.',
      all,
    ],
    ['nowhere', 'Showing 5 of 5 questions', all],
    ['q=</script><img src=x onerror=alert(1)>', 'Showing 0 of 5 questions', []],
  ])('take from an address without sense what they can: %s', async (hash, told, questions) => {
    const { status, shown, errors } = await open({ hash });
    expect([await status(), await shown(), errors]).toEqual([told, questions, []]);
  });

  it('say in the place of questions that there are none, and what was asked for', async () => {
    const { page, shown, value } = await open({ hash: 'level=easy&tag=sharding' });
    const nothing = `document.getElementById('_nothing')`;
    expect(await value(`${nothing}.innerText.split(/\\n+/)`)).toEqual([
      'No question matches',
      'Easy; sharding',
      'Remove a filter, or search for something else.',
      'Reset',
    ]);
    expect(await value(`document.querySelector('.contents').checkVisibility()`)).toBe(false);
    await page.click('#_nothing [data-do="reset"]');
    expect([await shown(), await value(`${nothing}.checkVisibility()`)]).toEqual([all, false]);
  });

  it('follow the tags beside a question, with a step back', async () => {
    const { page, shown, hash } = await open({ hash: 'level=mid' });
    await page.click('#slots a.tag');
    expect([await hash(), await shown()]).toEqual(['#tag=sharding', ['slots', 'move']]);
    await page.goBack();
    expect([await hash(), await shown()]).toEqual(['#level=mid', ['evict', 'slots']]);
  });

  it('begin at the top when somebody changes the address by hand', async () => {
    const { page, shown, value } = await open();
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await page.evaluate(`location.hash = 'level=mid,hard'`);
    await expect.poll(shown).toEqual(['evict', 'scan', 'slots', 'move']);
    expect(await value('window.scrollY')).toBe(0);
  });

  it('leave a plain id to lead to its question', async () => {
    const { page, shown } = await open({ hash: 'slots' });
    expect(await shown()).toEqual(all);
    // The browser goes there by itself, and takes its time.
    await page.waitForFunction(`Math.abs(document.getElementById('slots').getBoundingClientRect().top) < 200`);
  });

  it('stay while one follows a link to what they show, and give way to what they hide', async () => {
    const { page, shown, hash, value } = await open({ hash: 'section=cluster&level=mid,hard' });
    await page.click('.contents a[href="#move"]');
    expect([await shown(), await hash()]).toEqual([['slots', 'move'], '#level=mid,hard&section=cluster&at=move']);
    await page.click('#move a.reference');
    expect([await shown(), await hash()]).toEqual([all, '#expire']);
    expect(await value('document.activeElement.id')).toBe('expire');
    await page.goBack();
    expect(await shown()).toEqual(['slots', 'move']);
  });
});

import { describe, expect, it } from 'vitest';
import { smallPage } from './guide.js';
import { usePage } from './open-page.js';

const open = usePage(() => smallPage());
const options = `[...document.querySelectorAll('#_results [role=option]')].map((e) => e.textContent)`;
const marked = `[...CSS.highlights.get('match')].map(String)`;

describe('the search', () => {
  it('filters as one types, offers the best and marks what matched', async () => {
    const { page, value, shown, hash } = await open();
    await page.keyboard.press('/');
    expect(await value('document.activeElement.id')).toBe('_query');
    await page.keyboard.type('slot');
    expect(await shown()).toEqual(['expire', 'slots', 'move']);
    await expect.poll(hash).toBe('#q=slot');
    expect(await value(options)).toEqual([
      '2.1 What is a slot?',
      '2.2 Who moves slots?',
      '1.1 When does a key expire?',
    ]);
    await page.waitForFunction(`${marked}.length > 0`);
    expect(new Set(await value<string[]>(marked))).toEqual(new Set(['slot', 'slots']));
    await page.goBack();
    expect(await shown()).toHaveLength(5);
  });

  it('finds commands in code', async () => {
    const { page, shown } = await open();
    await page.type('#_query', 'get a');
    expect(await shown()).toEqual(['expire']);
  });

  it('goes to a match by arrows and Enter', async () => {
    const { page, value, hash } = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('slot');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = `document.getElementById(document.getElementById('_query').getAttribute('aria-activedescendant')).textContent`;
    expect(await value(active)).toBe('2.2 Who moves slots?');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect([await value('document.activeElement.id'), await hash()]).toEqual(['slots', '#q=slot&at=slots']);
    expect(await value(`document.getElementById('_results').checkVisibility()`)).toBe(false);
  });

  it('is left by Escape, and what was typed stays', async () => {
    const { page, value, shown } = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('scan');
    await page.keyboard.press('Escape');
    expect(await value('document.activeElement.tagName')).toBe('BODY');
    expect(await value(`document.getElementById('_query').value`)).toBe('scan');
    expect(await shown()).toEqual(['scan']);
    expect(await value(`document.getElementById('_results').checkVisibility()`)).toBe(false);
  });

  it('says when nothing matches', async () => {
    const { page, status, value } = await open();
    await page.type('#_query', 'qqqqqq');
    expect(await status()).toBe('Showing 0 of 5 questions');
    expect(await value(`document.getElementById('_nothing').innerText`)).toContain('search for “qqqqqq”');
  });
});

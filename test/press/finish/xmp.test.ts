import { expect, it } from 'vitest';
import { documentInfo } from '../../../src/press/finish/info.js';
import { xmpPacket } from '../../../src/press/finish/xmp.js';
import { emptyDocument, meta } from '../documents.js';

it('says what the book says, escaped, one entry an author and a keyword', async () => {
  const packet = xmpPacket(documentInfo(meta, await emptyDocument(1), 'Prepbook 1.2.3'));
  expect(packet.replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<?xpacket begin="﻿" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
    <rdf:Description rdf:about="">
    <dc:format>application/pdf</dc:format>
    <dc:title>
    <rdf:Alt>
    <rdf:li xml:lang="x-default">Sorting, asked &#x26; answered</rdf:li>
    </rdf:Alt>
    </dc:title>
    <dc:creator>
    <rdf:Seq>
    <rdf:li>Ada &#x3C;A.>
    </rdf:li>
    <rdf:li>Ben</rdf:li>
    </rdf:Seq>
    </dc:creator>
    <dc:description>
    <rdf:Alt>
    <rdf:li xml:lang="x-default">Questions about sorting.</rdf:li>
    </rdf:Alt>
    </dc:description>
    <dc:subject>
    <rdf:Bag>
    <rdf:li>sorting</rdf:li>
    <rdf:li>interviews</rdf:li>
    </rdf:Bag>
    </dc:subject>
    <dc:language>
    <rdf:Bag>
    <rdf:li>en</rdf:li>
    </rdf:Bag>
    </dc:language>
    <dc:rights>
    <rdf:Alt>
    <rdf:li xml:lang="x-default">CC-BY-4.0</rdf:li>
    </rdf:Alt>
    </dc:rights>
    <pdf:Keywords>sorting, interviews</pdf:Keywords>
    <pdf:Producer>Prepbook 1.2.3</pdf:Producer>
    <xmp:CreatorTool>Prepbook 1.2.3</xmp:CreatorTool>
    <xmp:CreateDate>2026-11-23T00:00:00Z</xmp:CreateDate>
    <xmp:ModifyDate>2026-11-23T00:00:00Z</xmp:ModifyDate>
    <xmp:MetadataDate>2026-11-23T00:00:00Z</xmp:MetadataDate>
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="w"?>"
  `);
});

it('leaves out what the book does not say, and what XML cannot hold', async () => {
  const bare = { ...meta, title: 'A\u0007B\u{1F600}', authors: [], subject: '', keywords: [], licence: undefined };
  const packet = xmpPacket(documentInfo(bare, await emptyDocument(1), 'Prepbook 1.2.3'));
  expect(packet).toContain('>AB\u{1F600}</rdf:li>');
  for (const property of ['dc:creator', 'dc:description', 'dc:subject', 'dc:rights', 'pdf:Keywords']) {
    expect(packet).not.toContain(property);
  }
});

it('claims no conformance', async () => {
  const packet = xmpPacket(documentInfo(meta, await emptyDocument(1), 'Prepbook 1.2.3'));
  expect(packet).not.toMatch(/pdfuaid|pdfaid/);
});

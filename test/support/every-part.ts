import type { Edition } from '../../src/guide/edition.js';
import type { Selection } from '../../src/guide/selection.js';
import { editionOfWritten, squareSvg } from './written-guide.js';

const kettles = `---
id: kettles
title: Kettles & "lids"
---

What every kettle has.[^a]

## What is \`boil < simmer\`, and *why*?

\`mid\` \`#boil\` \`one\` \`two\`

The short answer.[^a] It has a second sentence; see [the other](#lid) and [7.4](#v7-4).

It goes on.[^b]

**Rule:** Never leave it alone.

**Steam** is hot. It has no colour.

It needs:

- water, below the line;
- a flame.

\`\`\`redis-cli
> SET kettle full
OK
> GET kettle
"full"
\`\`\`

| Left | Right |
| :--- | ---: |
| a | 1 |

![a square](square.svg)

<!-- sheet -->
> Keep the spout free.

<!-- cloze point -->
Water boils at **100** degrees and freezes at **zero**.

### Trap: it *looks* easy

**It is not.**

More of it.

### Trap

Without a title.

### Why it is asked

To see who has one.

**Weak:** "Hot."

**Strong:** Names the pressure.

### Follow-up: And up a mountain?

1. lower
2. longer

### Cheat sheet: Boiling

Watch it.

- one
- two

[^a]: [A book](https://example.org/a)
[^b]: A note.

## What does the lid do?

\`hard\` \`#lid\` \`reviewed:2026-09-14\`

- It keeps the heat.
- It rattles.

### Trap

- A list alone.
`;

const water = `---
id: water
title: Water
---

## Hard or soft?

\`easy\` \`#hardness\`

Soft: no \`scale\`.

## Why does it whistle?

\`easy\` \`#whistle\` \`two\`

\`\`\`text
steam
air
\`\`\`
`;

/** An edition of a guide with two sections that has each thing that a question can have, once or twice. */
export const everyPart = (selection: Selection = {}): Promise<Edition> =>
  editionOfWritten(
    {
      config: {
        title: 'Kettles, asked & answered',
        subtitle: 'All that whistles',
        sections: '[kettles, water]',
        front: '[reading]',
        appendices: '[versions]',
        licence: 'CC-BY-4.0',
        audience: 'Whoever drinks tea',
        keywords: '[tea, steam]',
        versions: '"7.4"',
        provenance: 'Boiled by hand.',
      },
      files: {
        'kettles.md': kettles,
        'water.md': water,
        'reading.md': '---\nid: reading\ntitle: How to read\n---\n\nFrom the left.\n',
        'versions.md': '---\nid: versions\ntitle: Versions\n---\n\n<a id="v7-4"></a>7.4 was long.\n',
        'square.svg': squareSvg,
      },
    },
    selection,
  );

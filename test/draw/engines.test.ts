import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Drawing, drawDiagrams, engines } from '../../src/draw/index.js';
import type { Diagram, DiagramResult } from '../../src/guide/diagram.js';
import { readDrawing } from '../../src/layout/content/inline-svg.js';
import { drawingFonts } from '../../src/layout/index.js';
import { readPictureContent } from '../../src/manuscript/picture-content.js';
import { openPress, type Press } from '../../src/press/index.js';

let press: Press;
let fonts: Drawing['fonts'];
beforeAll(async () => {
  press = await openPress({ env: process.env });
  fonts = await drawingFonts('Letters', 'en');
}, 120_000);
afterAll(async () => press?.close());

const palette = ['none', '#1c1c1e', '#55595f', '#c8cbd0', '#f4f2ed', '#9a2f1c', '#ffffff'];

const noCache: Drawing['cache'] = { get: async () => undefined, put: async () => {} };

const draw = (diagrams: readonly Diagram[], limit?: number) =>
  drawDiagrams(diagrams, {
    engines,
    cache: noCache,
    fonts,
    openBench: (document) => press.openBench(document),
    ...(limit === undefined ? {} : { limit }),
  });

const mermaid = (text: string): Diagram => ({ language: 'mermaid', text });
const dot = (text: string): Diagram => ({ language: 'dot', text });

function svgOf(result: DiagramResult | undefined): string {
  if (!result || 'fault' in result) throw new Error(`not drawn: ${result?.fault}`);
  return result.svg;
}

const kinds: Readonly<Record<string, readonly [Diagram, readonly string[]]>> = {
  flowchart: [
    mermaid('flowchart LR\n  A[Client] -->|GET| B{In cache?}\n  B -- no --> C[(Database)]'),
    ['Client', 'GET'],
  ],
  sequence: [
    mermaid(
      'sequenceDiagram\n  Client->>Server: SET a 1\n  Note over Server: writes\n  loop each\n    Server-->>Client: OK\n  end',
    ),
    ['Client', 'OK', 'writes'],
  ],
  classes: [
    mermaid('classDiagram\n  Animal <|-- Duck\n  class Duck{\n    +swim()\n  }'),
    ['Animal', 'Duck', '+swim()'],
  ],
  states: [
    mermaid('stateDiagram-v2\n  [*] --> Idle\n  Idle --> Busy: request\n  state Busy {\n    a --> b\n  }'),
    ['Idle', 'request', 'Busy'],
  ],
  entities: [mermaid('erDiagram\n  CUSTOMER ||--o{ ORDER : places'), ['CUSTOMER', 'places']],
  pie: [mermaid('pie title Memory\n  "keys" : 40\n  "values" : 60'), ['Memory', 'keys', '40%']],
  gantt: [
    mermaid('gantt\n  dateFormat YYYY-MM-DD\n  section A\n  One :a1, 2026-01-01, 10d\n  Two :after a1, 5d'),
    ['One', 'Two'],
  ],
  git: [mermaid('gitGraph\n  commit\n  branch b\n  commit'), ['main', 'b']],
  graph: [
    dot('digraph { rankdir=LR; A -> B [label="replicates"]; C [shape=cylinder label="Disk"]; B -> C }'),
    ['A', 'replicates', 'Disk'],
  ],
  record: [
    dot('digraph { n [shape=record label="{<a> key|value}"]; m [label=<<b>bold</b>>]; n:a -> m [style=dashed] }'),
    ['key', 'bold'],
  ],
};

describe('what is drawn', () => {
  let first: readonly DiagramResult[];
  beforeAll(async () => {
    first = await draw(Object.values(kinds).map(([diagram]) => diagram));
  }, 120_000);

  it.each(Object.keys(kinds).map((kind, at) => [kind, at] as const))(
    'of %s is a drawing that can stand in a page',
    (kind, at) => {
      const svg = svgOf(first[at]);
      for (const words of kinds[kind]?.[1] ?? [])
        expect(svg).toMatch(new RegExp(`>[^<]*${words.replace(/[+()?]/g, '\\$&')}`));
      const content = readPictureContent(new TextEncoder().encode(svg));
      if ('fault' in content) throw new Error(content.fault);
      expect(content.lost).toEqual([]);
      expect(readDrawing({ path: 'x.svg', ...content })).toMatchObject({ themed: true });
    },
  );

  it('has the colours of the book alone, and no style', () => {
    for (const result of first) {
      const svg = svgOf(result);
      const colours = [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour ?? '');
      expect(colours.filter((colour) => !palette.includes(colour))).toEqual([]);
      expect(svg).not.toMatch(/ style=|<style| data-/);
    }
  });

  it('says how small its letters are', () => {
    for (const result of first) expect('letters' in result && result.letters).toBeGreaterThanOrEqual(12);
  });

  it('comes out the same in another page and in another order', async () => {
    const again = await draw(
      Object.values(kinds)
        .map(([diagram]) => diagram)
        .toReversed(),
    );
    expect(again.map(svgOf).toReversed()).toEqual(first.map(svgOf));
  }, 120_000);
});

it('takes its description from its own words', async () => {
  const text = 'flowchart LR\n  accTitle: How a read is served\n  accDescr: From the cache\n  A --> B';
  expect(await draw([mermaid(text)])).toMatchObject([{ description: 'How a read is served. From the cache' }]);
});

it('words can be read on whatever ground their author gives them', async () => {
  const text = 'flowchart LR\n  A[dark] --> B[light]\n  style A fill:#003366\n  style B fill:#ffee99,color:#ffffff';
  const svg = svgOf((await draw([mermaid(text)]))[0]);
  expect(svg).toMatch(/class="fill-paper"[^>]*>(?:<tspan[^>]*>)*dark/);
  expect(svg).toMatch(/class="fill-ink"[^>]*>(?:<tspan[^>]*>)*light/);
});

describe('a fault', () => {
  it.each([
    ['flowchart', mermaid('flowchart LR\n  A --> B\n\n%% a comment\n  B[[ --> C'), { line: 5 }],
    ['sequence', mermaid('sequenceDiagram\n  A->>B: x\n  B->>\n  A->>B: y'), { line: 3 }],
    ['pie', mermaid('pie\n  "a" : x\n  "b" : 2'), { line: 2, column: 9 }],
    ['git', mermaid('gitGraph\n  commit\n  brunch x'), { line: 3, column: 3 }],
    ['unknown kind', mermaid('%% kind\nflowchrt LR'), { line: 2, column: 1 }],
    ['graph', dot('digraph {\n  a -> b\n  b -> [\n}'), { line: 3, column: 8 }],
  ])('of a %s is told at its line', async (_, diagram, at) => {
    const [result] = await draw([diagram]);
    expect(result).toMatchObject({ fault: expect.stringMatching(/^(?:This diagram|No kind)/), at });
  });
});

/** Everything by which a diagram could do more than draw. */
const hostile: Readonly<Record<string, Diagram>> = {
  'markup in a label': mermaid(
    'flowchart LR\n  A["<img src=x onerror=alert(1)><script>alert(1)</script><b>bold</b>"] --> B',
  ),
  'links and calls': mermaid(
    'flowchart LR\n  A --> B\n  click A "javascript:alert(1)"\n  click B href "https://evil.example/" _blank\n  click A call alert(1)',
  ),
  'addresses in styles': mermaid(
    'flowchart LR\n  A --> B\n  style A fill:url(https://evil.example/x)\n  classDef c background:url(https://evil.example)\n  class B c',
  ),
  'settings of its own': mermaid(
    '%%{init: {"securityLevel": "loose", "htmlLabels": true, "flowchart": {"htmlLabels": true}, "themeCSS": "*{background:url(https://evil.example)}"}}%%\nflowchart LR\n  A["<b onclick=alert(1)>x</b>"] --> B\n  click A call alert(1)',
  ),
  'front matter': mermaid(
    '---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n---\nflowchart LR\n  A["<iframe src=https://evil.example>"] --> B',
  ),
  'pictures and icons': mermaid('flowchart LR\n  A@{ img: "https://evil.example/x.png", label: "picture" } --> B'),
  'links of a sequence': mermaid(
    'sequenceDiagram\n  participant A\n  link A: Board @ https://evil.example/\n  links A: {"x": "javascript:alert(1)"}\n  A->>A: hi',
  ),
  'addresses of a graph': dot(
    'digraph { a [URL="javascript:alert(1)" tooltip="x" label="<script>alert(1)</script>" image="/etc/passwd"]; a -> b [href="https://evil.example"] }',
  ),
  'markup of a graph': dot(
    'digraph { b [shape=none label=<<table href="https://evil.example"><tr><td><img src="/etc/passwd"/></td></tr></table>>]; stylesheet="https://evil.example/x.css" }',
  ),
};

it.each(Object.entries(hostile))('%s does nothing in a drawing', async (_, diagram) => {
  const [result] = await draw([diagram]);
  // Some are refused as a whole.
  const svg = result && 'svg' in result ? result.svg : '';
  expect(svg).not.toMatch(/<(?!\/|svg|g|defs|marker|path|rect|circle|ellipse|line|polyline|polygon|text|tspan)/);
  expect(svg).not.toMatch(/<[^>]*(?: on\w+=| href=|xlink|javascript:|evil\.example|passwd)/);
});

describe('limits', () => {
  it.each([
    ['more than 20,000 characters', mermaid(`flowchart LR\n  A["${'x'.repeat(20_001)}"]`)],
    [
      'more than 300 lines',
      mermaid(`flowchart LR\n${Array.from({ length: 301 }, (_, at) => `  a${at} --> b`).join('\n')}`),
    ],
  ])('a diagram of %s is refused', async (words, diagram) => {
    expect(await draw([diagram])).toMatchObject([{ fault: `This diagram has ${words}.` }]);
  });

  it('one that takes too long is ended, and the next is drawn', async () => {
    const many = Array.from({ length: 500 }, (_, at) => `n${at}`).join(' ');
    const [huge, small] = await draw([dot(`digraph { { ${many} } -> { ${many} } }`), dot('digraph { a -> b }')], 3000);
    expect(huge).toMatchObject({ fault: 'This diagram was not drawn within 3 s.' });
    expect(svgOf(small)).toContain('>a<');
  }, 60_000);
});

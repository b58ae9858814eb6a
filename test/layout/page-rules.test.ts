import { describe, expect, it } from 'vitest';
import type { FacedPages, PageFace } from '../../src/guide/book.js';
import { defaultPaper, parsePaper } from '../../src/guide/paper.js';
import { contentHeightOf, geometryOf } from '../../src/layout/page-geometry.js';
import { faceRules, pageRules } from '../../src/layout/page-rules.js';

const hostile = 'He said "no" \\ </style> & 🔑 { } ;';
const face = (part: Partial<PageFace> = {}): PageFace => ({
  folio: '1',
  section: 'Keys',
  question: 'What is a key?',
  ...part,
});
const rulesOf = (pages: FacedPages, direction: 'ltr' | 'rtl' = 'ltr', sections: readonly string[] = []) =>
  faceRules(pages, { geometry: geometryOf(defaultPaper), direction, sections });

/** The boxes that a page's rule fills, by the counter style whose texts they show. */
const boxesOf = (rules: string, page: string) => {
  const rule = rules.split('\n').find((line) => line.startsWith(`@page${page} {`)) ?? '';
  return Object.fromEntries(
    [...rule.matchAll(/@([\w-]+) \{ content: counter\(page, page-(\w+)\)/g)].map(([, box, text]) => [text, box]),
  );
};

describe('rules of pages', () => {
  it('give each page its own texts, in order', () => {
    const faces = [
      face({ folio: '', section: '', question: '' }),
      face({ folio: 'i' }),
      face({ folio: '1', question: 'Why?' }),
    ];
    const rules = rulesOf({ faces, sides: 'two' });
    expect(rules).toContain('@counter-style page-folio { system: fixed 1; symbols: "" "i" "1"; suffix: ""; }');
    expect(rules).toContain('symbols: "" "What is a key?" "Why?"');
  });

  it('mirror pages that face each other, and have both heads on pages that do not', () => {
    const two = rulesOf({ faces: [face()], sides: 'two' });
    expect(boxesOf(two, ' :right')).toEqual({ question: 'top-right', folio: 'bottom-right' });
    expect(boxesOf(two, ' :left')).toEqual({ section: 'top-left', folio: 'bottom-left' });
    expect(two).toContain('@page :right { margin-left: 24mm; margin-right: 21mm;');
    expect(two).toContain('@page :left { margin-right: 24mm; margin-left: 21mm;');
    const one = rulesOf({ faces: [face()], sides: 'one' });
    expect(boxesOf(one, '')).toEqual({ section: 'top-left', question: 'top-right', folio: 'bottom-right' });
    expect(one).not.toContain(':left');
  });

  it('turn round for what is read from right to left', () => {
    const two = rulesOf({ faces: [face()], sides: 'two' }, 'rtl');
    expect(boxesOf(two, ' :left')).toEqual({ question: 'top-left', folio: 'bottom-left' });
    expect(boxesOf(two, ' :right')).toEqual({ section: 'top-right', folio: 'bottom-right' });
    expect(two).toContain('@page :left { margin-right: 24mm; margin-left: 21mm;');
    expect(boxesOf(rulesOf({ faces: [face()], sides: 'one' }, 'rtl'), '')).toEqual({
      section: 'top-right',
      question: 'top-left',
      folio: 'bottom-left',
    });
  });

  it('mark each section at the outer edge of its pages, one below the other', () => {
    const rules = rulesOf({ faces: [face()], sides: 'two' }, 'ltr', ['section-1', 'section-2']);
    const marks = [
      ...rules.matchAll(/@page (section-\d):(\w+) \{ @(\w+)-top \{ content: "(\d)"; .*margin-top: ([\d.]+)mm/g),
    ];
    expect(marks.map(([, page, side, box, text]) => [page, side, box, text])).toEqual([
      ['section-1', 'right', 'right', '1'],
      ['section-2', 'right', 'right', '2'],
      ['section-1', 'left', 'left', '1'],
      ['section-2', 'left', 'left', '2'],
    ]);
    expect(marks.map(([, , , , , top]) => Number(top))).toEqual([0, 14, 0, 14]);
    expect(rulesOf({ faces: [face()], sides: 'one' }, 'ltr', ['section-1'])).not.toContain('section-1');
  });

  it('let no title out of its string', () => {
    const strings = (title: string) =>
      rulesOf({ faces: [face({ section: title, question: title })], sides: 'two' }).replace(
        /"(?:[^"\\\n]|\\[0-9a-f]+ )*"/g,
        '""',
      );
    expect(strings(hostile)).not.toMatch(/[<>&]|He said/);
    // With its strings taken out, a title is gone from the rules: they are those of any other title.
    expect(strings(hostile)).toBe(strings('Plain'));
  });

  it('take size and margins from the paper, and make boxes of whole pixels', () => {
    const geometry = geometryOf(parsePaper('a5') ?? defaultPaper);
    expect(pageRules({ geometry, direction: 'ltr' }, contentHeightOf(geometry)).split('\n')[0]).toMatchInlineSnapshot(
      `"@page { size: 148mm 210mm; margin: 18.4mm 12mm calc(210mm - 18.4mm - 654px) 16.1mm; }"`,
    );
    expect(pageRules({ geometry, direction: 'rtl' }, contentHeightOf(geometry)).split('\n')[0]).toContain(
      '654px) 12mm;',
    );
  });
});

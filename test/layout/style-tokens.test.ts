import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/build/places.mjs';

const styles = join(root, 'styles');
const read = (name: string): string =>
  readFileSync(join(styles, `${name}.css`), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Sheets for paper. Those of the screen and of packages are set in relative sizes. */
const paper = ['paper', 'code', 'print', 'quiz', 'cards', 'cheat-sheet'] as const;
const all = readdirSync(styles).flatMap((file) => (file.endsWith('.css') ? [file.slice(0, -4)] : []));

interface Declaration {
  readonly selector: string;
  readonly property: string;
  readonly value: string;
}

function declarationsOf(css: string): Declaration[] {
  return [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
    [...body.matchAll(/([\w-]+)\s*:\s*([^;]+);/g)].map(([, property = '', value = '']) => ({
      selector: selector.trim().replace(/\s+/g, ' '),
      property,
      value: value.replace(/\s+/g, ' '),
    })),
  );
}

const isSpacing = ({ property }: Declaration) =>
  /^(margin|padding|inset|gap|row-gap|column-gap|text-indent|top|right|bottom|left)\b/.test(property);
const isType = ({ property }: Declaration) => /^(font|font-size|line-height)$/.test(property);
const isLiteral = ({ value }: Declaration) => /(?<![\w.-])\d*\.?\d+(mm|cm|pt|px|in|rem)\b/.test(value);

const literals = (name: string, of: (declaration: Declaration) => boolean) =>
  declarationsOf(read(name))
    .filter((each) => of(each) && isLiteral(each))
    .map(({ selector, property, value }) => `${selector} { ${property}: ${value} }`);

describe('the sheets for paper', () => {
  it('take their spaces from the tokens, but for a few that stand in one place each', () => {
    expect(Object.fromEntries(paper.map((name) => [name, literals(name, isSpacing)]))).toMatchInlineSnapshot(`
      {
        "cards": [
          ".sheet-note { bottom: 4.4mm }",
          ".card { padding-block: min(4.5mm, 0.075 * var(--card-height)) min(3.5mm, 0.06 * var(--card-height)) }",
          ".card { padding-inline: min(5.5mm, 0.075 * var(--card-width)) }",
          ".card-head { padding-bottom: 1.1mm }",
          ".fitting .card-text { margin-bottom: 0.4mm }",
        ],
        "cheat-sheet": [],
        "code": [],
        "paper": [],
        "print": [],
        "quiz": [
          ".quiz-person { margin-top: 10mm }",
          ".quiz.wide .question-meta { padding-top: 5.8mm }",
          ".score-table th, .score-table td { padding-block: 2.6mm var(--p1-4) }",
        ],
      }
    `);
  });

  it('take their type from the tokens, but for a few', () => {
    expect(Object.fromEntries(paper.map((name) => [name, literals(name, isType)]))).toMatchInlineSnapshot(`
      {
        "cards": [
          ".sheet-note { line-height: 3mm }",
          ".card-number { font: 600 10pt / 4.4mm var(--sans) }",
          ".card-name { font: 600 var(--least) / 4mm var(--sans) }",
          ".level-name { font: 600 var(--least) / 4mm var(--sans) }",
          ".card-foot { line-height: 3.2mm }",
        ],
        "cheat-sheet": [
          ".sheet { line-height: round(1.36em + 0.1em * var(--air), 1px) }",
          "h1 { font: 600 clamp(13pt, calc(min(var(--page-width), var(--page-height)) * 0.0336), 28pt) / 1.15 var(--sans) }",
          ".sheet-of { font: 400 max(8.5pt * var(--scale), var(--least)) / 1.3 var(--sans) }",
          ".level-name { font: 600 var(--around) / calc(4mm * var(--scale)) var(--sans) }",
        ],
        "code": [],
        "paper": [
          ".links-to-places { font-size: 1pt }",
        ],
        "print": [],
        "quiz": [],
      }
    `);
  });

  it('have the colours of the theme, and the white of paper', () => {
    const colours = paper.flatMap((name) => read(name).match(/#[\da-f]{3,8}\b|rgba?\(.*?\)/gi) ?? []);
    expect([...new Set(colours)]).toEqual(['#fff']);
  });

  it('have no block of rules that another one has', () => {
    const blocks = paper.flatMap((name) =>
      [...read(name).matchAll(/[^{};]+\{[^{}]*\}/g)].map(([block]) => block.replace(/\s+/g, ' ').trim()),
    );
    // Two lines are no block.
    const long = blocks.filter((block) => block.split(';').length > 5);
    expect(long.filter((block, at) => long.indexOf(block) !== at)).toEqual([]);
  });
});

describe('the tokens', () => {
  it('are each used', () => {
    const names = [...read('tokens').matchAll(/^\s*(--[\w-]+):/gm)].map(([, name = '']) => name);
    const used = all.map(read).join('\n');
    expect(names.filter((name) => !used.includes(`var(${name})`))).toEqual([]);
  });

  it('have eight sizes of type for the book, and lines that are whole pixels apart', () => {
    const tokens = new Map(
      [...read('tokens').matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name, value]),
    );
    const resolve = (value: string): string =>
      value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) =>
        tokens.has(name) ? resolve(tokens.get(name) ?? '') : whole,
      );
    const set = declarationsOf(read('print'))
      .filter(isType)
      .map(({ value }) => resolve(value));
    const sizes = new Set(set.flatMap((value) => value.match(/[\d.]+pt/g) ?? []));
    const narrow = tokens.get('--display-narrow');
    expect([...sizes].filter((size) => size !== narrow)).toHaveLength(8);
    expect(
      set.flatMap((value) => value.match(/[\d.]+(?:mm|px)/g) ?? []).filter((line) => !/^\d+px$/.test(line)),
    ).toEqual([]);
  });
});

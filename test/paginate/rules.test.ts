import { afterAll, describe, expect, it, vi } from 'vitest';
import { rules } from '../../src/paginate/rules.js';
import { block, lines, list, type Piece, shape, within } from './lists.js';

/** Index of the first item of a page, with the rules that it breaks. */
type Start = number | string;

/** A list in which a rule decides where pages begin. A page has fifty lines. */
interface Case {
  readonly pieces: readonly Piece[];
  readonly refused?: readonly number[];
  /** Where pages begin by all rules, and without this one. */
  readonly starts: readonly Start[];
  readonly without: readonly Start[];
}

/** What follows, so that the last page is no tail. */
const rest = lines(20);
/** Each line of a dialogue is a command. */
const commands = (pieces: readonly Piece[]) => pieces.map((piece): Piece => ({ ...piece, begins: 'entry' }));
const table = (rows: number, height = 10): Piece[] => [
  { leads: 'table-head' },
  ...block('table', rows + 1, { height }).slice(1),
];

const cases: Readonly<Record<string, Case>> = {
  'style-forbids': {
    pieces: [...lines(50), { breakBefore: 'avoid' }, ...rest],
    starts: [0, 49],
    without: [0, 50],
  },
  'came-out-otherwise': { pieces: lines(70), refused: [50], starts: [0, 49], without: [0, 50] },
  'heading-at-foot': { pieces: [...lines(49), { leads: 'heading' }, ...rest], starts: [0, 49], without: [0, 50] },
  'label-at-foot': { pieces: [...lines(49), { leads: 'label' }, ...rest], starts: [0, 49], without: [0, 50] },
  'colon-at-foot': { pieces: [...lines(49), { leads: 'colon' }, ...rest], starts: [0, 49], without: [0, 50] },
  'table-head-at-foot': {
    pieces: [...lines(40), { height: 90 }, { leads: 'table-head' }, ...rest],
    starts: [0, 41],
    without: [0, 42],
  },
  'beside-label': { pieces: [...lines(50), { besideLabel: true }, ...rest], starts: [0, 49], without: [0, 50] },
  'orphans-and-widows': {
    pieces: [{ height: 400 }, { leads: 'colon' }, ...block('paragraph', 10), ...rest],
    starts: [0, 10],
    without: [0, 11],
  },
  'code-whole': {
    pieces: [...lines(44), ...commands(block('code', 8)), ...rest],
    starts: [0, 44],
    without: [0, 50],
  },
  'code-ends': {
    pieces: [{ height: 380 }, { leads: 'colon' }, ...block('code', 12), ...rest],
    starts: [0, 12],
    without: [0, 13],
  },
  'table-whole': { pieces: [...lines(43), ...table(5, 15), ...rest], starts: [0, 43], without: [0, 47] },
  'box-whole': { pieces: [...lines(43), ...within('box', lines(8)), ...rest], starts: [0, 43], without: [0, 50] },
  'box-broken': { pieces: [...lines(44), ...within('box', lines(12)), ...rest], starts: [0, 44], without: [0, 50] },
  'box-child-broken': {
    pieces: [...lines(39), ...within('box', [...block('paragraph', 6), ...block('paragraph', 8)]), ...rest],
    starts: [0, 45],
    without: [0, 50],
  },
  'table-broken': { pieces: [...lines(45), ...table(10), ...rest], starts: [0, 45], without: [0, 50] },
  'table-ends': {
    pieces: [{ height: 380 }, { leads: 'colon' }, ...table(11), ...rest],
    starts: [0, 12],
    without: [0, 13],
  },
  'code-broken': {
    pieces: [...lines(45), ...commands(block('code', 12)), ...rest],
    starts: [0, 45],
    without: [0, 50],
  },
  'reply-parted': {
    pieces: [...lines(40), ...block('code', 20).with(9, commands(block('code', 20))[9] ?? {}), ...rest],
    starts: [0, 49],
    without: [0, 50],
  },
  'list-broken': { pieces: [...lines(47), ...block('list', 10), ...rest], starts: [0, 47], without: [0, 50] },
  'list-ends': {
    pieces: [{ height: 400 }, { leads: 'colon' }, ...block('list', 10), ...rest],
    starts: [0, 10],
    without: [0, 11],
  },
  'paragraph-broken': { pieces: [...lines(47), ...block('paragraph', 10), ...rest], starts: [0, 47], without: [0, 50] },
  'before-question': {
    pieces: [...lines(44), { begins: 'question' }, ...lines(30)],
    starts: [0, 44],
    without: [0, 50],
  },
  'before-part': { pieces: [...lines(47), { begins: 'part' }, ...lines(30)], starts: [0, 47], without: [0, 50] },
  page: {
    pieces: [...lines(45), { begins: 'question' }, ...lines(44), { begins: 'question' }, ...lines(7)],
    starts: [0, 50],
    without: [0, 45, 90],
  },
  white: { pieces: lines(60), starts: [0, 50], without: [0, 44] },
  hole: { pieces: [...lines(43), ...within('box', lines(12)), ...rest], starts: [0, 50], without: [0, 43] },
  'large-hole': {
    pieces: [...lines(39), ...within('box', within('list', block('code', 30))), ...rest],
    starts: [0, 50],
    without: [0, 39],
  },
  tail: { pieces: lines(53), starts: [0, 45], without: [0, 50] },
  shrunk: { pieces: [{ height: 470 }, { gap: 20, height: 15 }, ...rest], starts: [0, 1], without: [0, 2] },
  'ran-past-figure': {
    pieces: [...lines(45), { height: 100, floats: true }, { begins: 'paragraph', height: 50 }, ...rest],
    starts: [0, 45],
    without: [0, 47],
  },
  overfull: { pieces: [{ height: 501 }], starts: ['0 overfull'], without: [0] },
};

/** Chooses by all rules, or by all but one. */
async function startsOf({ pieces, refused }: Case, without?: string): Promise<Start[]> {
  vi.resetModules();
  vi.doMock('../../src/paginate/rules.js', async (original) => ({
    ...(await original<object>()),
    rules: rules.filter(({ name }) => name !== without),
  }));
  const { choosePages } = await import('../../src/paginate/choose-pages.js');
  const pages = choosePages(list(pieces), {}, shape, { refused: new Set(refused) });
  return pages.map(({ from, broken }) => (broken.length > 0 ? `${from} ${broken.join(' ')}` : from));
}

afterAll(() => {
  vi.doUnmock('../../src/paginate/rules.js');
  vi.resetModules();
});

describe('each rule', () => {
  it('is tried below', () => {
    expect(Object.keys(cases)).toEqual(rules.map(({ name }) => name));
  });

  it.each(Object.entries(cases))('decides where it should: %s', async (name, one) => {
    const { starts, without } = one;
    expect({ starts: await startsOf(one), without: await startsOf(one, name) }).toEqual({ starts, without });
  });

  it('says why it is', () => {
    for (const { name, reason } of rules) expect(`${name}: ${reason}`).toMatch(/^[a-z-]+: [A-Z].+\.$/);
  });
});

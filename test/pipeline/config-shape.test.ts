import { describe, expect, test } from 'vitest';
import { configFaults, valueInWords } from '../../src/config-shape.js';
import { labelsFor } from '../../src/guide/labels/index.js';

const faults = (config: unknown): readonly string[] => configFaults({ default: config });
const runner = { name: 'calc', languages: ['calc'], engines: [], read: () => ({ steps: [], refusals: [] }) };
const plugin = () => undefined;
const { trap: _trap, ...withoutTrap } = labelsFor('en');

describe('a configuration', () => {
  test.each([
    [{}],
    [{ remarkPlugins: [plugin, [plugin, { a: 1 }], { plugins: [] }, { settings: {} }] }],
    [{ questionPlugins: [], rehypePlugins: [plugin], labels: undefined, allowedMarkup: undefined }],
    [{ allowedMarkup: { math: ['display'], mi: [] } }],
    [{ runners: [runner] }],
    [{ labels: [labelsFor('en'), { ...labelsFor('en'), quotes: undefined }] }],
  ])('%j is right', (config) => {
    expect(faults(config)).toEqual([]);
  });

  test.each([
    ['no object', undefined, 'It has no default export. Write: export default { remarkPlugins: [] }'],
    [
      'no default export',
      { remarkPlugins: [] },
      'It has no default export. Write: export default { remarkPlugins: [] }',
    ],
    ['null', null, 'It has no default export. Write: export default { remarkPlugins: [] }'],
  ])('that has %s is none', (_, module, message) => {
    expect(configFaults(module)).toEqual([message]);
  });

  test.each([
    [[], 'a list'],
    ['text', 'a string'],
    [7, 'a number'],
    [null, 'null'],
    [undefined, 'undefined'],
    [plugin, 'a function'],
  ])('that is %j is none', (config, words) => {
    expect(faults(config)).toEqual([
      `The default export is ${words} instead of an object. Write: export default { remarkPlugins: [] }`,
    ]);
    expect(valueInWords(config)).toBe(words);
  });

  test('is told of every setting that is wrong', () => {
    expect(
      faults({
        remarkPlugin: [],
        zzz: 1,
        remarkPlugins: plugin,
        rehypePlugins: [plugin, 'name', [], ['name'], {}],
        runners: [{ ...runner, read: undefined }, { ...runner, engines: 'all' }, { ...runner, languages: {} }, 7],
        labels: [{ ...labelsFor('en'), trap: undefined }, withoutTrap, 'de'],
        allowedMarkup: ['math'],
      }),
    ).toMatchInlineSnapshot(`
      [
        "There is no setting \`remarkPlugin\`. Did you mean \`remarkPlugins\`? There are: remarkPlugins, questionPlugins, rehypePlugins, labels, runners, allowedMarkup.",
        "There is no setting \`zzz\`. There are: remarkPlugins, questionPlugins, rehypePlugins, labels, runners, allowedMarkup.",
        "\`remarkPlugins\` is a function. Write a list, in square brackets.",
        "\`rehypePlugins[1]\` is a string. Write a plugin, or a list of a plugin and its options.",
        "\`rehypePlugins[2]\` is a list. Write a plugin, or a list of a plugin and its options.",
        "\`rehypePlugins[3]\` is a list. Write a plugin, or a list of a plugin and its options.",
        "\`rehypePlugins[4]\` is an object. Write a plugin, or a list of a plugin and its options.",
        "\`runners[0]\` is an object. Write a runner, with lists of \`languages\` and \`engines\`, and \`read\`.",
        "\`runners[1]\` is an object. Write a runner, with lists of \`languages\` and \`engines\`, and \`read\`.",
        "\`runners[2]\` is an object. Write a runner, with lists of \`languages\` and \`engines\`, and \`read\`.",
        "\`runners[3]\` is a number. Write a runner, with lists of \`languages\` and \`engines\`, and \`read\`.",
        "\`labels[1]\` is an object without \`trap\`. Write a whole table, with each key of the one that \`labelsFor('en')\` of prepbook gives.",
        "\`labels[2]\` is a string. Write a whole table, with each key of the one that \`labelsFor('en')\` of prepbook gives.",
        "\`allowedMarkup\` is not a list of attributes for each element. Write, say, \`{ math: ["display"], mi: [] }\`.",
      ]
    `);
  });

  test.each([[null], ['math'], [{ math: 'display' }], [{ math: [7] }]])('has no markup that is %j', (allowedMarkup) => {
    expect(faults({ allowedMarkup })).toEqual([
      '`allowedMarkup` is not a list of attributes for each element. Write, say, `{ math: ["display"], mi: [] }`.',
    ]);
  });

  test('allows no markup that runs code', () => {
    expect(faults({ allowedMarkup: { script: [] } })).toEqual([
      'The element `script` cannot be allowed: it runs code. Leave it out.',
    ]);
  });
});

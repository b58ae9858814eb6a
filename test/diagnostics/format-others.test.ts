import { expect, test } from 'vitest';
import { formatGithub } from '../../src/diagnostics/format-github.js';
import { formatJson } from '../../src/diagnostics/format-json.js';
import { formatSarif } from '../../src/diagnostics/format-sarif.js';
import { someMessages } from './messages.js';

test('JSON', () => {
  expect(JSON.parse(formatJson(someMessages(), { root: 'content/redis' }))).toMatchSnapshot();
  expect(JSON.parse(formatJson([], { root: '' }))).toEqual({ messages: [], errors: 0, warnings: 0 });
});

test('GitHub', () => {
  expect(formatGithub(someMessages(), { root: 'content/redis' })).toMatchInlineSnapshot(`
    "::notice file=content/redis/keys.md::A remark, of no rule
    ::warning file=content/redis/keys.md,line=7,col=1,title=code-language::This code names no language: 50 %25%0APlain text is \`text\`.
    ::error file=content/redis/keys.md,line=12,endLine=12,col=3,title=question-id-unique::The id \`ttl\` is taken
    ::error file=content/redis/guide.yaml,title=key-known::There is no key \`titel\`. Write \`title\`
    "
  `);
  expect(formatGithub([], { root: '' })).toBe('');
});

test('SARIF', () => {
  const rules = [
    { id: 'code-language', description: 'Every block of code names its language.', severity: 'warning' as const },
  ];
  const log = formatSarif(someMessages(), { root: 'content\\redis', rules, version: '1.2.3' });
  expect(JSON.parse(log)).toMatchSnapshot();
  const bare = JSON.parse(formatSarif([], { root: '' }));
  expect(bare.runs).toEqual([
    { tool: { driver: { name: 'prepbook', rules: [] } }, columnKind: 'utf16CodeUnits', results: [] },
  ]);
});

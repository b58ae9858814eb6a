import { describe, expect, it } from 'vitest';
import { contentPolicy, hashSource, inlineJson } from '../../../src/layout/page/inline.js';
import { withThemeSwitch } from '../../../src/layout/page/theme-switch.js';

describe('data within a page', () => {
  it('cannot end its element or begin a comment, and is the same data', () => {
    const value = { text: '</script><script>alert(1)</script><!--', sign: '\u2028' };
    const json = inlineJson(JSON.stringify(value));
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe('the policy', () => {
  it('names scripts and styles by their hashes, and nothing else may run', () => {
    // Example of the specification: Content Security Policy Level 3, 8.4.
    expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    const policy = contentPolicy({ scripts: ["alert('Hello, world.');"], styles: ['a {}'] });
    expect(policy.replaceAll(/'sha256-[^']*'/g, 'HASH')).toMatchInlineSnapshot(
      `"default-src 'none'; script-src HASH; style-src HASH; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"`,
    );
  });
});

describe('the switch of colours', () => {
  it('obeys the reader before the system', () => {
    const css =
      ':root { --ink: #000; }\n@media screen and (prefers-color-scheme: dark) {\n  :root {\n    --ink: #fff;\n  }\n}\n';
    expect(withThemeSwitch(css).replaceAll(/\s+/g, ' ')).toMatchInlineSnapshot(
      `":root { --ink: #000; } @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --ink: #fff; } } @media screen { :root[data-theme="dark"] { --ink: #fff; } } "`,
    );
  });
});

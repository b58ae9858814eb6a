import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { webPageOf, wholeGuides } from '../support/set-pages.js';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The standard takes it in any case.
    'doctype-style': ['error', { style: 'lowercase' }],
    // Ids of the book's own places begin with an underscore, which keeps them apart from authors' ids. The standard
    // asks for no more than one character and no space.
    'valid-id': ['error', { relaxed: true }],
    // The list below a search that is typed in is no `select`: the ARIA pattern of a combobox asks for the role.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
});

describe.each([...wholeGuides, 'test/fixtures/neighbours'])('the page of %s', (path) => {
  it('is valid HTML', async () => {
    const { results } = await validator.validateString(await webPageOf(path));
    const found = results.flatMap(({ messages }) =>
      messages.map(
        ({ line, column, ruleId, message, selector }) => `${line}:${column} ${ruleId} ${message} ${selector}`,
      ),
    );
    expect(found).toEqual([]);
  });
});

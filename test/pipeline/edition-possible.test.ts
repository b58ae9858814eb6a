import { expect, it } from 'vitest';
import { applySettings } from '../../src/diagnostics/rule-facts.js';
import { editionMessages, editionPossible } from '../../src/pipeline/edition-possible.js';
import { makeGuide } from '../support/guide.js';

it('editions that cannot be made are told at their names, and are errors for the strict', () => {
  const place = { file: 'guide.yaml', line: 7, column: 3 };
  const guide = makeGuide({
    sections: [3],
    editions: [
      { name: 'many', select: { sample: { size: 9, seed: 1 } }, place },
      { name: 'fine', select: { sample: { size: 3, seed: 1 } }, place },
    ],
  });
  const [message, ...others] = editionMessages(guide);
  expect(others).toEqual([]);
  expect(message).toMatchObject({ file: 'guide.yaml', line: 7, column: 3, ruleId: 'edition-possible' });
  expect(message?.reason).toBe(
    'The edition `many` cannot be made. `sample 9` is too many: 3 questions are left to choose from',
  );
  const severities = [{ strict: false }, { strict: true }].map((run) =>
    applySettings(editionMessages(guide), [editionPossible], { settings: {}, ...run }).map(({ fatal }) => fatal),
  );
  expect(severities).toEqual([[false], [true]]);
});

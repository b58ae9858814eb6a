import { expect, it } from 'vitest';
import { fontsOf, forScreens } from '../../src/layout/fonts-of.js';

it('leaves a font that outweighs its text to paper: mathematics weigh on no page', async () => {
  const fonts = await fontsOf('<p>Sets such as \u2115 and \u{1d538} in a line</p>', 'en');
  const families = (faces: typeof fonts.faces) => faces.map(({ family }) => family);
  expect(families(fonts.faces).join()).toContain('Math');
  const { faces } = forScreens(fonts);
  expect(families(faces).join()).not.toContain('Math');
  expect(families(faces).join()).toContain('Source Serif');
  expect(faces.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)).toBeLessThan(400_000);
});

import { expect, test } from 'vitest';
import { manifestJsonSchema } from '../../src/write/index.js';

test('the JSON Schema of the manifest', async () => {
  await expect(JSON.stringify(manifestJsonSchema(), undefined, 2)).toMatchFileSnapshot('golden/manifest.schema.json');
});

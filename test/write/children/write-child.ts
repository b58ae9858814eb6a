/**
 * Run by itself, as another user or on a small disk: does what its arguments say and prints what a user would see.
 * `ensure FOLDER` or `write FOLDER NAME BYTES`.
 */
import { ensureWritable, writeArtifacts } from '../../../src/write/index.js';
import { artifact, contextOf, describeError } from './../plain.js';

const [action, folder = '', name = '', bytes = '0'] = process.argv.slice(2);
try {
  if (action === 'ensure') await ensureWritable(folder);
  else await writeArtifacts(folder, [artifact(name, 'x'.repeat(Number(bytes)))], contextOf());
  console.log('written');
} catch (error) {
  console.log(describeError(error));
}

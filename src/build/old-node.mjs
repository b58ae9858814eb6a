/**
 * The oldest Node that the checkout starts from. Everything after the installation runs under the Node that
 * package.json pins, so this is only what the scripts of this folder need.
 */
export const oldestNode = 20;

/**
 * Says so where the running Node is too old. This file and the scripts that import it keep to syntax that Node 14
 * reads, because a syntax error would be all that such a reader saw; everything else is imported afterwards.
 *
 * @param {string} [version] - Of Node, "20.11.1".
 * @returns {boolean} Whether the caller has to stop.
 */
export function refuseOldNode(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= oldestNode) return false;
  console.error(
    `Prepbook starts from Node ${oldestNode} or newer, and this is Node ${version}.\n` +
      'Install a current one from https://nodejs.org/ and run the same command again.',
  );
  process.exitCode = 3;
  return true;
}

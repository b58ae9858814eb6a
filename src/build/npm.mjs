import { basename } from 'node:path';

/**
 * How npm is started: by the very file and Node that run this script under `npm start`, else by the one on the path.
 * That Node is never the pinned one, which an installation replaces.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {{command: string, args: string[], shell: boolean}}
 */
export function npmCommand(args, env = process.env, platform = process.platform) {
  const script = env.npm_execpath;
  const node = env.npm_node_execpath;
  if (script && node && basename(script) === 'npm-cli.js') {
    return { command: node, args: [script, ...args], shell: false };
  }
  return { command: 'npm', args: [...args], shell: platform === 'win32' };
}

/** Codes of network failures in npm's messages, by what they mean to a reader. */
const networkFailures =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|E50\d|ENOTCACHED)\b/;

/**
 * Why `npm ci` failed, in words that say what to do.
 *
 * @param {string} output - All that npm printed.
 * @returns {string}
 */
export function explainNpmFailure(output) {
  const network = networkFailures.exec(output)?.[1];
  if (network) {
    return `npm could not reach its registry (${network}). Prepbook installs its parts once, and needs the network for that.
Check the connection (a proxy is set with \`npm config set proxy …\`) and run the same command again.`;
  }
  if (/\bENOSPC\b/.test(output)) {
    return 'The disk is full. Prepbook with all its parts needs about 1 GB; free some space and run the same command again.';
  }
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) {
    return 'npm may not write into node_modules. See who owns that folder, or delete it, and run the same command again.';
  }
  return 'npm could not install the parts that package-lock.json names; its own words stand above.';
}

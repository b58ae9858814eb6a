import { describe, expect, it } from 'vitest';
import { explainNpmFailure, npmCommand } from '../../src/build/npm.mjs';

describe('npmCommand', () => {
  it('starts the very npm that runs the script, by its own Node', () => {
    const env = { npm_execpath: '/opt/npm/bin/npm-cli.js', npm_node_execpath: '/opt/node' };
    expect(npmCommand(['ci'], env, 'linux')).toEqual({
      command: '/opt/node',
      args: ['/opt/npm/bin/npm-cli.js', 'ci'],
      shell: false,
    });
  });

  it('starts the one on the path under another package manager or none', () => {
    const pnpm = { npm_execpath: '/opt/pnpm.cjs', npm_node_execpath: '/opt/node' };
    expect(npmCommand(['ci'], pnpm, 'linux')).toEqual({ command: 'npm', args: ['ci'], shell: false });
    expect(npmCommand(['ci'], {}, 'linux')).toEqual({ command: 'npm', args: ['ci'], shell: false });
  });

  it('needs a shell on Windows, where npm is a batch file', () => {
    expect(npmCommand(['ci'], {}, 'win32')).toEqual({ command: 'npm', args: ['ci'], shell: true });
  });
});

describe('explainNpmFailure', () => {
  it('knows a network that is not there', () => {
    const output = 'npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org/ failed';
    expect(explainNpmFailure(output)).toMatchInlineSnapshot(`
      "npm could not reach its registry (ENOTFOUND). Prepbook installs its parts once, and needs the network for that.
      Check the connection (a proxy is set with \`npm config set proxy …\`) and run the same command again."
    `);
  });

  it('knows a registry that is down', () => {
    expect(explainNpmFailure('npm error code E503\nnpm error 503 Service Unavailable')).toContain('(E503)');
  });

  it('knows a full disk', () => {
    expect(explainNpmFailure('npm error code ENOSPC')).toMatchInlineSnapshot(
      `"The disk is full. Prepbook with all its parts needs about 1 GB; free some space and run the same command again."`,
    );
  });

  it('knows a folder of somebody else', () => {
    expect(explainNpmFailure('npm error code EACCES')).toMatchInlineSnapshot(
      `"npm may not write into node_modules. See who owns that folder, or delete it, and run the same command again."`,
    );
  });

  it('does not guess', () => {
    expect(explainNpmFailure('npm error code EUSAGE')).toMatchInlineSnapshot(
      `"npm could not install the parts that package-lock.json names; its own words stand above."`,
    );
  });
});

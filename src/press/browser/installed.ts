import { delimiter, join } from 'node:path';
import type { FinderContext, FinderResult } from './choice.js';
import { isExecutable } from './executable.js';

/** Names under which Linux distributions install the browsers that can print. */
const commandNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** An installed Chrome, Chromium or Edge. */
export async function findInstalled(context: FinderContext): Promise<FinderResult> {
  for (const path of candidates(context.platform, context.env)) {
    if (await isExecutable(path)) {
      return { choice: { path, kind: 'installed', reason: 'It is installed on this machine.' } };
    }
  }
  return { absence: 'no Chrome, Chromium or Edge is installed' };
}

/** Paths at which a browser is expected, the best first. */
export function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    return macApplications.flatMap((name) =>
      ['/Applications', `${env.HOME}/Applications`].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return windowsPrograms.flatMap((program) => roots.map((root) => `${root}/${program}`));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

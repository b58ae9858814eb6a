import { createRequire } from 'node:module';
import { installCommand } from '../own-program.js';
import type { Diagnosis } from './diagnosis.js';

/** Prefix of the packages that fonts come in. */
const scope = '@fontsource/';

/** Dependency tables of the product's package.json. */
interface Dependencies {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/**
 * Whether the fonts that every book needs are installed, and which of those for Chinese, Japanese and Korean.
 *
 * @param root - The product's own folder, from which packages are resolved.
 */
export function checkFonts(root: string, packages: Dependencies): Diagnosis {
  const needed = Object.keys(packages.dependencies).filter((name) => name.startsWith(scope));
  const optional = Object.keys(packages.peerDependencies).filter((name) => name.startsWith(scope));
  const missing = needed.filter((name) => !isInstalled(root, name));
  if (missing.length > 0) {
    const hint = `Install Prepbook anew, or: ${installCommand(missing, root, 'doctor')}`;
    return { name: 'Fonts', status: 'fail', message: `missing: ${missing.map(family).join(', ')}`, hint };
  }
  const absent = optional.filter((name) => !isInstalled(root, name));
  const message = `all ${needed.length} families are there`;
  if (absent.length === 0) return { name: 'Fonts', status: 'ok', message };
  const hint = `Only guides in these languages need them: ${installCommand(absent, root, 'build')}`;
  return { name: 'Fonts', status: 'ok', message: `${message}; without ${absent.map(family).join(', ')}`, hint };
}

function isInstalled(root: string, name: string): boolean {
  try {
    createRequire(`${root}/package.json`).resolve(`${name}/metadata.json`);
    return true;
  } catch {
    return false;
  }
}

/** `@fontsource/noto-sans-jp` is the family "noto-sans-jp". */
function family(name: string): string {
  return name.slice(scope.length);
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the product reads of its own package.json. */
export interface ProductPackage {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

function isOwnRoot(folder: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as Partial<ProductPackage>).name === 'prepbook';
}

/** The product's own folder, in the checkout and installed alike, however deep the bundler put this file. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isOwnRoot(folder)) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('prepbook is not installed whole: its package.json was not found');
    folder = parent;
  }
  return folder;
}

/** The product's own package.json. */
export function ownPackage(): ProductPackage {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as ProductPackage;
}

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Kinds of tests, the quick ones first. */
export type Project = 'unit' | 'press' | 'e2e';

/**
 * What a test needs follows from what it imports, itself or by way of other modules of `test/`. Types are gone when
 * the code runs and decide nothing. `unit` is what reaches none of these.
 */
const signs: Readonly<Record<Exclude<Project, 'unit'>, readonly string[]>> = {
  // The program as it is built and shipped.
  e2e: ['test/support/built-code'],
  // A browser, or what may start one; programs of the system.
  press: [
    'puppeteer',
    'src/press/index',
    'src/press/browser/find',
    'src/press/browser/launch',
    'src/pipeline',
    'test/support/tools',
  ],
};

/** `import … from 'x'`, `export … from 'x'` and `import 'x'` at the start of a line, types left out. */
const imported = /^(?:import|export)\s+(?!type\b)(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm;

/** The modules that a file imports: paths from the root without their endings, or names of packages. */
function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(imported)]
    .map(([, name = '']) => name)
    .map((name) => (name.startsWith('.') ? join(dirname(file), name).replace(/\.[jt]s$/, '') : name));
}

/**
 * Which project a test file belongs to.
 *
 * @param file - Path from the root: `test/edit/slug.test.ts`.
 * @param read - Gives the text of a file by such a path; undefined where there is none.
 */
export function projectOf(file: string, read: (file: string) => string | undefined): Project {
  const reached = new Set([file.replace(/\.ts$/, '')]);
  // A set's iteration goes on to what is added meanwhile.
  for (const module of reached) {
    if (!module.startsWith('test/')) continue;
    for (const each of importsOf(module, read(`${module}.ts`) ?? '')) reached.add(each);
  }
  if (signs.e2e.some((sign) => reached.has(sign))) return 'e2e';
  return signs.press.some((sign) => reached.has(sign)) ? 'press' : 'unit';
}

/**
 * All test files of the checkout by project, as paths from its root.
 *
 * @param root - Absolute path of the checkout.
 */
export function testsByProject(root: string): Record<Project, string[]> {
  const texts = new Map<string, string | undefined>();
  const read = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, readIfThere(join(root, file)));
    return texts.get(file);
  };
  const tests: Record<Project, string[]> = { unit: [], press: [], e2e: [] };
  for (const file of globSync('test/**/*.test.ts', { cwd: root }).sort()) {
    const path = relative(root, join(root, file)).replaceAll('\\', '/');
    if (!path.startsWith('test/fixtures/')) tests[projectOf(path, read)].push(path);
  }
  return tests;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

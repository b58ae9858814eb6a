import { describe, expect, it } from 'vitest';
import { root } from '../../src/build/places.mjs';
import { projectOf, testsByProject } from '../setup/projects.js';

/** The project of a test file of one import, in a house with these other files. */
const of = (line: string, others: Readonly<Record<string, string>> = {}) =>
  projectOf('test/layout/some.test.ts', (file) => (file === 'test/layout/some.test.ts' ? line : others[file]));

describe('the project of a test', () => {
  it.each([
    ['nothing', ''],
    ['what runs by itself', "import { makeEdition } from '../../src/edit/index.js';"],
    ['types of what has a browser', "import type { Press } from '../../src/press/index.js';"],
    ['a part of the press that needs no browser', "import { limit } from '../../src/press/print/limit.js';"],
    ['a name that only begins so', "import { plan } from '../../src/pipeline/plan.js';"],
  ])('is unit for one that imports %s', (_, line) => {
    expect(of(line)).toBe('unit');
  });

  it.each([
    ['the press', "import { openPress } from '../../src/press/index.js';"],
    ['the pipeline, over several lines', "import {\n  build,\n  list,\n} from '../../src/pipeline.js';"],
    ['a launched browser', "import { launch, type StartedBrowser } from '../../src/press/browser/launch.js';"],
    ['puppeteer', "import puppeteer from 'puppeteer';"],
    ['programs of the system', "import { needs } from '../support/tools.js';"],
  ])('is press for one that imports %s', (_, line) => {
    expect(of(line)).toBe('press');
  });

  it('is e2e for one that imports the built code, whatever else', () => {
    const press = "import { openPress } from '../../src/press/index.js';\n";
    expect(of(`${press}import { builtCode } from '../support/built-code.js';`)).toBe('e2e');
  });

  it('follows what the modules of test/ import in turn, circles among them', () => {
    const others = {
      'test/layout/one.ts': "import { two } from '../support/two.js';",
      'test/support/two.ts': "import { one } from '../layout/one.js';\nexport { three } from './three.js';",
      'test/support/three.ts': "import '../support/built-code.js';",
    };
    expect(of("import { one } from './one.js';", others)).toBe('e2e');
  });
});

describe('the tests of the checkout', () => {
  const { unit, press, e2e } = testsByProject(root);

  it('are most of them quick', () => {
    expect(unit.length).toBeGreaterThan(press.length + e2e.length);
  });

  it('have each its project', () => {
    expect(unit).toContain('test/edit/slug.test.ts');
    expect(press).toEqual(
      expect.arrayContaining(['test/layout/printed-cards.test.ts', 'test/web/page/search.test.ts']),
    );
    expect(e2e).toEqual(expect.arrayContaining(['test/e2e/commands.test.ts', 'test/package/package.test.ts']));
  });
});

// Who may import whom. The folders of src/ are the stages of a book, in the order in which its content passes
// through them; each is to be read, tested and replaced without the others.

const stages = ['bank', 'manuscript', 'draw', 'edit', 'layout', 'press', 'bind', 'proof', 'write'];

/**
 * What a stage knows of rooms that are none: the press measures and sets the pages that `paginate` chooses.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const knows = { layout: ['paginate'], press: ['paginate'] };

/**
 * One rule a stage, so that a violation names the stage that stepped out of its room.
 *
 * @type {import('dependency-cruiser').IForbiddenRuleType[]}
 */
const stageRules = stages.map((stage) => ({
  name: `${stage}-stands-alone`,
  comment:
    'A stage knows the domain, the diagnostics, the facts of the product’s own package, and itself. What it needs of another is handed to it by the pipeline.',
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: {
    path: '^src/',
    pathNot: `^src/((${['guide', 'diagnostics', stage, ...(knows[stage] ?? [])].join('|')})/|product\\.ts$)`,
  },
}));

/** @type {{forbidden: import('dependency-cruiser').IForbiddenRuleType[], options: import('dependency-cruiser').ICruiseOptions}} */
const config = {
  forbidden: [
    ...stageRules,
    {
      name: 'guide-imports-nothing',
      comment: 'The domain is what everybody depends on: were it to depend on anything, all would depend on that.',
      severity: 'error',
      from: { path: '^src/guide/' },
      to: { path: '^src/', pathNot: '^src/guide/' },
    },
    {
      name: 'subjects-behind-their-runners',
      comment:
        'What a proof knows of a subject is what its runner says: servers, protocols and allow-lists are that folder’s own.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/proof/runners/[^/]+/' },
      to: { path: '^src/proof/runners/[^/]+/', pathNot: '/index\\.ts$' },
    },
    {
      name: 'diagnostics-know-the-guide-only',
      comment: 'Every stage reports through the diagnostics, so they may know no stage.',
      severity: 'error',
      from: { path: '^src/diagnostics/' },
      to: { path: '^src/', pathNot: '^src/(guide|diagnostics)/' },
    },
    {
      name: 'pages-are-chosen-on-data',
      comment:
        'Which pages a book has is decided on numbers alone, so that it can be tried without a browser: what measures and sets them hands them in.',
      severity: 'error',
      from: { path: '^src/paginate/' },
      to: { path: '^src/', pathNot: '^src/(guide|paginate)/' },
    },
    {
      name: 'only-the-pipeline-knows-the-stages',
      comment:
        'The order of the stages is told in one place; a command that reached into a stage would be a second one.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(pipeline(\\.ts$|/)|${stages.join('/|')}/|paginate/)` },
      to: { path: `^src/(${stages.join('|')}|paginate)/` },
    },
    {
      name: 'commands-stand-on-the-api',
      comment: 'What the command line can do, a program can do: commands use what the public API is made of, no more.',
      severity: 'error',
      from: { path: '^src/commands/' },
      to: { path: '^src/', pathNot: '^src/(commands/|guide/|diagnostics/|pipeline/|(pipeline|product|index)\\.ts$)' },
    },
    {
      name: 'only-the-command-line-runs-commands',
      comment: 'A command talks to a terminal and decides an exit code: nobody else may do so on its behalf.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(commands/|cli\\.ts$)' },
      to: { path: '^src/(commands/|cli\\.ts$)' },
    },
    {
      name: 'browser-code-stays-in-the-browser',
      comment: 'src/web runs on the reader’s page, with other globals. It reaches Node as a file, never as an import.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/' },
      to: { path: '^src/web/' },
    },
    {
      name: 'build-scripts-stand-apart',
      comment:
        'src/build makes a book from a bare checkout and is not in the package: the product cannot lean on it, nor it on the product.',
      severity: 'error',
      from: { path: '^src/build/' },
      to: { path: '^src/', pathNot: '^src/build/' },
    },
    {
      name: 'product-without-build-scripts',
      comment: 'See build-scripts-stand-apart: what the product imports must be in the package.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/build/' },
      to: { path: '^src/build/' },
    },
    {
      name: 'outside-world-in-named-places',
      comment:
        'Files, processes and the network are touched where one expects it; everything between is pure functions. A new place is named here, with a reason, or finds another way.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/build/',
          '^src/commands/', // doctor and init look at the machine and write the starter
          '^src/config\\.ts$', // loads the configuration that a request names
          '^src/product\\.ts$', // reads the package.json that the product comes with
          '^src/manuscript/(find-guide|sources/folder-source)\\.ts$', // where a guide is, and its files in a folder
          '^src/layout/(assets|fonts)', // templates, styles and fonts of the package itself
          '^src/draw/', // scripts of packages that draw, and the cache of drawings
          '^src/press/', // the browser is a process, its profile a folder
          '^src/proof/', // runs examples on real servers
          '^src/write/', // artifacts to disk
        ],
      },
      to: {
        path: '^(node:)?(fs|fs/promises|child_process|worker_threads|cluster|net|tls|dgram|dns|http|https|http2)$',
      },
    },
    {
      name: 'no-cycles',
      comment:
        'Modules in a circle can only be understood, tested and moved together; types that need each other share a file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere hides what it breaks from every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'runtime-dependencies-only',
      comment:
        'What the product imports must come with it: a development dependency is missing where the package is installed.',
      severity: 'error',
      // What the page runs is bundled whole: it comes with the page.
      from: { path: '^src/', pathNot: '^src/(build|web)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        // Declarations of types that are added to are imported whole, and are gone when the code runs all the same.
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

export default config;

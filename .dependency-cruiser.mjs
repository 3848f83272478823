// The rooms of ARCHITECTURE.md as rules: who may import whom. `npm run check` fails when one is broken.
const topicOfApi = '^apps/api/src/([^/]+)/';
const topicOfWeb = '^apps/web/src/features/([^/]+)/';
/** A package of node_modules, or one that is only resolved by name. */
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$|^virtual:|\\?(raw|url)$' },
    },
    {
      name: 'contracts-are-words',
      comment: 'libs/contracts imports zod and itself, and runs in the browser.',
      severity: 'error',
      from: { path: '^libs/contracts/src/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/contracts/', packages('zod')] },
    },
    {
      name: 'domain-is-pure',
      comment: 'libs/domain imports itself, the contracts and small pure libraries: no I/O, no framework.',
      severity: 'error',
      from: { path: '^libs/domain/src/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^libs/(domain|contracts)/',
          packages(
            '@noble/hashes',
            'json-canonicalize',
            'zod',
            'yjs',
            'lib0',
            'diff',
            '@orama/stemmers',
            '@orama/stopwords',
          ),
        ],
      },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(libs|apps)/[^/]+/src/', pathNot: ['\\.spec\\.tsx?$', '/testing/', '^libs/testing/'] },
      to: { path: '^libs/testing/|^apps/[^/]+/src/.*/testing/' },
    },
    {
      name: 'web-does-not-know-the-api',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^apps/(api|cli)/|^e2e/' },
    },
    {
      name: 'the-api-does-not-know-the-web',
      severity: 'error',
      from: { path: '^(apps/(api|cli)|libs)/' },
      to: { path: '^apps/web/|^e2e/' },
    },
    {
      name: 'features-live-apart',
      comment: 'A feature of the web uses shared/ and the libraries; only routes/ put features together.',
      severity: 'error',
      from: { path: topicOfWeb },
      to: { path: '^apps/web/src/(features|routes)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'shared-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/web/src/shared/' },
      to: { path: '^apps/web/src/(features|routes)/' },
    },
    {
      name: 'topics-meet-at-their-services',
      comment:
        'Of another topic of the API only its services (and their module) are used, never its store or gateway.',
      severity: 'error',
      from: {
        path: topicOfApi,
        pathNot: ['^apps/api/src/(platform|database|demo)/', '\\.spec\\.ts$', '/testing/'],
      },
      to: {
        path: '^apps/api/src/[^/]+/.*\\.(store|gateway|controller)\\.ts$',
        pathNot: [
          '^apps/api/src/($1|platform)/',
          // What a commitment is, its versions and comments: read by the topics that conclude them, within their own
          // transactions. The owners export these stores from their modules.
          '^apps/api/src/drafting/(commitment|version)\\.store\\.ts$',
          '^apps/api/src/feedback/comment\\.store\\.ts$',
        ],
      },
    },
    {
      name: 'only-the-command-line-starts-the-api',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'dev-dependencies-stay-in-tests',
      severity: 'error',
      from: { path: '^(libs|apps)/[^/]+/src/', pathNot: ['\\.spec\\.tsx?$', '/testing/', '\\.d\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|^data/|^\\.cache/|^bench/peers/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['ruta-source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
};

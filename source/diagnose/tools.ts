// Known tools: their stages and parts, how these are seen in a recording, and what their users can do about each.

/** A stage of a tool's work: functions of its packages by name. Its time is theirs with all that they call. */
export interface Phase {
  name: string;
  functions: readonly string[];
  /** Where it is not the tool's own package. */
  package?: string;
  /** What the tool's user can do about it. */
  advice?: string;
}

/** What a tool runs one by one (rules, loaders, plugins, test files): told apart by the file, whose first group is the name. */
export interface Part {
  name: string;
  file: RegExp;
  /** What the tool's user can do about one of them. */
  advice?: string;
}

export interface Tool {
  /** Its package in node_modules. */
  package: string;
  /** Packages that start it under another name. */
  startedBy?: readonly string[];
  phases?: readonly Phase[];
  parts?: readonly Part[];
  /** What makes the whole of it cheaper, whatever its stages take. */
  advice: string;
  /** The tool's own way to measure its stages or parts: a command. */
  measure?: string;
}

const TEST_FILES: Part = {
  name: 'test file',
  file: /([^/\\]+\.(?:test|spec)\.[cm]?[jt]sx?)$/,
  advice:
    'Look at its largest function: the usual causes are fixtures built for every test, imports of whole libraries, and real timers.',
};

/**
 * The tools that people profile most, a row each: add yours. Names are those of functions in the tool's published code; a phase whose functions
 * are not in a recording is not listed. Advice names the tool's own options.
 */
export const TOOLS: readonly Tool[] = [
  {
    package: 'typescript',
    startedBy: ['ts-node'],
    phases: [
      {
        name: 'parse',
        functions: ['createSourceFile', 'parseSourceFile'],
        advice:
          '`tsc --listFiles` names every file that is read: `include`, `types: []` and imports of smaller entry points leave some out.',
      },
      { name: 'bind', functions: ['bindSourceFile'] },
      {
        name: 'check',
        functions: ['checkSourceFile', 'checkSourceFileWorker', 'getDiagnosticsWorker'],
        advice:
          '`tsc --generateTrace DIR`, read with `npx @typescript/analyze-trace DIR`, names the slowest files and types: annotate the types of exported functions there and replace large unions and intersections by interfaces. `skipLibCheck: true` leaves out declaration files; project references check only changed projects.',
      },
      {
        name: 'emit',
        functions: ['emitFiles', 'emitSourceFileOrBundle'],
        advice:
          'Let esbuild or swc write the output and tsc only check (`noEmit: true`); leave `declaration` and `sourceMap` off where no one uses them.',
      },
      {
        name: 'resolve modules',
        functions: ['resolveModuleNames', 'resolveModuleNamesWorker', 'resolveModuleName'],
        advice:
          '`tsc --traceResolution` shows what is looked for where; fewer `paths` and `typeRoots` look in fewer places.',
      },
      {
        name: 'read configuration',
        functions: ['parseConfigFileTextToJson', 'getParsedCommandLineOfConfigFile'],
        advice: 'Narrower `include` globs walk fewer folders.',
      },
    ],
    advice: '`incremental: true` reuses unchanged results between runs.',
    measure: 'npx tsc --noEmit --extendedDiagnostics',
  },
  {
    package: 'eslint',
    phases: [
      { name: 'parse', functions: ['parseSync', 'parse'] },
      {
        name: 'build type information',
        functions: ['getProgramAndAST'],
        package: '@typescript-eslint/typescript-estree',
        advice:
          'Only rules that use types need it: run those only in CI, limit `projectService` or `project` to the folders they are for, or turn them off.',
      },
      { name: 'analyze scopes', functions: ['analyzeScope', 'analyze'], package: 'eslint-scope' },
      {
        name: 'run rules',
        functions: ['runRules'],
        advice:
          'Turn off the most expensive rules where they do not pay, limit them to the files they are for (`files`), or run them only in CI.',
      },
      {
        name: 'load configuration',
        functions: [
          'loadConfigArrayFromCalculatedPath',
          'loadConfigArrayForFile',
          'calculateConfigArray',
          'loadConfigFile',
        ],
      },
      {
        name: 'find files',
        functions: ['findFiles', 'globMultiSearch', 'globSearch'],
        advice: '`ignores` with whole folders (`dist/**`) keeps it out of them.',
      },
      { name: 'fix', functions: ['applyFixes'] },
    ],
    parts: [
      {
        name: 'rule',
        file: /[/\\]rules[/\\]([\w-]+)(?:[/\\]index)?\.[cm]?[jt]s$/,
        advice:
          'Turn the rule off where it does not pay, limit it to the files it is for (`files`), or run it only in CI.',
      },
    ],
    advice:
      '`eslint --cache` checks only changed files, `--concurrency auto` (from 9.34) uses all cores, and `ignores` leaves out generated files.',
    measure: 'TIMING=all npx eslint .',
  },
  {
    package: 'webpack',
    startedBy: ['webpack-cli', 'webpack-dev-server'],
    phases: [
      {
        name: 'resolve modules',
        functions: ['resolve', 'doResolve'],
        package: 'enhanced-resolve',
        advice:
          'A short list of `resolve.extensions`, absolute `resolve.modules`, and `resolve.symlinks: false` where nothing is linked look in fewer places.',
      },
      { name: 'parse', functions: ['JavascriptParser.parse', 'parse', '_parse'], package: 'webpack' },
      { name: 'build chunk graph', functions: ['buildChunkGraph'] },
      { name: 'optimize', functions: ['optimizeChunks', 'optimizeModules', 'Compilation.seal', 'seal'] },
      {
        name: 'generate code',
        functions: ['codeGeneration', '_runCodeGenerationJobs', 'createChunkAssets'],
        advice: 'A cheaper `devtool` makes cheaper source maps.',
      },
      {
        name: 'minify',
        functions: ['minify', 'minify_sync'],
        package: 'terser',
        advice:
          '`TerserPlugin.swcMinify` or `TerserPlugin.esbuildMinify` does the same in native code; development builds need no minifier.',
      },
    ],
    parts: [
      {
        name: 'loader',
        file: /node_modules[/\\]((?:@[\w.-]+[/\\])?[\w.-]*-loader)[/\\]/,
        advice:
          "`include` only the folders that need the loader, and keep its results (`cacheDirectory`, or webpack's file system cache); for TypeScript and JSX, swc-loader and esbuild-loader do it in native code.",
      },
    ],
    advice: "`cache: { type: 'filesystem' }` keeps results between builds.",
    measure: 'npx webpack --progress=profile',
  },
  {
    package: 'rollup',
    phases: [
      {
        name: 'parse',
        functions: ['parseAst', 'parseAstAsync', 'convertProgram', 'setSource'],
        advice: '`external` leaves out packages that exist at run time.',
      },
      {
        name: 'tree-shake',
        functions: ['includeStatements', 'includePath', 'includeMarked'],
        advice:
          '`treeshake: { moduleSideEffects: false }`, if true of your modules, drops whole modules early; development builds can use `treeshake: false`.',
      },
      {
        name: 'generate',
        functions: ['renderChunks', 'generate', 'renderModules'],
        advice: 'Set `output.sourcemap: false` where no one uses source maps.',
      },
      {
        name: 'minify',
        functions: ['minify', 'minify_sync', 'minify_sync_or_async'],
        package: 'terser',
        advice: 'esbuild or swc minify in native code; development builds need no minifier.',
      },
    ],
    parts: [
      {
        name: 'plugin',
        file: /node_modules[/\\]((?:@rollup[/\\]plugin-|rollup-plugin-)[\w.-]+)[/\\]/,
        advice: "The plugin's `include` and `exclude` limit it to the files it is for.",
      },
    ],
    advice: 'watch mode reuses unchanged results; `external` leaves packages out of the bundle.',
    measure: 'npx rollup -c --perf',
  },
  {
    package: 'vite',
    phases: [
      { name: 'transform', functions: ['transformRequest', 'doTransform', 'loadAndTransform'] },
      { name: 'bundle configuration', functions: ['bundleConfigFile', 'loadConfigFromFile'] },
      {
        name: 'optimize dependencies',
        functions: ['optimizeDeps', 'runOptimizeDeps', 'scanImports'],
        advice: 'Keep `node_modules/.vite` between runs; `optimizeDeps.include` saves the second pass.',
      },
    ],
    parts: [
      {
        name: 'plugin',
        file: /node_modules[/\\]((?:@[\w.-]+[/\\])?(?:vite-)?plugin-[\w.-]+|vite-plugin-[\w.-]+)[/\\]/,
        advice:
          '`apply` and `enforce`, or the filter of its `transform` hook, limit a plugin to the builds and files it is for.',
      },
    ],
    advice: '`build.sourcemap: false` and a newer `build.target` do less work per module.',
    measure: 'npx vite build --debug plugin-transform',
  },
  {
    package: '@babel/core',
    startedBy: ['@babel/cli'],
    phases: [
      { name: 'parse', functions: ['parse', 'parser'], package: '@babel/parser' },
      {
        name: 'transform',
        functions: ['transformFile', 'traverse'],
        advice:
          'Set `targets` of @babel/preset-env to the oldest runtime that you support: plugins that are not needed then drop out.',
      },
      { name: 'generate', functions: ['generate', 'generateCode'], package: '@babel/generator' },
      { name: 'load configuration', functions: ['loadPrivatePartialConfig', 'loadFullConfig'] },
    ],
    parts: [
      {
        name: 'plugin',
        file: /node_modules[/\\]((?:@babel[/\\]plugin-|babel-plugin-)[\w.-]+)[/\\]/,
        advice: 'A newer `targets` of @babel/preset-env, or `exclude`, leaves the plugin out.',
      },
    ],
    advice:
      '`ignore` leaves out files that run as they are (bundles above all); swc does the same work in native code.',
  },
  {
    package: 'jest',
    startedBy: ['jest-cli'],
    phases: [
      {
        name: 'transform',
        functions: ['transformSource', 'transform'],
        package: '@jest/transform',
        advice:
          'Keep `cacheDirectory` between runs in CI; @swc/jest transforms in native code, and `isolatedModules` keeps ts-jest from checking types.',
      },
      {
        name: 'load modules',
        functions: ['requireModule', 'requireModuleOrMock', '_loadModule'],
        package: 'jest-runtime',
        advice:
          'Every test file loads its imports again: import only the part you use instead of whole libraries and index files, and merge small test files.',
      },
      {
        name: 'crawl files',
        functions: ['_crawl', 'build', '_buildFileMap'],
        package: 'jest-haste-map',
        advice: 'Narrower `roots` and `modulePathIgnorePatterns` walk fewer folders.',
      },
    ],
    parts: [TEST_FILES],
    advice:
      '`--onlyChanged` runs only tests that a change can affect, and `--shard` spreads test files over several machines.',
  },
  {
    package: 'vitest',
    phases: [
      {
        name: 'collect',
        functions: ['collectTests'],
        advice:
          'Collecting is importing: import only the part you use instead of whole libraries and index files.',
      },
      { name: 'transform', functions: ['transformRequest', 'fetchModule'], package: 'vite-node' },
    ],
    parts: [TEST_FILES],
    advice:
      '`--no-isolate` sets up once for all test files, if they leave no state behind, and `--changed` runs only tests that a change can affect.',
  },
  {
    package: 'mocha',
    parts: [
      {
        ...TEST_FILES,
        file: /[/\\](?:test|spec)[/\\](?:.*[/\\])?([^/\\]+\.[cm]?[jt]sx?)$|([^/\\]+\.(?:test|spec)\.[cm]?[jt]sx?)$/,
      },
    ],
    advice: '`--parallel` runs test files side by side.',
  },
  {
    package: 'postcss',
    startedBy: ['postcss-cli'],
    phases: [
      { name: 'parse', functions: ['parse', 'Parser.parse'] },
      { name: 'stringify', functions: ['stringify', 'Stringifier.stringify'] },
    ],
    parts: [
      {
        name: 'plugin',
        file: /node_modules[/\\]((?:@[\w.-]+[/\\])?(?:postcss-(?!cli|load-config|selector-parser|value-parser)[\w.-]+|autoprefixer|cssnano[\w.-]*|tailwindcss))[/\\]/,
        advice: 'Leave the plugin out of development builds; a newer `browserslist` gives it less to do.',
      },
    ],
    advice: 'pass it only the changed files; Lightning CSS prefixes and minifies in native code.',
  },
  {
    package: 'tailwindcss',
    startedBy: ['@tailwindcss/cli'],
    phases: [
      {
        name: 'scan content',
        functions: ['expandTailwindAtRules', 'getClassCandidates', 'scanFiles'],
        advice: 'Narrower `content` globs (never node_modules or output folders) read fewer files.',
      },
      { name: 'generate rules', functions: ['generateRules', 'compileCandidates', 'compileAst'] },
    ],
    advice: 'version 4 scans and generates in native code.',
  },
  {
    package: 'sass',
    phases: [
      { name: 'parse', functions: ['Stylesheet_Stylesheet$parse', 'StylesheetParser$parse', 'parse$0'] },
      { name: 'evaluate', functions: ['evaluate', '_EvaluateVisitor.run$2', 'visitStylesheet$1'] },
      {
        name: 'extend selectors',
        functions: ['ExtensionStore_addSelector', '_extendList$3', 'addExtension$4'],
        advice: '`@extend` multiplies selectors: a mixin, or a separate class in the markup, does not.',
      },
      { name: 'serialize', functions: ['serialize', 'serializeSelector'] },
    ],
    advice:
      '`@use` loads a file once where `@import` loads it each time; sass-embedded does the same work in native code.',
  },
  {
    package: 'prettier',
    phases: [
      { name: 'parse', functions: ['parse'] },
      { name: 'build the document', functions: ['printAstToDoc'] },
      { name: 'print', functions: ['printDocToString'] },
      { name: 'attach comments', functions: ['attachComments', 'attach'] },
    ],
    advice:
      '`prettier --cache` formats only changed files, and `.prettierignore` leaves out generated files.',
  },
];

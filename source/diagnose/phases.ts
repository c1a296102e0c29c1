import { labelOf } from '../cpu/query.ts';
import type { Case } from './case/case.ts';
import type { Lever } from './lever.ts';

/** A stage of a tool's work: functions of its packages by name. Its time is theirs with all that they call. */
interface Phase {
  name: string;
  functions: readonly string[];
  /** Where it is not the tool's own package. */
  package?: string;
}

/** What a tool runs one by one (rules, loaders, plugins, test files): told apart by the file, whose first group is the name. */
interface Part {
  name: string;
  file: RegExp;
}

interface Tool {
  /** Its package in node_modules. */
  package: string;
  phases?: readonly Phase[];
  parts?: readonly Part[];
}

const TEST_FILES: Part = { name: 'test file', file: /([^/\\]+\.(?:test|spec)\.[cm]?[jt]sx?)$/ };

/**
 * The tools that people profile most, a row each: add yours. Names are those of functions in the tool's published code; a phase whose functions
 * are not in a recording is not listed.
 */
const TOOLS: readonly Tool[] = [
  {
    package: 'typescript',
    phases: [
      { name: 'parse', functions: ['createSourceFile', 'parseSourceFile'] },
      { name: 'bind', functions: ['bindSourceFile'] },
      { name: 'check', functions: ['checkSourceFile', 'checkSourceFileWorker', 'getDiagnosticsWorker'] },
      { name: 'emit', functions: ['emitFiles', 'emitSourceFileOrBundle'] },
      {
        name: 'resolve modules',
        functions: ['resolveModuleNames', 'resolveModuleNamesWorker', 'resolveModuleName'],
      },
      {
        name: 'read configuration',
        functions: ['parseConfigFileTextToJson', 'getParsedCommandLineOfConfigFile'],
      },
    ],
  },
  {
    package: 'eslint',
    phases: [
      { name: 'parse', functions: ['parseForESLint'] },
      { name: 'analyze scopes', functions: ['analyzeScope', 'analyze'], package: 'eslint-scope' },
      {
        name: 'load configuration',
        functions: ['loadConfigArrayFromCalculatedPath', 'calculateConfigArray', 'loadConfigFile'],
      },
      { name: 'fix', functions: ['applyFixes'] },
    ],
    parts: [{ name: 'rule', file: /[/\\]rules[/\\]([\w-]+)(?:[/\\]index)?\.[cm]?[jt]s$/ }],
  },
  {
    package: 'webpack',
    phases: [
      { name: 'resolve modules', functions: ['resolve', 'doResolve'], package: 'enhanced-resolve' },
      { name: 'parse', functions: ['JavascriptParser.parse', 'parse', '_parse'], package: 'webpack' },
      { name: 'build chunk graph', functions: ['buildChunkGraph'] },
      { name: 'optimize', functions: ['optimizeChunks', 'optimizeModules', 'Compilation.seal', 'seal'] },
      { name: 'generate code', functions: ['codeGeneration', '_runCodeGenerationJobs', 'createChunkAssets'] },
      { name: 'minify', functions: ['minify', 'minify_sync'], package: 'terser' },
    ],
    parts: [{ name: 'loader', file: /node_modules[/\\]((?:@[\w.-]+[/\\])?[\w.-]*-loader)[/\\]/ }],
  },
  {
    package: 'rollup',
    phases: [
      { name: 'parse', functions: ['parseAst', 'parseAstAsync', 'convertProgram', 'setSource'] },
      { name: 'tree-shake', functions: ['includeStatements', 'includePath', 'includeMarked'] },
      { name: 'generate', functions: ['renderChunks', 'generate', 'renderModules'] },
    ],
    parts: [
      { name: 'plugin', file: /node_modules[/\\]((?:@rollup[/\\]plugin-|rollup-plugin-)[\w.-]+)[/\\]/ },
    ],
  },
  {
    package: 'vite',
    phases: [
      { name: 'transform', functions: ['transformRequest', 'doTransform', 'loadAndTransform'] },
      { name: 'bundle configuration', functions: ['bundleConfigFile', 'loadConfigFromFile'] },
      { name: 'optimize dependencies', functions: ['optimizeDeps', 'runOptimizeDeps', 'scanImports'] },
    ],
    parts: [
      {
        name: 'plugin',
        file: /node_modules[/\\]((?:@[\w.-]+[/\\])?(?:vite-)?plugin-[\w.-]+|vite-plugin-[\w.-]+)[/\\]/,
      },
    ],
  },
  {
    package: '@babel/core',
    phases: [
      { name: 'parse', functions: ['parse', 'parser'], package: '@babel/parser' },
      { name: 'transform', functions: ['transformFile', 'traverse'] },
      { name: 'generate', functions: ['generate', 'generateCode'], package: '@babel/generator' },
      { name: 'load configuration', functions: ['loadPrivatePartialConfig', 'loadFullConfig'] },
    ],
    parts: [{ name: 'plugin', file: /node_modules[/\\]((?:@babel[/\\]plugin-|babel-plugin-)[\w.-]+)[/\\]/ }],
  },
  {
    package: 'jest',
    phases: [
      { name: 'transform', functions: ['transformSource', 'transform'], package: '@jest/transform' },
      {
        name: 'load modules',
        functions: ['requireModule', 'requireModuleOrMock', '_loadModule'],
        package: 'jest-runtime',
      },
      { name: 'crawl files', functions: ['_crawl', 'build', '_buildFileMap'], package: 'jest-haste-map' },
    ],
    parts: [TEST_FILES],
  },
  {
    package: 'vitest',
    phases: [
      { name: 'collect', functions: ['collectTests'] },
      { name: 'transform', functions: ['transformRequest', 'fetchModule'], package: 'vite-node' },
    ],
    parts: [TEST_FILES],
  },
  {
    package: 'mocha',
    parts: [
      TEST_FILES,
      { name: 'test file', file: /[/\\](?:test|spec)[/\\](?:.*[/\\])?([^/\\]+\.[cm]?[jt]sx?)$/ },
    ],
  },
  {
    package: 'postcss',
    phases: [
      { name: 'parse', functions: ['parse', 'Parser.parse'] },
      { name: 'stringify', functions: ['stringify', 'Stringifier.stringify'] },
    ],
    parts: [
      {
        name: 'plugin',
        file: /node_modules[/\\]((?:@[\w.-]+[/\\])?(?:postcss-[\w.-]+|autoprefixer|cssnano[\w.-]*|tailwindcss))[/\\]/,
      },
    ],
  },
  {
    package: 'tailwindcss',
    phases: [
      { name: 'scan content', functions: ['expandTailwindAtRules', 'getClassCandidates', 'scanFiles'] },
      { name: 'generate rules', functions: ['generateRules', 'compileCandidates', 'compileAst'] },
    ],
  },
  {
    package: 'sass',
    phases: [
      { name: 'parse', functions: ['Stylesheet_Stylesheet$parse', 'StylesheetParser$parse', 'parse$0'] },
      { name: 'evaluate', functions: ['evaluate', '_EvaluateVisitor.run$2', 'visitStylesheet$1'] },
      {
        name: 'extend selectors',
        functions: ['ExtensionStore_addSelector', '_extendList$3', 'addExtension$4'],
      },
      { name: 'serialize', functions: ['serialize', 'serializeSelector'] },
    ],
  },
  {
    package: 'prettier',
    phases: [
      { name: 'parse', functions: ['parse', 'parse5', 'parse4'] },
      { name: 'build the document', functions: ['printAstToDoc', 'printAstToDoc2'] },
      { name: 'print', functions: ['printDocToString'] },
      { name: 'attach comments', functions: ['attachComments', 'attach'] },
    ],
  },
];

/** A part or phase below this share is not worth a row. */
const LEAST = 0.05;

/** Phases and parts of the tools that a recording holds, by inclusive time. */
export function phasesOf(c: Case): Lever[] {
  const { packages } = c.model;
  const present = TOOLS.filter((tool) =>
    packages.some((one) => one.name === tool.package && c.share(one.total) >= LEAST),
  );
  return present.flatMap((tool) => [
    ...(tool.phases ?? []).flatMap((phase) => phaseOf(c, tool, phase)),
    ...(tool.parts ?? []).flatMap((part) => partsOf(c, tool, part)),
  ]);
}

function phaseOf(c: Case, tool: Tool, phase: Phase): Lever[] {
  const wanted = new Set(phase.functions);
  const owner = c.model.packages.findIndex((one) => one.name === (phase.package ?? tool.package));
  const frames = framesWhere(
    c,
    (frame) => c.model.functions.package[frame] === owner && wanted.has(labelOf(c.model, frame).name),
  );
  return leverOf(c, 'phase', phase.name, `${tool.package}: ${phase.name}`, frames);
}

function partsOf(c: Case, tool: Tool, part: Part): Lever[] {
  const byName = new Map<string, number[]>();
  for (const frame of framesWhere(c, (one) => part.file.test(labelOf(c.model, one).url))) {
    const [, name] = part.file.exec(labelOf(c.model, frame).url)!;
    byName.set(name, [...(byName.get(name) ?? []), frame]);
  }
  return [...byName].flatMap(([name, frames]) =>
    leverOf(c, 'module', name, `${tool.package}: ${part.name} ${name.replaceAll('\\', '/')}`, frames),
  );
}

function framesWhere(c: Case, wanted: (frame: number) => boolean): number[] {
  const { total } = c.model.functions;
  const frames: number[] = [];
  for (let frame = 0; frame < total.length; frame++)
    if (total[frame] > 0 && wanted(frame)) frames.push(frame);
  return frames.sort((a, b) => total[b] - total[a]);
}

function leverOf(c: Case, kind: Lever['kind'], name: string, text: string, frames: number[]): Lever[] {
  const { total, self } = c.model.functions;
  // The sum is more than the time, where they call each other; less is not worth the walk.
  if (frames.length === 0 || c.share(frames.reduce((sum, frame) => sum + total[frame], 0)) < LEAST) return [];
  const set = new Set(frames);
  const share = c.share(c.timeUnder(null, (frame) => set.has(frame)));
  if (share < LEAST) return [];
  const label = labelOf(c.model, frames[0]);
  return [
    {
      kind,
      name,
      url: label.url,
      line: label.line,
      column: label.column,
      package: c.options.sources.packageOf(label.url),
      share,
      selfShare: c.share(frames.reduce((sum, frame) => sum + self[frame], 0)),
      under: [],
      text,
      frames,
    },
  ];
}

// Bundles the program: dist/cli.js, and beside it the workers it starts. One file starts in half the time of many.
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { bundledPackages, licencesText } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundle by source. A worker is found by its name beside the bundle that starts it. */
const entries = {
  'cli.tsx': 'cli',
  'source/commands/main.ts': 'culprit',
  'source/load/profile/worker.ts': 'worker',
  'source/diagnose/worker.ts': 'diagnose-worker',
  'source/load/heapsnapshot/worker.ts': 'heap-worker',
  'source/load/waits/worker.ts': 'waits-worker',
};

/** Replacements that have been made; the build fails where one has not. */
const applied = new Set();
const WANTED = [
  'fast-width',
  'fast-rows',
  'screenAsItIs',
  'fromTheTop',
  'lazyMeow',
  'program-beside',
  'lazy-segmenter',
  'short-names',
];

/** Ink measures text with our `width.ts`, which falls back on the real `string-width` and its 40 ms of tables. */
const fastWidth = {
  name: 'fast-width',
  setup({ onResolve }) {
    const ours = `${root}source/paint/width.ts`;
    onResolve({ filter: /^string-width$/ }, ({ importer }) => {
      if (importer === ours) return undefined;
      if (/[\\/]ink[\\/]build[\\/]/.test(importer)) applied.add('fast-width');
      return { path: ours };
    });
  },
};

/** Ink works out what to write of a row that has changed with our `line-update.ts`. */
const fastRows = {
  name: 'fast-rows',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/line-update\.js$/ }, () => {
      applied.add('fast-rows');
      return { path: `${root}source/screens/line-update.ts` };
    });
  },
};

/** Changes a dependency's file on its way into the bundle; fails the build where the place is no longer found. */
const patched = (name, filter, place, by, head = '') => ({
  name,
  setup({ onLoad }) {
    onLoad({ filter }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const contents = text.replace(place, by);
      if (contents === text) throw new Error(`${path} has changed: see ${name} in scripts/build.mjs`);
      applied.add(name);
      return { contents: head + contents };
    });
  },
});

/** Ink's frame of a screen that is one text is that text: see `whole-screen.ts`. */
const screenAsItIs = patched(
  'screenAsItIs',
  /ink[\\/]build[\\/]renderer\.js$/,
  /^const renderer = \(node, isScreenReaderEnabled\) => \{$/m,
  `$&
    const whole = isScreenReaderEnabled ? null : wholeScreen(node);
    if (whole) return whole;`,
  `import { wholeScreen } from '${root}source/screens/whole-screen.ts';\n`,
);

/**
 * The alternate screen keeps the cursor's column, and Ink begins its frame there: a key that the terminal echoes while it is lent would move the
 * first row to the right.
 */
const fromTheTop = patched(
  'fromTheTop',
  /ink[\\/]build[\\/]ink\.js$/,
  /ansiEscapes\.enterAlternativeScreen/g,
  '$& + ansiEscapes.cursorTo(0, 0)',
);

/**
 * meow prepares to normalise a package.json, the list of all licenses included, at every start: 10 ms. It is made to do so when it is asked
 * to, which with a `pkg` of our own is never.
 */
const lazyMeow = patched(
  'lazyMeow',
  /meow[\\/]build[\\/]dependencies\.js$/,
  /var (\w+) = (requireNormalize\(\));\nconst normalizePackageData = (\w+)\(\1\);/,
  'const normalizePackageData = (...given) => $3($2)(...given);',
);

/** `cli.tsx` switches the compile cache on, and only then loads the rest: one file, for each that is linked costs a millisecond. */
const programBeside = {
  name: 'program-beside',
  setup({ onResolve }) {
    onResolve({ filter: /commands\/main\.ts$/ }, ({ importer }) => {
      if (importer === '') return undefined;
      applied.add('program-beside');
      return { path: './culprit.js', external: true };
    });
  },
};

/** Node 20 has it; esbuild thinks not, and would compile string-width's at every start. */
const SUPPORTED = { 'regexp-set-notation': true };

/** Names inside of dependencies are shortened; ours stay, for they stand in the stack that a crash prints. */
const shortNames = {
  name: 'short-names',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => {
      applied.add('short-names');
      const text = readFileSync(path, 'utf8');
      const options = { target: 'node20', supported: SUPPORTED, legalComments: 'none' };
      return { contents: (await transform(text, { ...options, minify: true })).code };
    });
  },
};

/** Where they are made before they take the place of `dist`: who starts the program meanwhile finds the last ones, whole. */
const MADE = 'dist.tmp';

/** What all bundles have in common. */
const common = {
  absWorkingDir: root,
  outdir: MADE,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

rmSync(`${root}${MADE}`, { recursive: true, force: true });
const program = await build({
  ...common,
  entryPoints: Object.entries(entries).map(([source, out]) => ({ in: source, out })),
  supported: SUPPORTED,
  jsx: 'automatic',
  // React's development build is twice as slow; Ink's devtools are never wanted in a bundle.
  // Without `fetch`, Yoga decodes its WebAssembly itself: asking Node for it loads all of undici, 100 ms before the first frame.
  define: { 'process.env.NODE_ENV': '"production"', fetch: 'undefined', 'Intl.Segmenter': 'LazySegmenter' },
  inject: [`${root}scripts/lazy-segmenter.mjs`],
  plugins: [fastWidth, fastRows, screenAsItIs, fromTheTop, lazyMeow, programBeside, shortNames],
  alias: { 'react-devtools-core': `${root}scripts/empty.mjs`, 'restore-cursor': `${root}scripts/empty.mjs` },
  // CommonJS dependencies call `require` for Node's own modules.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
});
// Defined names that nothing uses are replaced silently.
if (readFileSync(`${root}${MADE}/culprit.js`, 'utf8').includes('new LazySegmenter'))
  applied.add('lazy-segmenter');
const missed = WANTED.filter((name) => !applied.has(name));
if (missed.length > 0)
  throw new Error(`not replaced in the bundle any more: ${missed.join(', ')} (see scripts/build.mjs)`);
chmodSync(`${root}${MADE}/cli.js`, 0o755);
// What drives a service is as large as half of all else, and rarely wanted.
const driver = await build({
  ...common,
  entryPoints: [{ in: 'source/experiment/waits/driver.ts', out: 'load-driver' }],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nimport { fileURLToPath as __path } from 'node:url';\nconst require = __createRequire(import.meta.url);\nconst __filename = __path(import.meta.url);\nconst __dirname = __path(new URL('.', import.meta.url));",
  },
  plugins: [shortNames],
});
// Loaded by the programs that are recorded, not by ours: nothing of what our own needs goes in.
const hook = await build({
  ...common,
  entryPoints: [{ in: 'source/experiment/waits/hook/main.ts', out: 'waits-hook' }],
});
// The analysis of regular expressions is half of what a diagnosis would have to load, and most recordings have none that is hot.
const regexps = await build({
  ...common,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  entryPoints: [{ in: 'scslre', out: 'regexps' }],
});
// One sign beyond ASCII, and V8 holds all of a file in two bytes a character: 50 ms of a start. esbuild leaves them in regular expressions.
for (const file of readdirSync(`${root}${MADE}`).filter((name) => name.endsWith('.js'))) {
  const text = readFileSync(`${root}${MADE}/${file}`, 'utf8');
  const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(`${root}${MADE}/${file}`, text.replace(/[^\0-\x7f]/g, escaped));
}
mkdirSync(`${root}${MADE}/probe`);
for (const file of [
  'hook.cjs',
  'preload.cjs',
  'probe/hash.cjs',
  'probe/counts.cjs',
  'probe/sizes.cjs',
  'probe/budget.cjs',
  'probe/calls.cjs',
  'probe/callers.cjs',
  'probe/collections.cjs',
  'probe/waiting.cjs',
  'probe/copied.cjs',
  'probe/digits.cjs',
  'probe/state.cjs',
])
  copyFileSync(`${root}source/experiment/${file}`, `${root}${MADE}/${file}`);
const packages = bundledPackages(
  [program, driver, hook, regexps].map(({ metafile }) => metafile),
  root,
);
writeFileSync(`${root}${MADE}/LICENCES.txt`, licencesText(packages));
rmSync(`${root}dist`, { recursive: true, force: true });
renameSync(`${root}${MADE}`, `${root}dist`);

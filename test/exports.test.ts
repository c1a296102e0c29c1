/** What files of `source/` export is imported by another file: what is not is private, or dead. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const IMPORT = /(?:import|export)\s+(?:type\s+)?(?:\{([^}]*)\}|[^'"]*?)\s*from\s*'(\.[^']+)'/g;
const LAZY = /import\('(\.[^']+)'\)/g;
const EXPORT = /^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm;

/** Exported values by `file#name` that nothing imports; a file imported lazily may be read whole. */
function unused(texts: ReadonlyMap<string, string>): string[] {
  const taken = new Set<string>();
  const whole = new Set<string>();
  for (const [file, text] of texts) {
    const target = (path: string) => posix.join(dirname(file), path);
    for (const [, names, path] of text.matchAll(IMPORT)) {
      if (names === undefined) whole.add(target(path));
      for (const name of names?.split(',') ?? [])
        taken.add(
          `${target(path)}#${name
            .trim()
            .replace(/^type /, '')
            .replace(/ as .*/, '')}`,
        );
    }
    for (const [, path] of text.matchAll(LAZY)) whole.add(target(path));
  }
  return [...texts].flatMap(([file, text]) =>
    file.startsWith('source/') && !whole.has(file)
      ? [...text.matchAll(EXPORT)].map(([, name]) => `${file}#${name}`).filter((one) => !taken.has(one))
      : [],
  );
}

/** Entries of threads and hooks, which are started by their file's name. */
const STARTED = /(driver|helper|engine|thread|worker)\.ts#/;

test('what is exported is imported', () => {
  const files = globSync(['cli.tsx', '{source,scripts,bench,test}/**/*.{ts,tsx,mjs}'], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules') && !path.startsWith('test/nodes/'));
  assert.ok(files.length > 1000, 'the files were found');
  const texts = new Map(files.map((file) => [file, readFileSync(root + file, 'utf8')]));
  assert.deepEqual(
    unused(texts).filter((one) => !STARTED.test(one)),
    [],
  );
});

test('an export that nobody imports is found', () => {
  const texts = new Map([
    ['source/a.ts', 'export const one = 1;\nexport function two() {}\nexport const three = 3;\n'],
    ['source/b.ts', "import { one, two as second } from './a.ts';\n"],
  ]);
  assert.deepEqual(unused(texts), ['source/a.ts#three']);
});

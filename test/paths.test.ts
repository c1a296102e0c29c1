/** Paths and scripts that the documents of this repository name: each is there. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const docs = globSync('docs/*.md', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
const about = ['ARCHITECTURE.md', 'CONTRIBUTING.md'];
const all = ['README.md', ...about, ...docs];

/** Every file and folder of the rooms, so that `facts/excerpt.ts` is found where it stands. */
const inRooms = globSync('{source,test,bench,scripts}/**', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.includes('node_modules') && !path.startsWith('test/nodes/'));

/** What a build, an installation or a user makes, and what is no path of ours. */
const MADE = /^(dist\/|node_modules\/|~|case\.json$|culprit\.config\.json$|\/$)/;
const PATH = /^[\w.~*-]*(\/[\w.*-]*)+$|^[\w-]+\.(ts|tsx|md|svg|wat|mjs)$/;
/** Folders by which a document for users names a file of the repository, not one of theirs. */
const OURS = /^(source|test|scripts|bench|corpus|samples|schemas|docs)\/./;

const inCode = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code.split(/\s+/));

function isThere(path: string): boolean {
  const bare = path.replace(/\/$/, '');
  if (bare.includes('*')) return globSync(bare, { cwd: root }).length > 0;
  if (existsSync(join(root, bare)) || existsSync(join(root, 'corpus', bare))) return true;
  return inRooms.some((file) => file.endsWith(`/${bare}`));
}

test('paths in ARCHITECTURE and CONTRIBUTING are there', () => {
  assert.ok(inRooms.length > 800, 'the files were found');
  for (const file of about) {
    const named = inCode(read(file)).filter((code) => PATH.test(code) && !MADE.test(code));
    assert.ok(named.length > 20, `${file} names paths`);
    assert.deepEqual(
      named.filter((path) => !isThere(path)),
      [],
      `missing, and named in ${file}`,
    );
  }
});

test('paths of the repository in documents for users are there', () => {
  for (const file of ['README.md', ...docs]) {
    const named = inCode(read(file)).filter((code) => PATH.test(code) && OURS.test(code));
    assert.deepEqual(
      named.filter((path) => !isThere(path)),
      [],
      `missing, and named in ${file}`,
    );
  }
});

test('links lead to files', () => {
  for (const file of all)
    for (const [, link] of read(file).matchAll(/\]\(([^)#\s]+)[^)]*\)/g))
      if (!/^(https?|mailto):/.test(link))
        assert.ok(existsSync(join(root, dirname(file), link)), `${file} links to ${link}`);
});

test('the map of ARCHITECTURE has every room', () => {
  const [, map] = /```\n([\s\S]*?)```/.exec(read('ARCHITECTURE.md'))!;
  const named = [...map.matchAll(/^ {2}([\w-]+)\/ /gm)].map(([, room]) => room);
  const rooms = readdirSync(join(root, 'source'), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name);
  assert.deepEqual(named.sort(), rooms.sort());
});

test('scripts that ARCHITECTURE and CONTRIBUTING tell to run are in package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const file of about)
    for (const [, name] of read(file).matchAll(/`npm run ([\w:-]+)/g))
      assert.ok(name in scripts, `${file} says npm run ${name}`);
});

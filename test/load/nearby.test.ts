import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { SourceReader } from '../../source/files/reader.ts';
import { findNearby } from '../../source/load/nearby.ts';
import { readProfiles } from '../../source/load/profile/read.ts';
import { MemorySource } from '../../source/load/source.ts';
import { run } from '../commands/run.ts';
import { node } from './helpers.ts';

/** Recordings of another machine: where their source is found, and where it must not be. */

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'culprit-nearby-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const CODE = `const seen = [];
export function scan(ids) {
  for (const id of ids) {
    if (seen.includes(id)) continue;
    seen.push(id);
  }
  return seen;
}
scan([1]);
`;
/** The same names in other places. */
const OTHER = `// ${'-'.repeat(60)}\n\n\n${CODE}`;

interface Script {
  url: string;
  name?: string;
  /** 0-based; of the top level 0, 0. */
  line?: number;
  column?: number;
  ticks?: number;
}

/** A profile of functions, one after another, the first of which takes most of the time. */
function profile(name: string, scripts: readonly Script[], sourceHashes = {}): string {
  const nodes = scripts.map(({ url, name = 'scan', line = 1, column = 20, ticks = 4 }, i) => ({
    id: i + 2,
    callFrame: { functionName: name, scriptId: `${i + 1}`, url, lineNumber: line, columnNumber: column },
    hitCount: 100,
    positionTicks: [{ line: ticks, ticks: 100 }],
  }));
  const samples = nodes.flatMap(({ id }, i) => Array<number>(i === 0 ? 900 : 100).fill(id));
  return write(
    name,
    JSON.stringify({
      nodes: [node(1, '(root)', { children: nodes.map(({ id }) => id) }), ...nodes],
      startTime: 0,
      endTime: samples.length * 1000,
      samples,
      timeDeltas: samples.map(() => 1000),
      sourceHashes,
    }),
  );
}

/** By the url that is in the recording, the file here, from the folder on. */
function found(file: string): Record<string, string> {
  const recordings = readProfiles(new MemorySource(readFileSync(file)), file);
  findNearby(recordings, new SourceReader({ roots: [], recordings: [file] }));
  const nearby = recordings[0].nearby ?? new Map<string, string>();
  return Object.fromEntries([...nearby].map(([url, path]) => [url, path.replace(`${folder}/`, '')]));
}

test('source is found by the end of its path, and the report says where', async () => {
  write('shop/src/scan.js', CODE);
  for (const url of [
    'file:///home/ci/build/shop/src/scan.js',
    'file:///C:/ci/shop/src/scan.js',
    'C:\\ci\\shop\\src\\scan.js',
  ]) {
    const file = profile('ci.cpuprofile', [{ url }]);
    assert.deepEqual(found(file), { [url]: 'shop/src/scan.js' });
    const { stdout } = await run('report', file);
    assert.match(stdout, /`scan` scans the array `seen` on every iteration/, url);
    assert.match(stdout, /^- Source from \S+ instead of the paths in the recording: its functions match$/m);
  }
});

test('of files of one name, that in which the functions stand where the recording has them', () => {
  write('a/src/scan.js', OTHER);
  write('b/src/scan.js', CODE);
  const url = 'file:///ci/src/scan.js';
  assert.deepEqual(found(profile('ci.cpuprofile', [{ url }])), { [url]: 'b/src/scan.js' });
});

test('a file that does not fit is no source', () => {
  write('src/scan.js', OTHER);
  write('src/other.js', CODE);
  for (const script of [
    { url: 'file:///ci/src/scan.js' },
    // Another function, at a place where one begins.
    { url: 'file:///ci/src/other.js', name: 'parse' },
    // Time on lines that are not there.
    { url: 'file:///ci/src/other.js', ticks: 400 },
    // A top level fits anything.
    { url: 'file:///ci/src/other.js', name: '', line: 0, column: 0, ticks: 9 },
  ])
    assert.deepEqual(found(profile('ci.cpuprofile', [script])), {}, JSON.stringify(script));
});

test('a top level is found by its hash, or beside what is found; so is a package', () => {
  const text = 'import "./scan.js";\n';
  write('src/main.js', text);
  const main = { url: 'file:///ci/shop/src/main.js', name: '', line: 0, column: 0, ticks: 1 };
  const hash = createHash('sha256').update(text).digest('hex');
  assert.deepEqual(found(profile('a.cpuprofile', [main], { [main.url]: hash })), {
    [main.url]: 'src/main.js',
  });
  write('src/scan.js', CODE);
  write('node_modules/lib/index.js', CODE);
  const lib = 'file:///ci/shop/node_modules/lib/index.js';
  const scan = 'file:///ci/shop/src/scan.js';
  assert.deepEqual(found(profile('b.cpuprofile', [{ url: lib }, { url: scan }, main])), {
    [scan]: 'src/scan.js',
    [main.url]: 'src/main.js',
    [lib]: 'node_modules/lib/index.js',
  });
  assert.deepEqual(found(profile('c.cpuprofile', [{ url: lib }, main])), {});
});

test('nothing is read from outside, whatever a url or a link says', () => {
  write('outside/scan.js', CODE);
  write('in/src/other.js', CODE);
  symlinkSync(join(folder, 'outside/scan.js'), join(folder, 'in/scan.js'));
  symlinkSync(join(folder, 'outside'), join(folder, 'in/src/linked'));
  const other = 'file:///ci/src/other.js';
  const file = profile('in/ci.cpuprofile', [
    { url: other },
    { url: 'file:///ci/scan.js' },
    { url: 'file:///ci/src/linked/scan.js' },
    { url: 'file:///ci/src/%2e%2e/%2e%2e/outside/scan.js' },
    { url: '/ci/src/../../outside/scan.js' },
  ]);
  assert.deepEqual(found(file), { [other]: 'in/src/other.js' });
  const reader = new SourceReader({ roots: [], recordings: [file] });
  const outside = join(folder, 'outside/scan.js');
  assert.equal(reader.learn({ nearby: new Map([['x.js', outside]]) }).read('x.js', 1, 1), null);
});

test('a file beside the recording that fits is its source, whatever lies further off', () => {
  mkdirSync(join(folder, '.git'));
  write('recorded/lib/scan.js', CODE);
  write('app/src/scan.js', CODE);
  write('app/src/other.js', CODE);
  const other = 'file:///ci/app/src/other.js';
  const file = profile('recorded/ci.cpuprofile', [{ url: 'file:///ci/app/src/scan.js' }, { url: other }]);
  assert.deepEqual(found(file), {
    'file:///ci/app/src/scan.js': 'recorded/lib/scan.js',
    [other]: 'app/src/other.js',
  });
});

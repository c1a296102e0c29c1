import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { SourceReader } from '../../source/files/reader.ts';
import { node } from '../load/helpers.ts';
import { KEY, Terminal } from '../support/terminal.ts';
import { run } from './run.ts';

/** A recording names files of this machine: which of them are read, and so can be in a report. */

const SECRET = 'hunter2';
const CODE = `const password = '${SECRET}';
const seen = [];
export function scan(ids) {
  for (const id of ids) {
    if (seen.includes(id)) continue; // ${SECRET}
    seen.push(id);
  }
  return seen;
}
`;
let folder: string;
const started: Terminal[] = [];
before(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'culprit-scope-')));
  write('shop/package.json', '{"name": "shop"}');
  write('shop/src/scan.js', CODE);
  write('downloads/scan.cpuprofile', profileOf(join(folder, 'shop/src/scan.js')));
  write('shop/out/scan.cpuprofile', profileOf(join(folder, 'shop/src/scan.js')));
});
after(() => {
  for (const terminal of started) terminal.kill();
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** All of the time on line 5 of the function in a file. */
function profileOf(path: string): string {
  const place = { scriptId: '9', url: pathToFileURL(path).href, columnNumber: 20 };
  const frames = [
    { ...node(2, 'scan').callFrame, ...place, lineNumber: 2 },
    { ...node(3, 'includes').callFrame, url: '', lineNumber: -1, columnNumber: -1 },
  ];
  return JSON.stringify({
    nodes: [
      node(1, '(root)', { children: [2] }),
      { id: 2, callFrame: frames[0], hitCount: 200, children: [3], positionTicks: [{ line: 5, ticks: 200 }] },
      { id: 3, callFrame: frames[1], hitCount: 300 },
    ],
    startTime: 0,
    endTime: 500_000,
    samples: Array.from({ length: 500 }, (_, i) => (i % 5 < 2 ? 2 : 3)),
    timeDeltas: Array.from({ length: 500 }, () => 1000),
  });
}

const formats = ['markdown', 'json'];

test('an export holds no source from outside, and says in a line what to pass', async () => {
  const file = join(folder, 'downloads/scan.cpuprofile');
  for (const format of formats) {
    const { stdout, code } = await run('report', file, '--format', format);
    assert.equal(code, 0);
    assert.doesNotMatch(stdout, new RegExp(SECRET));
    const lines = stdout.split('\n').filter((line) => line.includes(`pass --source-root ${folder}/shop`));
    assert.notEqual(lines.length, 0, stdout);
    assert.match(lines.join('\n'), /scan\.js/);
  }
});

test('with its project as --source-root it is read, and from a recording in its repository', async () => {
  const given = ['--source-root', join(folder, 'shop')];
  for (const format of formats) {
    const { stdout } = await run(
      'report',
      join(folder, 'downloads/scan.cpuprofile'),
      '--format',
      format,
      ...given,
    );
    assert.match(stdout, new RegExp(SECRET));
    assert.doesNotMatch(stdout, /outside this project/);
  }
  const beside = join(folder, 'shop/out/scan.cpuprofile');
  assert.doesNotMatch((await run('report', beside)).stdout, new RegExp(SECRET));
  mkdirSync(join(folder, 'shop/.git'));
  assert.match((await run('report', beside)).stdout, new RegExp(SECRET));
  rmSync(join(folder, 'shop/.git'), { recursive: true });
});

test('the screen of a function says what to pass, and where it reads from', async () => {
  for (const [args, first, then] of [
    [[], `pass --source-root ${folder}/shop`, ''],
    [['--source-root', join(folder, 'shop')], 'src/scan.js', 'seen.includes(id)'],
  ] as const) {
    const terminal = new Terminal(['scan.cpuprofile', ...args], {
      columns: 200,
      rows: 40,
      cwd: join(folder, 'downloads'),
    });
    started.push(terminal);
    await terminal.shows(/CPU profile of/);
    terminal.press(`4${KEY.down}6`);
    await terminal.shows(first);
    await terminal.shows(then);
    terminal.press('q');
    await terminal.exited;
  }
});

test('no link and no source map leads outside', () => {
  const reader = new SourceReader({ roots: [], recordings: [join(folder, 'downloads/scan.cpuprofile')] });
  symlinkSync(join(folder, 'shop/src/scan.js'), join(folder, 'downloads/link.js'));
  assert.equal(reader.read(join(folder, 'downloads/link.js'), 1, 1), null);
  const map = (sources: string[]) => JSON.stringify({ version: 3, sources, names: [], mappings: 'AAAA' });
  // A project around the folder of downloads: what its map may name without that rule.
  write('package.json', '{"name": "home"}');
  write('downloads/bundle.js.map', map(['../shop/src/scan.js', 'inside.js']));
  write('downloads/inside.js', 'inside');
  const bundle = write('downloads/bundle.js', 'one\n//# sourceMappingURL=bundle.js.map\n');
  const script = reader.script(bundle);
  assert.ok(script !== null && script !== 'broken');
  assert.equal(script.textOf(0), null);
  assert.equal(script.textOf(1), 'inside');
  // The map itself may be a link.
  symlinkSync(write('shop/other.js.map', map(['inside.js'])), join(folder, 'downloads/linked.js.map'));
  const linked = write('downloads/linked.js', 'one\n//# sourceMappingURL=linked.js.map\n');
  assert.equal(reader.script(linked), null);
});

test('only a file of code is offered to be read', () => {
  const reader = new SourceReader({ roots: [], recordings: [join(folder, 'downloads/scan.cpuprofile')] });
  assert.equal(reader.rootFor(write('shop/id_rsa', 'x')), null);
  assert.equal(reader.rootFor(join(folder, 'shop/gone.js')), null);
  assert.equal(reader.rootFor(join(folder, 'shop/src/scan.js')), join(folder, 'shop'));
  assert.equal(reader.rootFor(join(folder, 'downloads/inside.js')), null);
});

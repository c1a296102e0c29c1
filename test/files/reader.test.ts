import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { SourceReader } from '../../source/files/reader.ts';
import { writeSources } from '../diagnose/recordings.ts';
import { testSources } from '../support/sources.ts';

const none = testSources();
const url = (folder: string, name: string) => pathToFileURL(join(folder, name)).href;

test('reads file urls and absolute paths, with the position as it was asked', () => {
  const { folder } = writeSources({ 'a b.js': 'one\ntwo\n' });
  const place = none.read(url(folder, 'a b.js'), 2, 3);
  assert.deepEqual(place, {
    path: join(folder, 'a b.js'),
    text: 'one\ntwo\n',
    line: 2,
    column: 3,
    original: false,
  });
  assert.equal(none.read(join(folder, 'a b.js'), null, null)?.line, null);
  assert.equal(none.read(`${url(folder, 'a b.js')}?v=3`, 1, 1)?.text, 'one\ntwo\n');
});

test('gives null for what is missing, remote, built in, a folder, a pipe, binary or huge', () => {
  const { folder } = writeSources({ 'x.js': 'x' });
  execFileSync('mkfifo', [join(folder, 'pipe.js')]);
  writeFileSync(join(folder, 'binary.js'), Buffer.from([120, 0, 121]));
  writeFileSync(join(folder, 'huge.js'), Buffer.alloc((8 << 20) + 1, 32));
  mkdirSync(join(folder, 'folder.js'));
  for (const name of ['missing.js', 'pipe.js', 'binary.js', 'huge.js', 'folder.js'])
    assert.equal(none.read(url(folder, name), 1, 1), null, name);
  for (const other of [
    'node:fs',
    'https://example.com/x.js',
    '',
    'x.js',
    '../x.js',
    'file://%zz',
    'wasm://wasm/1',
    'data:text/javascript,1',
  ])
    assert.equal(none.read(other, 1, 1), null, other);
});

test('finds other urls by their longest suffix under the roots, and never outside them', () => {
  const { folder } = writeSources({
    'app/src/util/rows.js': 'right',
    'app/src/rows.js': 'shorter',
    'secret.js': 'outside',
  });
  const reader = new SourceReader({ roots: [join(folder, 'app')] });
  assert.equal(reader.read('webpack://shop/./src/util/rows.js', 1, 1)?.text, 'right');
  assert.equal(reader.read('https://cdn.example/assets/src/rows.js?hash', 1, 1)?.text, 'shorter');
  assert.equal(reader.read('webpack://shop/../secret.js', 1, 1), null);
  symlinkSync(join(folder, 'secret.js'), join(folder, 'app/src/linked.js'));
  assert.equal(
    new SourceReader({ roots: [join(folder, 'app')] }).read('webpack://shop/src/linked.js', 1, 1),
    null,
  );
});

/** `AAAA` maps the first column of line 1 to line 1; `;AACA` line 2 to line 2. */
const map = (source: string, content: string | null) =>
  JSON.stringify({
    version: 3,
    sources: [source],
    sourcesContent: [content],
    names: [],
    mappings: 'AAAA;AACA',
  });

/** The text of the one source that the map of a file names, as a recording that learned its url reads it. */
function original(folder: string, name: string) {
  const reader = testSources();
  const script = reader.script(url(folder, name));
  if (script === null || script === 'broken') return script;
  const named = script.urlOf(0);
  return reader.learn({ originals: new Map([[named, url(folder, name)]]) }).read(named, 2, 1);
}

test('reads what a map beside the file or inside it names, from the map or in the project', () => {
  const { folder } = writeSources({
    'package.json': '{"name": "shop"}',
    'dist/package.json': '{"type": "commonjs"}',
    'dist/beside.js': 'one\ntwo\n//# sourceMappingURL=beside.js.map\n',
    'dist/beside.js.map': map('../src/a.ts', null),
    'src/a.ts': 'ONE\nTWO\n',
    'dist/inline.js': `one\ntwo\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map('../src/gone.ts', 'IN THE MAP\nTWO')).toString('base64')}\n`,
    'dist/long.js': `one\ntwo\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map('../src/gone.ts', 'LONG'.repeat(9000))).toString('base64')}\n`,
    'dist/packed.js': 'one\n//# sourceMappingURL=packed.js.map\n',
    'dist/packed.js.map': map('webpack://shop/./src/a.ts', null),
  });
  const found = { path: join(folder, 'src/a.ts'), text: 'ONE\nTWO\n', line: 2, column: 1, original: true };
  assert.deepEqual(original(folder, 'dist/beside.js'), found);
  assert.deepEqual(original(folder, 'dist/packed.js'), found);
  const text = (name: string) => (original(folder, name) as { text: string } | null)?.text;
  assert.equal(text('dist/inline.js'), 'IN THE MAP\nTWO');
  assert.equal(text('dist/long.js'), 'LONG'.repeat(9000));
});

test("what a package's map names is of the package, wherever its author had it", () => {
  const { folder } = writeSources({ 'package.json': '{"name": "shop"}' });
  const named = (source: string) => {
    const { folder: at } = writeSources({
      'node_modules/@a/b/dist/x.js': 'one\n//# sourceMappingURL=x.js.map\n',
      'node_modules/@a/b/dist/x.js.map': map(source, 'text'),
    });
    const script = testSources().script(join(at, 'node_modules/@a/b/dist/x.js'));
    assert.ok(script !== null && script !== 'broken');
    return script.urlOf(0).replace(at, '');
  };
  assert.ok(folder);
  assert.equal(named('../src/x.ts'), '/node_modules/@a/b/src/x.ts');
  assert.equal(named('webpack://b/./src/x.ts'), '/node_modules/@a/b/src/x.ts');
  assert.equal(named('../../../../../../../../../home/ci/x.ts'), '/node_modules/@a/b/home/ci/x.ts');
  assert.equal(named('../node_modules/c/index.js'), '/node_modules/@a/b/node_modules/c/index.js');
});

test('a source map cannot lead out of the project, nor to another map above it', () => {
  const outer = writeSources({
    'secret.txt': 'SECRET',
    'secret.js': 'SECRET',
    'p/package.json': '{}',
    'p/dist/a.js': 'one\n//# sourceMappingURL=a.js.map\n',
    'p/dist/a.js.map': map('../../secret.js', null),
    'p/dist/b.js': 'one\n//# sourceMappingURL=../../stolen.map\n',
    'stolen.map': map('x.ts', 'SECRET'),
    'p/dist/c.js': 'one\n//# sourceMappingURL=c.js.map\n',
    'p/dist/c.js.map': map('linked.js', null),
    'p/dist/d.js': 'one\n//# sourceMappingURL=d.js.map\n',
    'p/dist/d.js.map': map('webpack://p/../secret.js', null),
    'p/dist/e.js': 'one\n//# sourceMappingURL=e.js.map\n',
    'p/dist/e.js.map': map('key.txt', null),
    'p/dist/key.txt': 'SECRET',
  });
  symlinkSync(join(outer.folder, 'secret.js'), join(outer.folder, 'p/dist/linked.js'));
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    assert.equal(original(outer.folder, `p/dist/${name}.js`), null, name);
});

test('a map that cannot be read is told from none', () => {
  const { folder } = writeSources({
    'a.js': 'one\n//# sourceMappingURL=a.js.map\n',
    'a.js.map': '{"version":3,',
    'b.js': 'one\n//# sourceMappingURL=none.js.map\n',
    'c.js': 'one\n//# sourceMappingURL=data:application/json;base64,e30=\n',
    'd.js': 'write("//# sourceMappingURL=d.js.map");\nmore();\n',
    'd.js.map': '{',
  });
  assert.equal(original(folder, 'a.js'), 'broken');
  assert.equal(original(folder, 'b.js'), null);
  assert.equal(original(folder, 'c.js'), 'broken');
  assert.equal(original(folder, 'd.js'), null);
});

test('what is not code is no source, whatever a recording says of it', () => {
  const { folder } = writeSources({
    id_rsa: '-----BEGIN KEY-----\nsecret',
    '.env': 'TOKEN=secret',
    'config.json': '{"token": 1}',
    'bin/tool': '#!/usr/bin/env node\nrun();',
    'bin/other': '#!/bin/sh\nrun',
    'app.mts': 'code',
    'bundle.js': `//# sourceMappingURL=data:application/json,${encodeURIComponent(map('id_rsa', null))}\n`,
  });
  const reader = new SourceReader({ roots: [folder] });
  for (const name of ['id_rsa', '.env', 'config.json', 'bin/other'])
    for (const url of [`file://${folder}/${name}`, join(folder, name), `webpack://x/${name}`])
      assert.equal(reader.read(url, 1, 1), null, url);
  assert.equal(reader.read(`file://${folder}/bin/tool`, 2, 1)?.line, 2);
  assert.equal(reader.read(`file://${folder}/app.mts`, 1, 1)?.text, 'code');
  assert.equal(original(folder, 'bundle.js'), null);
});

test('a path of another machine is never asked for', () => {
  const { folder } = writeSources({ 'app.js': 'code' });
  const reader = testSources();
  assert.equal(reader.read(join(folder, 'app.js'), 1, 1)?.text, 'code');
  for (const url of [`/${folder}/app.js`, `file:////${folder}/app.js`, '\\\\server\\share\\app.js'])
    assert.equal(reader.read(url, 1, 1), null, url);
});

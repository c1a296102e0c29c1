import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { SourceReader } from '../../source/diagnose/case/source.ts';
import { writeSources } from './recordings.ts';

const none = new SourceReader({ roots: [] });
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

test('follows a source map beside the file or inside it, to text in the map or in the project', () => {
  const { folder } = writeSources({
    'package.json': '{}',
    'dist/beside.js': 'one\ntwo\n//# sourceMappingURL=beside.js.map\n',
    'dist/beside.js.map': map('../src/a.ts', null),
    'src/a.ts': 'ONE\nTWO\n',
    'dist/inline.js': `one\ntwo\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map('../src/gone.ts', 'IN THE MAP\nTWO')).toString('base64')}\n`,
  });
  assert.deepEqual(none.read(url(folder, 'dist/beside.js'), 2, 1), {
    path: join(folder, 'src/a.ts'),
    text: 'ONE\nTWO\n',
    line: 2,
    column: 1,
    original: true,
  });
  const inline = none.read(url(folder, 'dist/inline.js'), 2, null);
  assert.equal(inline?.text, 'IN THE MAP\nTWO');
  assert.equal(inline?.line, 2);
});

test('a minified line is of no line of its source, whatever stands before its first segment', () => {
  const { folder } = writeSources({
    'package.json': '{}',
    'min.js': '"use strict";a;b;c;d;e;f\n//# sourceMappingURL=min.js.map\n',
    // From column 13 on a segment for each of six lines.
    'min.js.map': JSON.stringify({
      version: 3,
      sources: ['a.ts'],
      sourcesContent: ['a\nb\nc\nd\ne\nf'],
      names: [],
      mappings: 'aAAA,EACA,EACA,EACA,EACA,EACA',
    }),
  });
  const place = none.read(url(folder, 'min.js'), 1, null);
  assert.deepEqual([place?.original, place?.line], [true, null]);
  assert.equal(none.read(url(folder, 'min.js'), 1, 18)?.line, 3);
});

test('a source map cannot lead out of the project, nor to another map above it', () => {
  const outer = writeSources({
    'secret.txt': 'SECRET',
    'p/package.json': '{}',
    'p/dist/a.js': 'one\n//# sourceMappingURL=a.js.map\n',
    'p/dist/a.js.map': map('../../secret.txt', null),
    'p/dist/b.js': 'one\n//# sourceMappingURL=../../stolen.map\n',
    'stolen.map': map('x.ts', 'SECRET'),
    'p/dist/c.js': 'one\n//# sourceMappingURL=c.js.map\n',
    'p/dist/c.js.map': map('linked.txt', null),
  });
  symlinkSync(join(outer.folder, 'secret.txt'), join(outer.folder, 'p/dist/linked.txt'));
  for (const name of ['p/dist/a.js', 'p/dist/b.js', 'p/dist/c.js']) {
    const place = none.read(url(outer.folder, name), 1, 1);
    assert.equal(place?.original, false);
    assert.ok(!place?.text.includes('SECRET'));
  }
});

test('a broken source map leaves the generated text', () => {
  const { folder } = writeSources({
    'a.js': 'one\n//# sourceMappingURL=a.js.map\n',
    'a.js.map': '{"version":3,',
  });
  assert.equal(none.read(url(folder, 'a.js'), 1, 1)?.original, false);
});

test('what is not code is no source, whatever a recording says of it', () => {
  const { folder } = writeSources({
    id_rsa: '-----BEGIN KEY-----\nsecret',
    '.env': 'TOKEN=secret',
    'config.json': '{"token": 1}',
    'bin/tool': '#!/usr/bin/env node\nrun();',
    'bin/other': '#!/bin/sh\nrun',
    'app.mts': 'code',
    'bundle.js':
      '//# sourceMappingURL=data:application/json,{"version":3,"sources":["id_rsa"],"names":[],"mappings":"AAAA"}\n',
  });
  const reader = new SourceReader({ roots: [folder] });
  for (const name of ['id_rsa', '.env', 'config.json', 'bin/other'])
    for (const url of [`file://${folder}/${name}`, join(folder, name), `webpack://x/${name}`])
      assert.equal(reader.read(url, 1, 1), null, url);
  assert.equal(reader.read(`file://${folder}/bin/tool`, 2, 1)?.line, 2);
  assert.equal(reader.read(`file://${folder}/app.mts`, 1, 1)?.text, 'code');
  assert.doesNotMatch(reader.read(`file://${folder}/bundle.js`, 1, 1)?.text ?? '', /BEGIN KEY/);
});

test('a path of another machine is never asked for', () => {
  const { folder } = writeSources({ 'app.js': 'code' });
  const reader = new SourceReader({ roots: [] });
  assert.equal(reader.read(join(folder, 'app.js'), 1, 1)?.text, 'code');
  for (const url of [`/${folder}/app.js`, `file:////${folder}/app.js`, '\\\\server\\share\\app.js'])
    assert.equal(reader.read(url, 1, 1), null, url);
});

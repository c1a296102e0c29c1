import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { findInAll, findRecordings } from '../../source/load/find.ts';

test('recordings are found by what is in them, whatever their names, newest first', () => {
  const root = mkdtempSync(join(tmpdir(), 'culprit-find-'));
  let minute = 0;
  const put = (name: string, content: string | Buffer) => {
    const path = join(root, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    utimesSync(path, 1e9 + 60 * minute, 1e9 + 60 * minute++);
  };
  const profile = '{"nodes":[],"startTime":0}';
  const snapshot = `{"snapshot":{"meta":{}},"nodes":[${'0,'.repeat(100_000)}0]}`;
  try {
    put('a.cpuprofile', profile);
    put('core.dump', profile);
    put('noending', '{"traceEvents":[]}');
    put('heap.gz', gzipSync(snapshot));
    put('deep/er/x.json', '[{"ph":"X","cat":"a"}]');
    put('deep/er/too/deep.cpuprofile', profile);
    put('node_modules/p/p.cpuprofile', profile);
    put('.hidden/p.cpuprofile', profile);
    put('access-log.gz', gzipSync('GET / 200\n'.repeat(10_000)));
    put('package.json', '{"name":"nodes"}');
    put('empty.cpuprofile', '');
    put('code.js', profile);
    assert.deepEqual(
      findRecordings(root).map(({ path }) => relative(root, path)),
      ['deep/er/x.json', 'heap.gz', 'noending', 'core.dump', 'a.cpuprofile'],
    );
    // Several directories are one list, newest first, and what is below two of them is there once.
    assert.deepEqual(
      findInAll([join(root, 'deep/er'), root, join(root, 'deep')]).map(({ path }) => relative(root, path)),
      ['deep/er/too/deep.cpuprofile', 'deep/er/x.json', 'heap.gz', 'noending', 'core.dump', 'a.cpuprofile'],
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});

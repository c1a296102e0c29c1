import assert from 'node:assert/strict';
import fs, { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeWhole } from '../../source/commands/write.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-write-'));
});
after(() => rmSync(folder, { recursive: true }));

test('a report is written whole, and over nothing unless it is forced', () => {
  const path = join(folder, 'a.md');
  assert.equal(writeWhole(path, 'one', false), true);
  assert.equal(writeWhole(path, 'two', false), false);
  assert.equal(readFileSync(path, 'utf8'), 'one');
  assert.equal(writeWhole(path, 'two', true), true);
  assert.equal(readFileSync(path, 'utf8'), 'two');
  assert.deepEqual(readdirSync(folder), ['a.md']);
});

test('file systems without hard links take a report as well', (t) => {
  const { linkSync } = fs;
  fs.linkSync = () => {
    throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
  };
  syncBuiltinESMExports();
  t.after(() => {
    fs.linkSync = linkSync;
    syncBuiltinESMExports();
  });
  assert.equal(writeWhole(join(folder, 'b.md'), 'one', false), true);
});

test('where a report cannot be put into place nothing of it stays', (t) => {
  const { renameSync } = fs;
  fs.renameSync = () => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  };
  syncBuiltinESMExports();
  t.after(() => {
    fs.renameSync = renameSync;
    syncBuiltinESMExports();
  });
  const before = readdirSync(folder);
  assert.throws(() => writeWhole(join(folder, 'c.md'), 'one', false), /no space left/);
  assert.deepEqual(readdirSync(folder), before);
});

test('what a link leads to is written, whether it is there yet or not; the link stays', () => {
  const link = join(folder, 'link.md');
  symlinkSync('target.md', link);
  assert.equal(writeWhole(link, 'one', false), false);
  assert.equal(writeWhole(link, 'one', true), true);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.equal(readFileSync(join(folder, 'target.md'), 'utf8'), 'one');
  assert.equal(writeWhole(link, 'two', true), true);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.equal(readFileSync(join(folder, 'target.md'), 'utf8'), 'two');
});

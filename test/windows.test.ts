/** What is particular to recordings and sources of Windows, on any system. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { changeOf } from '../source/commands/change.ts';
import { ownerOf, packageOfUrl } from '../source/cpu/classify.ts';
import { diagnose, SourceReader } from '../source/diagnose/diagnose.ts';
import { openRecording } from '../source/load/open.ts';
import { shortUrl } from '../source/screens/cpu/labels.ts';
import { sample } from './commands/run.ts';
import { testSources } from './support/sources.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-windows-'));
  mkdirSync(join(folder, 'my shop/src'), { recursive: true });
  mkdirSync(join(folder, 'other'));
  for (const path of ['my shop/src/app.js', 'my shop/src/price list.js', 'other/app.js'])
    writeFileSync(join(folder, path), '// one\r\n// two\r\n');
});
after(() => rmSync(folder, { recursive: true }));

test('source is found by the end of a path with a drive letter, as path and as URL', () => {
  const reader = new SourceReader({ roots: [folder] });
  const app = join(folder, 'my shop/src/app.js');
  for (const url of [
    'C:\\work\\my shop\\src\\app.js',
    'file:///C:/work/my%20shop/src/app.js',
    'file:///c%3A/work/src/app.js',
    'D:/elsewhere/src/app.js',
  ])
    assert.equal(reader.read(url, 2, 1)?.path, app, url);
  const spaced = reader.read('file:///C:/work/my%20shop/src/price%20list.js', 2, 1);
  assert.equal(spaced?.path, join(folder, 'my shop/src/price list.js'));
  assert.equal(spaced?.line, 2);
  // No escape at all: taken as it stands.
  assert.equal(reader.read('file:///C:/work/src/100%.js', 1, 1), null);
});

test('a path of another machine (UNC) is never opened, whatever is there', () => {
  const reader = testSources();
  const there = join(folder, 'other/app.js').replaceAll('\\', '/');
  if (process.platform !== 'win32') assert.ok(reader.read(there, 1, 1), 'the file itself can be read');
  // To this system a second slash means nothing: the file would be found.
  for (const url of [`/${there}`, `file:///${there}`, `\\\\${there}`, `file://server${there}`])
    assert.equal(reader.read(url, 1, 1), null, url);
});

test('packages, owners and labels of paths with backslashes', () => {
  assert.equal(packageOfUrl('C:\\shop\\node_modules\\@scope\\pkg\\lib\\a.js'), '@scope/pkg');
  assert.equal(packageOfUrl('file:///C:/shop/node_modules/pkg/a.js'), 'pkg');
  assert.equal(ownerOf('C:\\shop\\src\\app.js').category, ownerOf('/shop/src/app.js').category);
  assert.match(shortUrl('file:///C:/shop/src/app.js'), /src\/app\.js$/);
});

test('source with CRLF: the same finding at the same line, and a change that keeps every line ending', async () => {
  const programs = join(folder, 'programs/order-service');
  mkdirSync(programs, { recursive: true });
  const path = join(programs, 'summary.js');
  const lines = readFileSync(sample('programs/order-service/summary.js'), 'utf8').split(/\r?\n/);
  writeFileSync(path, lines.join('\r\n'));
  const [opened] = await openRecording(sample('order-service.cpuprofile'));
  if (opened.kind !== 'profile') assert.fail(`opened as ${opened.kind}`);
  const { findings } = diagnose(opened.model, { sources: new SourceReader({ roots: [folder] }) });
  opened.close();
  const [first] = findings;
  assert.match(first.title, /uniqueSkus` scans the array `seen`/);
  assert.equal(
    readFileSync(path, 'utf8').slice(first.code!.edit!.start).startsWith(first.code!.edit!.from),
    true,
  );
  const [{ before: was, after: is }] = changeOf(first, null).files;
  assert.notEqual(is, was);
  assert.match(is, /new Set/);
  assert.doesNotMatch(is, /[^\r]\n/);
});

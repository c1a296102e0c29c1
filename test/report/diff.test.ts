import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { diffOf } from '../../source/report/diff.ts';

const LINES = Array.from({ length: 12 }, (_, i) => `line ${i}`).join('\n') + '\n';

test('lines that stay between two that change are shown as they are', () => {
  const edit = {
    path: '',
    start: 0,
    end: LINES.length,
    from: LINES,
    to: LINES.replace('line 2\n', 'two\n').replace('line 6', 'six'),
  };
  const changed = diffOf(LINES, edit, 'a.js')
    .split('\n')
    .slice(3)
    .filter((line) => /^[-+]/.test(line));
  assert.deepEqual(changed, ['-line 2', '+two', '-line 6', '+six']);
});

test('the diff of an edit is one that git applies, wherever in the file it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-diff-'));
  try {
    for (const from of ['line 0', 'line 5', 'line 5\nline 6\nline 7', 'line 11', LINES]) {
      const start = LINES.indexOf(from);
      const edit = { path: '', start, end: start + from.length, from, to: 'new\nlines' };
      const text = from === LINES ? 'new\nlines\n' : LINES.slice(0, start) + edit.to + LINES.slice(edit.end);
      writeFileSync(join(folder, 'a.js'), LINES);
      writeFileSync(
        join(folder, 'a.diff'),
        diffOf(LINES, { ...edit, to: from === LINES ? text : edit.to }, 'a.js'),
      );
      execFileSync('git', ['apply', 'a.diff'], {
        cwd: folder,
        env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
      });
      assert.equal(readFileSync(join(folder, 'a.js'), 'utf8'), text);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The code that is shown for a function that blocks the event loop with a call of Node. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { WaitsCase } from '../../source/diagnose/waits/case.ts';
import { withoutSync } from '../../source/diagnose/waits/sync-call.ts';
import { WaitsDraft } from '../../source/load/waits/draft.ts';
import { buildWaits } from '../../source/waits/build.ts';
import { testSources } from '../support/sources.ts';

function shown(text: string, name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-sync-'));
  try {
    const path = join(folder, 'app.js');
    writeFileSync(path, text);
    const c = new WaitsCase(buildWaits(new WaitsDraft().finish('x', 0), null), testSources());
    const line = text.split('\n').findIndex((one) => one.includes(name)) + 1;
    const column = text.split('\n')[line - 1].indexOf('(') + 1;
    return withoutSync(c, { url: pathToFileURL(path).href, name, line, column });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a call that blocks becomes the one that does not, awaited', () => {
  const hash = shown(
    "const hash = (word) => pbkdf2Sync(word, 'salt', 9, 64, 'sha512').toString('hex');\n",
    'hash',
  );
  assert.equal(hash?.name, 'pbkdf2Sync');
  assert.equal(
    hash?.code.after,
    "import { pbkdf2 } from 'node:crypto';\nimport { promisify } from 'node:util';\n\nconst hash = async (word) => (await promisify(pbkdf2)(word, 'salt', 9, 64, 'sha512')).toString('hex');",
  );
  const read = shown(
    "function read(name) {\n  return JSON.parse(fs.readFileSync(name, 'utf8'));\n}\n",
    'read',
  );
  assert.equal(
    read?.code.after,
    "import { readFile } from 'node:fs/promises';\n\nasync function read(name) {\n  return JSON.parse((await readFile(name, 'utf8')));\n}",
  );
  assert.equal(shown('function add(a, b) {\n  return a + b;\n}\n', 'add'), null);
});

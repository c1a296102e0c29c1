import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { replaceSources } from '../../source/experiment/replace.ts';
import { runProgram } from '../../source/experiment/run.ts';
import { nodesHere } from '../support/nodes.ts';

const FILES = {
  'main.cjs': `console.log('old main'); require('./b.cjs'); import('./c.mjs').then(() => import('./d.ts?v=1')).then(() => new (require('node:worker_threads').Worker)(__dirname + '/b.cjs'));`,
  'b.cjs': `console.log('old b', __filename.endsWith('b.cjs'))`,
  'c.mjs': `console.log('old c', import.meta.url.endsWith('c.mjs'))`,
  'd.ts': `const text: string = 'old d'; console.log(text)`,
};

let folder: string;
before(() => {
  // A space, as many a path has.
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'culprit replace-')));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
after(() => rmSync(folder, { recursive: true }));

test('what tells that a text is run stands after a hashbang, comments and directives', async () => {
  const text = `#!/usr/bin/env node
// 'use strict' comes next
'use strict'; /* so */
"use strict"
console.log((function () { return this; })(), new Error().stack.split('\\n')[1].includes(':5:'));
`;
  const main = join(folder, 'first.cjs');
  writeFileSync(main, text.replace('console.log', 'console.error'));
  const replaced = replaceSources({ command: [process.execPath, main] }, [
    { url: pathToFileURL(main).href, text: text.replace('console.log', 'console.error') },
  ]);
  try {
    const run = await runProgram(replaced.program, {
      directory: join(replaced.directory, 'run'),
      record: 'none',
      output: 'digest',
    });
    assert.equal(run.stderr, 'undefined true\n');
    assert.equal(replaced.loaded().size, 1);
  } finally {
    replaced.remove();
  }
});

for (const { name, path } of nodesHere()) {
  const old = name === 'Node 20';
  test(`${name} ${old ? 'is refused in one line' : 'loads other text for scripts, modules, TypeScript and in threads'}`, async () => {
    const replacements = Object.entries(FILES).map(([file, text]) => ({
      url: pathToFileURL(join(folder, file)).href,
      text: text.replace('old', 'new'),
    }));
    const replaced = replaceSources({ command: [path, 'main.cjs'], cwd: folder }, replacements);
    try {
      // The program is not to be told by its output alone: it writes what it prints.
      const run = await runProgram(
        { ...replaced.program, command: ['sh', '-c', `"${path}" main.cjs > out.txt`] },
        { directory: join(replaced.directory, 'run'), record: 'none', output: 'digest' },
      );
      if (old) {
        assert.throws(() => replaced.loaded(), /runs on Node v20.*Node 22\.15 or later is needed/);
        return;
      }
      assert.equal(run.exitCode, 0, run.stderr);
      assert.equal(
        readFileSync(join(folder, 'out.txt'), 'utf8'),
        'new main\nnew b true\nnew c true\nnew d\nnew b true\n',
      );
      assert.equal(replaced.loaded().size, 4);
      for (const [file, text] of Object.entries(FILES))
        assert.equal(readFileSync(join(folder, file), 'utf8'), text, 'no file is written');
    } finally {
      replaced.remove();
    }
  });
}

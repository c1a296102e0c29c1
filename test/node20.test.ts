import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseSource } from '../source/diagnose/facts/parse.ts';
import { isCall, textOf } from '../source/diagnose/facts/syntax.ts';

/** What came after Node 20, on which the built program runs as well; the compiler's libraries have it, for the tests. */
const LATER =
  /^((Map|Object)\.groupBy|Array\.fromAsync|Promise\.(withResolvers|try)|RegExp\.escape|Iterator\.from|Math\.sumPrecise|Error\.isError)$/;

test('the program calls nothing that Node 20 has not', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const files = globSync('source/**/*.{ts,tsx,cjs,mjs}', { cwd: root });
  assert.ok(files.length > 300);
  for (const path of files) {
    const file = parseSource(path, readFileSync(`${root}/${path}`, 'utf8'));
    assert.ok(file, path);
    for (const node of file.nodes)
      if (isCall(node)) assert.doesNotMatch(textOf(file, node.callee), LATER, path);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSource } from '../../source/diagnose/facts/parse.ts';
import { calleeName, isCall } from '../../source/diagnose/facts/syntax.ts';
import { asyncCode } from '../../source/diagnose/rules/sync-code.ts';

for (const [what, source, after] of [
  [
    'CommonJS, by its namespace, with all arguments',
    "const c = require('crypto');\nexports.auth = (u, p) => c.pbkdf2Sync(p, u, 20000, 32, 'sha256').toString('hex');\n",
    "const { promisify } = require('node:util');\n\nconst pbkdf2Async = promisify(c.pbkdf2);\n\n(await pbkdf2Async(p, u, 20000, 32, 'sha256')).toString('hex')",
  ],
  [
    'a module, by the name of the function',
    "import { gzipSync } from 'node:zlib';\nexport function pack(body) {\n  return gzipSync(body, { level: 9 });\n}\n",
    "import { promisify } from 'node:util';\nimport { gzip } from 'node:zlib';\n\nconst gzipAsync = promisify(gzip);\n\nreturn await gzipAsync(body, { level: 9 });",
  ],
  [
    'files',
    "const fs = require('node:fs');\nmodule.exports = (name) => {\n  const text = fs.readFileSync(name, 'utf8').trim();\n  return text;\n};\n",
    "const { readFile } = require('node:fs/promises');\n\nconst text = (await readFile(name, 'utf8')).trim();",
  ],
  [
    'whether a file is there',
    "import { existsSync } from 'fs';\nexport const has = (name) => {\n  if (existsSync(name)) return 1;\n};\n",
    /await access\(name\)\.then\(\(\) => true, \(\) => false\)/,
  ],
  [
    'a package, which gives promises of its own',
    "const bcrypt = require('bcrypt');\nexports.hash = (word) => {\n  return bcrypt.hashSync(word, 12);\n};\n",
    'return await bcrypt.hash(word, 12);',
  ],
  [
    'the output of a command',
    "import * as child from 'node:child_process';\nexport function head() {\n  return child.spawnSync('git', ['log', '-1']).stdout;\n}\n",
    /promisify\(child\.execFile\);[\s\S]*\(await execFileAsync\('git', \['log', '-1'\]\)\)\.stdout/,
  ],
] as const)
  test(`the asynchronous call: ${what}`, () => {
    const file = parseSource('app.js', source)!;
    const call = file.nodes.find((node) => isCall(node) && /Sync$/.test(calleeName(node)));
    assert.ok(isCall(call));
    const code = asyncCode(file, call);
    if (typeof after === 'string') assert.equal(code?.after, after);
    else assert.match(code?.after ?? '', after);
  });

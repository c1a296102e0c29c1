'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { checkFile } = require('./typecheck');

const folder = path.join(__dirname, 'snippets');
let failed = 0;
for (const name of fs.readdirSync(folder).sort()) {
  const problems = checkFile(path.join(folder, name));
  if (problems.length) failed++;
  for (const problem of problems) console.log(`${name}: ${problem}`);
}
console.log(failed ? `${failed} snippets with problems` : 'all snippets are fine');

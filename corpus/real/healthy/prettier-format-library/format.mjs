import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as prettier from 'prettier';

const require = createRequire(import.meta.url);
const folders = [
  path.dirname(require.resolve('koa')),
  path.join(path.dirname(require.resolve('express')), 'lib'),
  path.dirname(require.resolve('@hapi/hapi')),
];
const style = { parser: 'babel', singleQuote: true, semi: true, printWidth: 100 };

let changed = 0;
let files = 0;
for (const folder of folders) {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.js'))) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const formatted = await prettier.format(text, style);
    files++;
    if (formatted !== text) changed++;
  }
}
console.log(`${changed} of ${files} files would change`);
